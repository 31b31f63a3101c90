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
    return m_worker.ask([](StageContext &context) { return readLocations(*context.database); });
}

QFuture<Expected<void>> LocalDesk::setPaused(const QString &locationKey, bool paused)
{
    return m_worker.ask([=](StageContext &context) { return pauseLocation(*context.database, locationKey, paused); });
}

QFuture<Expected<QList<ConnectionRow>>> LocalDesk::connections()
{
    return m_worker.ask([](StageContext &context) { return readConnectionRows(*context.database); });
}

QFuture<Expected<QString>> LocalDesk::checkConnection(qint64 connectionId)
{
    auto found = m_worker.ask([=](StageContext &context) -> Expected<ConnectionRow> {
        auto rows = readConnectionRows(*context.database);
        RING_TRY(rows);
        for (const ConnectionRow &row : std::as_const(*rows))
            if (row.id == connectionId)
                return row;
        return fail(Error::Code::NotFound, u"This connection no longer exists."_s);
    });
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
    return m_worker.ask([](StageContext &context) { return readTemplates(*context.database); });
}

QFuture<Expected<TemplatePreview>> LocalDesk::previewTemplate(const Template &draft, const QString &locationKey)
{
    return m_worker.ask([=](StageContext &context) { return ring::previewTemplate(context, draft, locationKey); });
}

QFuture<Expected<void>> LocalDesk::publishTemplate(const Template &draft)
{
    return m_worker.ask(
        [draft, person = m_person](StageContext &context) { return ring::publishTemplate(context, draft, person); });
}

QFuture<Expected<QList<CannedRow>>> LocalDesk::canned()
{
    return m_worker.ask([](StageContext &context) { return readCanned(*context.database); });
}

QFuture<Expected<void>> LocalDesk::saveCanned(const CannedRow &row)
{
    return m_worker.ask([row](StageContext &context) { return saveCannedRow(*context.database, row); });
}

QFuture<Expected<QList<RuleRow>>> LocalDesk::rules()
{
    return m_worker.ask([](StageContext &context) { return Expected<QList<RuleRow>>(ruleRows(*context.rules)); });
}

QFuture<Expected<QList<SetupCheckRow>>> LocalDesk::setupChecks()
{
    return m_worker.ask([](StageContext &context) { return readSetupChecks(context); });
}

QFuture<Expected<void>> LocalDesk::tickSetupCheck(const QString &checkId, bool inPlace)
{
    return m_worker.ask([=, person = m_person](StageContext &context) {
        return ring::tickSetupCheck(context, checkId, inPlace, person);
    });
}

QFuture<Expected<QJsonObject>> LocalDesk::inspectCsv(const QString &path)
{
    return m_worker.ask([path](StageContext &) { return inspect(path); });
}

QFuture<Expected<ImportSummary>> LocalDesk::importContacts(const QString &path, const QJsonObject &mapping)
{
    return m_worker.ask([=](StageContext &context) -> Expected<ImportSummary> {
        auto bytes = readFile(path);
        RING_TRY(bytes);
        QStringList doubts;
        auto summary = ring::importContacts(*context.database, *bytes, chosenColumns(mapping), context.now(), &doubts);
        RING_TRY(summary);
        summary->rejected << doubts;
        return summary;
    });
}

} // namespace ring
