// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/install.h"

#include "engine/contacts/contactstore.h"
#include "engine/contacts/phonenumber.h"
#include "engine/setup/apply.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// References as a setup file needs them; the sandbox answers for them itself, so nothing has to stand in the
/// environment.
const auto tokenReference = "env:SECOND_RING_SANDBOX_TOKEN"_L1;
const auto calendarReference = "env:SECOND_RING_SANDBOX_CALENDAR"_L1;

QJsonArray withReferences(const QJsonArray &connections)
{
    QJsonArray out;
    for (const auto &value : connections) {
        QJsonObject connection = value.toObject();
        const bool calendar = connection.value("kind"_L1).toString() == "booking"_L1;
        connection.insert("credential"_L1, calendar ? calendarReference : tokenReference);
        out << connection;
    }
    return out;
}

Millis noonOf(const QString &isoDate)
{
    const QDate day = QDate::fromString(isoDate, Qt::ISODate);
    return day.isValid() ? QDateTime(day, QTime(12, 0), Qt::UTC).toMSecsSinceEpoch() : 0;
}

ImportResult contactsFrom(const QJsonArray &contacts)
{
    ImportResult read;
    for (const auto &value : contacts) {
        const QJsonObject contact = value.toObject();
        const auto number = toE164(contact.value("phone"_L1).toString());
        if (!number)
            continue;
        ContactRecord record;
        record.externalId = contact.value("id"_L1).toString();
        if (record.externalId.isEmpty())
            record.externalId = u"tel:"_s + *number;
        record.name = contact.value("name"_L1).toString();
        record.numbers = {*number};
        record.state = contact.value("state"_L1).toString();
        record.valueCents = qint64(contact.value("value"_L1).toDouble() * 100);
        record.lastVisit = contact.value("last_visit"_L1).toString();
        record.engagedAt = noonOf(contact.value("engaged_at"_L1).toString());
        record.language = contact.value("language"_L1).toString();
        read.contacts << record;
    }
    return read;
}

} // namespace

Expected<void> installSandbox(Database &database, const QJsonObject &setup, Millis now)
{
    QJsonObject document = setup;
    const QJsonArray contacts = document.take("contacts"_L1).toArray();
    document.insert("connections"_L1, withReferences(document.value("connections"_L1).toArray()));
    auto read = readSetup(QJsonDocument(document).toJson());
    RING_TRY(read);
    RING_TRY(applySetup(database, *read, now));
    return only(storeContacts(database, contactsFrom(contacts), now));
}

SecretFor sandboxSecrets(const SandboxAddress &address)
{
    return [address](const QString &reference) {
        const QString secret = reference == calendarReference ? address.calendarKey : address.token;
        return QtFuture::makeReadyFuture(Expected<QString>(secret));
    };
}

} // namespace ring
