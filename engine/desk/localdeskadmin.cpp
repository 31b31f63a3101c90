// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contacts/contactstore.h"
#include "engine/contacts/csvmapping.h"
#include "engine/desk/cannedreader.h"
#include "engine/desk/deskadmin.h"
#include "engine/desk/desksetupchecks.h"
#include "engine/desk/localdesk.h"

#include <QFile>
#include <QJsonArray>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestCsv = 200LL * 1024 * 1024;
constexpr int previewRows = 5;

Expected<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::BadInput, u"The file %1 cannot be read: %2."_s.arg(path, file.errorString()));
    if (file.size() > largestCsv)
        return fail(Error::Code::BadInput, u"The file %1 is larger than 200 MB; split it."_s.arg(path));
    return file.readAll();
}

QMap<QString, QString> chosenColumns(const QJsonObject &mapping)
{
    QMap<QString, QString> chosen;
    for (auto field = mapping.constBegin(); field != mapping.constEnd(); ++field)
        if (!field.value().toString().isEmpty())
            chosen.insert(field.key(), field.value().toString());
    return chosen;
}

Expected<QJsonObject> inspect(const QString &path)
{
    auto bytes = readFile(path);
    RING_TRY(bytes);
    auto table = parseCsv(*bytes);
    RING_TRY(table);
    QJsonObject mapping;
    const CsvMapping guessed = guessMapping(table->header);
    for (auto field = guessed.columns.cbegin(); field != guessed.columns.cend(); ++field)
        if (!field.value().isEmpty())
            mapping.insert(field.key(), table->header.value(field.value().constFirst()));
    QJsonArray rows;
    for (const CsvRow &row : std::as_const(table->rows).mid(0, previewRows))
        rows << QJsonArray::fromStringList(row.cells);
    return QJsonObject{{u"columns"_s, QJsonArray::fromStringList(table->header)},
                       {u"fields"_s, QJsonArray::fromStringList(contactFieldNames())},
                       {u"mapping"_s, mapping},
                       {u"rows"_s, rows},
                       {u"total"_s, int(table->rows.size())}};
}

/// Makes a backend for one request and keeps it alive until the answer.
template<typename Made>
QFuture<Expected<QString>> checkWith(QObject *context, Made made)
{
    if (!made)
        return QtFuture::makeReadyFuture(Expected<QString>(tl::unexpected(made.error())));
    std::shared_ptr backend = std::move(*made);
    return backend->check().then(context, [backend](const Expected<QString> &sentence) { return sentence; });
}

} // namespace

QFuture<Expected<QList<LocationRow>>> LocalDesk::locations()
{
    return ask(Right::Answer, [](StageContext &context, const Seat &seat) -> Expected<QList<LocationRow>> {
        auto rows = readLocations(*context.database);
        RING_TRY(rows);
        erase_if(*rows, [&seat](const LocationRow &row) { return !seat.sees(row.key); });
        return rows;
    });
}

QFuture<Expected<void>> LocalDesk::setPaused(const QString &locationKey, bool paused)
{
    return ask(Right::Pause,
               audited({paused ? u"location_paused"_s : u"location_resumed"_s, u"location"_s, locationKey, {}},
                       [=](StageContext &context, const Seat &seat) -> Expected<void> {
                           RING_TRY(needLocation(seat, locationKey));
                           return pauseLocation(*context.database, locationKey, paused);
                       }));
}

QFuture<Expected<QList<ConnectionRow>>> LocalDesk::connections()
{
    return ask(Right::Connect,
               [](StageContext &context, const Seat &) { return readConnectionRows(*context.database); });
}

QFuture<Expected<QString>> LocalDesk::checkConnection(qint64 connectionId)
{
    const AuditEntry entry{u"connection_checked"_s, u"connection"_s, QString::number(connectionId), {}};
    auto found =
        ask(Right::Connect, audited(entry, [=](StageContext &context, const Seat &) -> Expected<ConnectionRow> {
                auto rows = readConnectionRows(*context.database);
                RING_TRY(rows);
                for (const ConnectionRow &row : std::as_const(*rows))
                    if (row.id == connectionId)
                        return row;
                return fail(Error::Code::NotFound, u"This connection no longer exists."_s);
            }));
    const auto withSecret = [this](const ConnectionRow &row,
                                   const Expected<QString> &secret) -> QFuture<Expected<QString>> {
        if (!secret)
            return QtFuture::makeReadyFuture(Expected<QString>(tl::unexpected(secret.error())));
        ConnectionSettings settings;
        settings.id = row.id;
        settings.name = row.name;
        settings.provider = row.provider;
        settings.baseUrl = QUrl(row.baseUrl);
        settings.account = row.account;
        settings.secret = *secret;
        settings.settings = row.settings;
        const BackendContext context{&m_network, m_options.clock};
        if (row.kind == "phone"_L1)
            return checkWith(this, makePhoneBackend(settings, context));
        return row.kind == "sms"_L1 ? checkWith(this, makeSmsBackend(settings, context))
                                    : checkWith(this, makeBookingBackend(settings, context));
    };
    return found
        .then(this,
              [this, withSecret](const Expected<ConnectionRow> &row) -> QFuture<Expected<QString>> {
                  if (!row)
                      return QtFuture::makeReadyFuture(Expected<QString>(tl::unexpected(row.error())));
                  auto secret = m_options.secretFor ? m_options.secretFor(row->credential)
                                                    : QtFuture::makeReadyFuture(Expected<QString>(QString()));
                  return secret
                      .then(this,
                            [withSecret, row = *row](const Expected<QString> &came) { return withSecret(row, came); })
                      .unwrap();
              })
        .unwrap();
}

QFuture<Expected<QList<TemplateRow>>> LocalDesk::templates()
{
    return ask(Right::Setup, [](StageContext &context, const Seat &) { return readTemplates(*context.database); });
}

QFuture<Expected<TemplatePreview>> LocalDesk::previewTemplate(const Template &draft, const QString &locationKey)
{
    return ask(Right::Setup,
               [=](StageContext &context, const Seat &) { return ring::previewTemplate(context, draft, locationKey); });
}

QFuture<Expected<void>> LocalDesk::publishTemplate(const Template &draft)
{
    return ask(Right::Setup, audited({u"template_published"_s, u"template"_s, draft.key, {}},
                                     [draft](StageContext &context, const Seat &seat) {
                                         return ring::publishTemplate(context, draft, seat.person);
                                     }));
}

QFuture<Expected<QList<CannedRow>>> LocalDesk::canned()
{
    return ask(Right::Canned, [](StageContext &context, const Seat &) { return readCanned(*context.database); });
}

QFuture<Expected<void>> LocalDesk::saveCanned(const CannedRow &row)
{
    const QString id = u"%1/%2/%3"_s.arg(row.slot).arg(row.family, row.language);
    return ask(Right::Canned,
               audited({u"canned_saved"_s, u"canned"_s, id, {}},
                       [row](StageContext &context, const Seat &) { return saveCannedRow(*context.database, row); }));
}

QFuture<Expected<QList<SetupCheckRow>>> LocalDesk::setupChecks()
{
    return ask(Right::Setup, [](StageContext &context, const Seat &) { return readSetupChecks(context); });
}

QFuture<Expected<void>> LocalDesk::tickSetupCheck(const QString &checkId, bool inPlace)
{
    return ask(Right::Setup, audited({u"check_ticked"_s, u"check"_s, checkId, inPlace ? u"in_place"_s : u"missing"_s},
                                     [=](StageContext &context, const Seat &seat) {
                                         return ring::tickSetupCheck(context, checkId, inPlace, seat.person);
                                     }));
}

QFuture<Expected<QJsonObject>> LocalDesk::inspectCsv(const QString &path)
{
    return ask(Right::Import, [path](StageContext &, const Seat &) { return inspect(path); });
}

QFuture<Expected<ImportSummary>> LocalDesk::importContacts(const QString &path, const QJsonObject &mapping)
{
    return ask(Right::Import, [=](StageContext &context, const Seat &seat) -> Expected<ImportSummary> {
        auto bytes = readFile(path);
        RING_TRY(bytes);
        QStringList doubts;
        auto summary = ring::importContacts(*context.database, *bytes, chosenColumns(mapping), context.now(), &doubts);
        RING_TRY(summary);
        summary->rejected << doubts;
        RING_TRY(noteAudit(*context.database, seat.person,
                           {u"contacts_imported"_s,
                            u"contacts"_s,
                            {},
                            u"new=%1 updated=%2"_s.arg(summary->imported).arg(summary->updated)},
                           context.now()));
        return summary;
    });
}

} // namespace ring
