// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/people/role.h"

namespace ring {

using namespace Qt::StringLiterals;

QStringList roleCodes()
{
    return {u"front_desk"_s, u"manager"_s, u"admin"_s};
}

QString codeOf(Role role)
{
    return roleCodes().at(int(role));
}

std::optional<Role> roleFrom(const QString &code)
{
    const qsizetype at = roleCodes().indexOf(code);
    return at < 0 ? std::nullopt : std::optional(Role(at));
}

Role neededFor(Right right)
{
    switch (right) {
    case Right::Answer:
        return Role::FrontDesk;
    case Right::Figures:
    case Right::Export:
    case Right::Reassign:
    case Right::Pause:
    case Right::Canned:
        return Role::Manager;
    case Right::Setup:
    case Right::Connect:
    case Right::Import:
    case Right::People:
    case Right::ReadAudit:
    case Right::Data:
        break;
    }
    return Role::Admin;
}

QString refusalOf(Right right)
{
    switch (right) {
    case Right::Answer:
        return u"Your account may not answer callers. Ask an admin."_s;
    case Right::Figures:
        return u"The dashboard is for managers and admins. Ask one of them for the numbers."_s;
    case Right::Export:
        return u"Saving rows or numbers to a file is for managers and admins. Ask one of them."_s;
    case Right::Reassign:
        return u"Only a manager or an admin may do this with a caller a colleague has. Take the caller over first."_s;
    case Right::Pause:
        return u"Pausing a location is for managers and admins. Ask one of them."_s;
    case Right::Canned:
        return u"Canned answers are changed by managers and admins. Ask one of them."_s;
    case Right::Setup:
        return u"Locations, wording and rules are changed by admins. Ask one of them."_s;
    case Right::Connect:
        return u"Connections are looked after by admins. Ask one of them."_s;
    case Right::Import:
        return u"Customer records are imported by admins. Ask one of them."_s;
    case Right::People:
        return u"Accounts are looked after by admins. Ask one of them."_s;
    case Right::Data:
        return u"The data itself, its backups and erasing are looked after by admins. Ask one of them."_s;
    case Right::ReadAudit:
        break;
    }
    return u"The audit is read by admins. Ask one of them."_s;
}

} // namespace ring
