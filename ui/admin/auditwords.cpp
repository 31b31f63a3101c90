// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/auditwords.h"

#include "ui/shell/words.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

struct AuditWords
{
    Q_DECLARE_TR_FUNCTIONS(ring::AuditWords)
};

using Table = QHash<QString, const char *>;

QString wordFrom(const Table &table, const QString &code)
{
    const char *word = table.value(code);
    return word ? QCoreApplication::translate("ring::AuditWords", word) : code;
}

} // namespace

QString deedWord(const QString &code)
{
    static const Table words{{u"signed_in"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Signed in or out")},
                             {u"viewed"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Viewed")},
                             {u"sent"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Sent")},
                             {u"worked"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Worked on callers")},
                             {u"acknowledged"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Acknowledged")},
                             {u"changed"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Changed")},
                             {u"exported"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Exported")}};
    return wordFrom(words, code);
}

QString auditKindWord(const QString &code)
{
    static const Table words{
        {u"signed_in"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Signed in")},
        {u"sign_in_failed"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Wrong name or password")},
        {u"locked_out"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Has to wait after wrong passwords")},
        {u"locked"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Locked the console")},
        {u"unlocked"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Unlocked the console")},
        {u"signed_out"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Signed out")},
        {u"lead_viewed"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Opened a caller")},
        {u"reasons_viewed"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Looked at the reasons")},
        {u"rows_listed"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Listed the rows behind a number")},
        {u"audit_read"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Read the audit")},
        {u"send"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Sent a text")},
        {u"claim"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Claimed")},
        {u"release"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Released")},
        {u"assign"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Gave to a colleague")},
        {u"outcome"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Set an outcome")},
        {u"reopen"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Opened again")},
        {u"snooze"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Snoozed")},
        {u"escalate"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Escalated")},
        {u"answered"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Marked as not missed")},
        {u"undone"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Took back")},
        {u"acknowledge"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Acknowledged an escalation")},
        {u"person_saved"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Changed an account")},
        {u"person_removed"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Removed an account")},
        {u"password_dropped"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Took a password away")},
        {u"password_changed"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Changed their password")},
        {u"setting_changed"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Changed a setting")},
        {u"location_saved"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Changed a location")},
        {u"location_added"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Added a location")},
        {u"location_removed"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Removed a location")},
        {u"connection_added"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Added a connection")},
        {u"connection_removed"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Removed a connection")},
        {u"number_erased"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Erased a caller's data")},
        {u"backup_restored"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Restored a backup")},
        {u"backup_made"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Made a backup")},
        {u"server_checked"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Tried a database server")},
        {u"store_moved"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Moved the data to a server")},
        {u"store_joined"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Began to work on a server")},
        {u"store_left"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Left the server for a machine's own data")},
        {u"number_looked_up"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Looked up what is known of a number")},
        {u"ages_saved"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Changed how long data is kept")},
        {u"location_paused"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Paused a location")},
        {u"location_resumed"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Started a location again")},
        {u"connection_saved"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Changed a connection")},
        {u"connection_checked"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Checked a connection")},
        {u"template_published"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Published a template")},
        {u"canned_saved"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Changed a canned answer")},
        {u"rule_saved"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Wrote a house rule")},
        {u"rule_ended"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Ended a house rule")},
        {u"check_ticked"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Answered a setup check")},
        {u"contacts_imported"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Imported customer records")},
        {u"setup_applied"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Applied a setup file")},
        {u"exported"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Saved to a file")}};
    return wordFrom(words, code);
}

QString auditAboutWord(const AuditEntry &entry)
{
    static const Table words{{u"lead"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Lead %1")},
                             {u"escalation"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Escalation %1")},
                             {u"action"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Action %1")},
                             {u"connection"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Connection %1")}};
    const char *word = words.value(entry.subject);
    return word ? QCoreApplication::translate("ring::AuditWords", word).arg(entry.id) : entry.id;
}

QString auditDetailWord(const AuditEntry &entry)
{
    if (entry.kind == u"outcome")
        return Words::outcome(entry.detail);
    return entry.kind == u"undone" ? auditKindWord(entry.detail) : entry.detail;
}

QString auditPersonWord(const QString &person)
{
    if (person.isEmpty())
        return AuditWords::tr("Somebody unknown");
    return person == operatorAtThisMachine() ? AuditWords::tr("Operator at this machine") : person;
}

QString roleWord(const QString &code)
{
    static const Table words{{u"front_desk"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Front desk")},
                             {u"manager"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Manager")},
                             {u"admin"_s, QT_TRANSLATE_NOOP("ring::AuditWords", "Admin")}};
    return wordFrom(words, code);
}

} // namespace ring
