// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/deskfolk.h"

#include "engine/people/password.h"

#include <QSqlError>
#include <QSqlQuery>

namespace ring {

using namespace Qt::StringLiterals;

DeskFolk::DeskFolk(bool accounts)
{
    auto database = Database::open(address());
    if (!database)
        qFatal("%s", qPrintable(database.error().sentence));
    m_database = std::move(*database);
    exec(u"INSERT INTO connections (id, name, kind, provider) VALUES (1, 'Texts', 'sms', 'twilio')"_s);
    for (const QString &key : {u"north"_s, u"south"_s})
        exec(u"INSERT INTO locations (key, business, name, state, zone) "
             "VALUES ('%1', 'Evergreen', '%1 side', 'WA', 'America/Los_Angeles')"_s.arg(key));
    exec(u"INSERT INTO lines (number, location_id, sms_connection_id) VALUES ('+12065550101', 1, 1)"_s);
    exec(u"INSERT INTO lines (number, location_id, sms_connection_id) VALUES ('+12065550102', 2, 1)"_s);
    north = addLead(u"1"_s, u"+12065551111"_s, u"Nia North"_s);
    south = addLead(u"2"_s, u"+12065552222"_s, u"Sam South"_s);
    southEscalation = value(u"SELECT id FROM escalations WHERE lead_id = %1"_s.arg(south)).toLongLong();
    if (!accounts)
        return;
    const PersonRow people[]{{u"Ada"_s, Role::Admin, true, {}, false, 0},
                             {u"Mara"_s, Role::Manager, false, {u"north"_s}, false, 0},
                             {u"Nora"_s, Role::FrontDesk, false, {u"north"_s}, false, 0}};
    for (const PersonRow &person : people)
        if (auto saved = savePerson(store(), person, {}, change()); !saved)
            qFatal("%s", qPrintable(saved.error().sentence));
    // One hash for everybody: making one takes a tenth of a second.
    static const QString hash = *hashPassword(password());
    exec(u"UPDATE people SET password = '%1'"_s.arg(hash));
}

qint64 DeskFolk::addLead(const QString &location, const QString &number, const QString &name)
{
    const Millis now = clock.now();
    exec(u"INSERT INTO leads (location_id, business, number, line, caller_name, recovery_id, opened_at, last_call_at, "
         "action, state, waiting_since, replied_at, unread) "
         "VALUES (%1, 'Evergreen', '%2', '+1206555010%1', '%3', 'r%1', %4, %4, 'text', 'conversation', %4, %4, 1)"_s
             .arg(location, number, name)
             .arg(now - hourMs));
    const qint64 lead = value(u"SELECT MAX(id) FROM leads"_s).toLongLong();
    exec(u"INSERT INTO messages (ref, connection_id, lead_id, location_id, inbound, number, line, body, state, "
         "created_at, handled_at) VALUES ('m%1', 1, %1, %2, 1, '%3', '+1206555010%2', 'words of %4', 'received', %5, "
         "%5)"_s.arg(lead)
             .arg(location, number, name)
             .arg(now - hourMs));
    exec(u"INSERT INTO calls (connection_id, call_key, direction, number, last_four, line, location_id, state, "
         "started_at, ended_at, listed_at, handled_at, lead_id) VALUES (1, 'c%1', 'inbound', '%2', '%3', "
         "'+1206555010%4', %4, 'missed', %5, %5, %5, %5, %1)"_s.arg(lead)
             .arg(number, number.right(4), location)
             .arg(now - hourMs));
    exec(
        u"INSERT INTO escalations (lead_id, kind, raised_at, due_at, last_raised_at) VALUES (%1, 'staff', %2, %2, %2)"_s
            .arg(lead)
            .arg(now));
    return lead;
}

std::unique_ptr<LocalDesk> DeskFolk::desk()
{
    LocalDeskOptions options;
    options.store = address();
    options.restart = restart;
    options.clock = &clock;
    options.changes = &changes;
    return std::make_unique<LocalDesk>(options);
}

std::unique_ptr<LocalDesk> DeskFolk::deskOf(const QString &name)
{
    auto made = desk();
    if (auto in = answered(made->signIn(name, password())); !in)
        qFatal("%s", qPrintable(in.error().sentence));
    return made;
}

QStringList DeskFolk::kinds()
{
    QStringList found;
    QSqlQuery query(u"SELECT person, kind FROM audit ORDER BY id"_s, store().handle());
    while (query.next())
        found << query.value(0).toString() + u' ' + query.value(1).toString();
    return found;
}

QVariant DeskFolk::value(const QString &sql)
{
    QSqlQuery query(store().handle());
    if (!query.exec(sql))
        qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    return query.next() ? query.value(0) : QVariant();
}

bool DeskFolk::exec(const QString &sql)
{
    QSqlQuery query(store().handle());
    if (query.exec(sql))
        return true;
    qWarning("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    return false;
}

} // namespace ring
