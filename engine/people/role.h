// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace ring {

/// What a person is to the operator. Each role may do what the one before it may, and more.
enum class Role { FrontDesk, Manager, Admin };

/// What a call of the desk needs.
enum class Right {
    Answer,    ///< board, inbox, escalations: read, claim, send, close, at the locations of the person
    Figures,   ///< the dashboard and the rows behind its numbers
    Export,    ///< files with rows or numbers
    Reassign,  ///< give a lead to somebody else, or free a colleague's
    Pause,     ///< stop and start the texts of a location
    Canned,    ///< the answers on the keys 1 to 9
    Setup,     ///< locations, templates, rules, checks
    Connect,   ///< connections and their secrets
    Import,    ///< customer records
    People,    ///< accounts
    ReadAudit, ///< who did what
    Data,      ///< the store itself: backups, how long it is kept, erasing a caller
};

/// The stored codes: front_desk, manager, admin.
QString codeOf(Role role);
std::optional<Role> roleFrom(const QString &code);
QStringList roleCodes();

/// The lowest role that may.
Role neededFor(Right right);
inline bool allows(Role role, Right right)
{
    return role >= neededFor(right);
}
/// One sentence for who may not: what was refused, and who can help.
QString refusalOf(Right right);

} // namespace ring
