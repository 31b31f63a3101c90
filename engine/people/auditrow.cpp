// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/people/auditrow.h"

namespace ring {

using namespace Qt::StringLiterals;

QString operatorAtThisMachine()
{
    return u"operator at this machine"_s;
}

QStringList auditDeeds()
{
    return {u"signed_in"_s, u"viewed"_s, u"sent"_s, u"worked"_s, u"acknowledged"_s, u"changed"_s, u"exported"_s};
}

const QHash<QString, QString> &auditKinds()
{
    static const QHash<QString, QStringList> kinds{
        {u"signed_in"_s,
         {u"signed_in"_s, u"sign_in_failed"_s, u"locked_out"_s, u"locked"_s, u"unlocked"_s, u"signed_out"_s}},
        {u"viewed"_s,
         {u"lead_viewed"_s, u"reasons_viewed"_s, u"rows_listed"_s, u"audit_read"_s, u"number_looked_up"_s}},
        {u"sent"_s, {u"send"_s}},
        {u"worked"_s,
         {u"claim"_s, u"release"_s, u"assign"_s, u"outcome"_s, u"reopen"_s, u"snooze"_s, u"escalate"_s, u"answered"_s,
          u"undone"_s}},
        {u"acknowledged"_s, {u"acknowledge"_s}},
        {u"changed"_s, {u"person_saved"_s,     u"person_removed"_s,     u"password_dropped"_s,   u"password_changed"_s,
                        u"setting_changed"_s,  u"location_saved"_s,     u"location_added"_s,     u"location_removed"_s,
                        u"connection_added"_s, u"connection_removed"_s, u"location_paused"_s,    u"location_resumed"_s,
                        u"connection_saved"_s, u"connection_checked"_s, u"template_published"_s, u"canned_saved"_s,
                        u"check_ticked"_s,     u"rule_saved"_s,         u"rule_ended"_s,         u"contacts_imported"_s,
                        u"setup_applied"_s,    u"number_erased"_s,      u"backup_restored"_s,    u"ages_saved"_s,
                        u"backup_made"_s,      u"server_checked"_s,     u"store_moved"_s,        u"store_joined"_s,
                        u"store_left"_s}},
        {u"exported"_s, {u"exported"_s}}};
    static const QHash<QString, QString> deeds = [] {
        QHash<QString, QString> all;
        for (auto deed = kinds.cbegin(); deed != kinds.cend(); ++deed)
            for (const QString &kind : *deed)
                all.insert(kind, deed.key());
        return all;
    }();
    return deeds;
}

} // namespace ring
