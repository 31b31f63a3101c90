// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contacts/contactstore.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

Bind bindOf(const ContactRecord &contact, Millis now)
{
    return {{u"external_id"_s, contact.externalId},
            {u"name"_s, contact.name},
            {u"state"_s, contact.state},
            {u"zip"_s, contact.zip},
            {u"value_cents"_s, contact.valueCents},
            {u"last_visit"_s, contact.lastVisit},
            {u"engaged_at"_s, contact.engagedAt},
            {u"language"_s, contact.language},
            {u"open_job"_s, contact.openJob},
            {u"updated_at"_s, now}};
}

/// True when the contact is new.
Expected<bool> put(Database &database, const ContactRecord &contact, Millis now)
{
    const auto before = database.value(u"contacts.id_of"_s, {{u"external_id"_s, contact.externalId}});
    RING_TRY(before);
    const auto id = database.insert(u"contacts.put"_s, bindOf(contact, now));
    RING_TRY(id);
    RING_TRY(database.run(u"contacts.drop_numbers"_s, {{u"contact"_s, *id}}));
    for (const QString &number : contact.numbers)
        RING_TRY(database.run(u"contacts.put_number"_s, {{u"number"_s, number}, {u"contact"_s, *id}}));
    return !before->isValid();
}

QStringList sentencesOf(const QList<RejectedRow> &rows)
{
    QStringList sentences;
    for (const RejectedRow &row : rows)
        sentences << row.sentence;
    return sentences;
}

} // namespace

Expected<ImportSummary> storeContacts(Database &database, const ImportResult &read, Millis now)
{
    ImportSummary summary;
    summary.rejected = sentencesOf(read.rejected);
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    for (const ContactRecord &contact : read.contacts) {
        const auto fresh = put(database, contact, now);
        RING_TRY(fresh);
        ++(*fresh ? summary.imported : summary.updated);
    }
    database.touch(TouchedSetup);
    RING_TRY(transaction.commit());
    return summary;
}

Expected<ImportSummary> importContacts(Database &database, const QByteArray &csv, const QMap<QString, QString> &chosen,
                                       Millis now, QStringList *doubts)
{
    const auto table = parseCsv(csv);
    RING_TRY(table);
    const auto mapping = mappingFor(table->header, chosen);
    RING_TRY(mapping);
    const ImportResult read = readContacts(*table, *mapping);
    if (doubts)
        *doubts = sentencesOf(read.doubts);
    return storeContacts(database, read, now);
}

} // namespace ring
