// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/receive/receiver.h"

#include "engine/providers/registry.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace ring {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logReceive, "ring.receive")

namespace {

const QByteArray prefix = "/hooks/";

QByteArray pathIn(const QByteArray &target)
{
    const qsizetype query = target.indexOf('?');
    return query < 0 ? target : target.left(query);
}

QUrl publicAddress(const ConnectionSettings &connection, const QUrl &base)
{
    const QString own = connection.settings["public_url"_L1].toString();
    if (!own.isEmpty())
        return QUrl(own, QUrl::StrictMode);
    if (base.isEmpty())
        return {};
    return QUrl::fromEncoded(base.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment) +
                             Receiver::pathOf(connection.name));
}

} // namespace

struct Receiver::Row
{
    HookRoute route;
    QString credential;
};

Receiver::Receiver(ReceiverOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_storeFile(m_options.storeFile)
{
    m_context.database = m_options.database;
    m_context.clock = m_options.clock;
    m_context.random = QRandomGenerator::system();
}

Receiver::~Receiver() = default;

QByteArray Receiver::pathOf(const QString &connection)
{
    return prefix + QUrl::toPercentEncoding(connection);
}

Expected<QList<Receiver::Row>> Receiver::readRows()
{
    QList<Row> rows;
    RING_TRY(m_options.database->each(u"places.connections"_s, {}, [&](const QSqlQuery &row) {
        if (!row.value(9).toInt() || !receivesHooks(row.value(3).toString()))
            return;
        Row one;
        ConnectionSettings &connection = one.route.settings.connection;
        connection.id = row.value(0).toLongLong();
        connection.name = row.value(1).toString();
        connection.provider = row.value(3).toString();
        connection.account = row.value(5).toString();
        connection.settings = QJsonDocument::fromJson(row.value(8).toByteArray()).object();
        one.credential = connection.settings["webhook_credential"_L1].toString(row.value(6).toString());
        one.route.settings.publicUrl = publicAddress(connection, m_options.publicUrl);
        one.route.join = joinSettings(connection.settings);
        rows << one;
    }));
    return rows;
}

Expected<void> Receiver::faceTheStore()
{
    const bool replaced = m_storeFile.replaced();
    if (!replaced && !m_options.database->lost())
        return {};
    // Opening makes a store where there is none; this one is only being put in its place.
    if (!m_storeFile.there())
        return fail(Error::Code::Storage, u"The store is not in its place just now."_s, u"the store is gone"_s);
    RING_TRY(m_options.database->reopen());
    m_storeFile.accept();
    return {};
}

Expected<Reception> Receiver::commit(const Received &received)
{
    RING_TRY(faceTheStore());
    auto reception = commitReceived(m_context, received);
    if (!reception && m_options.database->mayRepeat())
        reception = commitReceived(m_context, received);
    // What was committed into a file that was put aside meanwhile is in nobody's store.
    if (reception && m_storeFile.replaced())
        return fail(Error::Code::Storage, u"The store was replaced while something was received."_s,
                    u"the store was replaced"_s);
    return reception;
}

Expected<void> Receiver::reload()
{
    RING_TRY(faceTheStore());
    const auto rows = readRows();
    RING_TRY(rows);
    QString print;
    for (const Row &row : *rows) {
        const ConnectionSettings &connection = row.route.settings.connection;
        print += QStringList{connection.name, connection.provider, connection.account, row.credential,
                             QString::fromUtf8(QJsonDocument(connection.settings).toJson(QJsonDocument::Compact))}
                     .join(u'\x1f');
    }
    if (m_round > 0 && print == m_print)
        return {};
    m_print = print;
    ++m_round;
    m_routes.clear();
    m_awaited = int(rows->size());
    for (const Row &row : *rows)
        ask(row);
    if (rows->isEmpty())
        Q_EMIT ready();
    return {};
}

void Receiver::ask(const Row &row)
{
    m_options.secretFor(row.credential)
        .then(this, [this, route = row.route, round = m_round](const Expected<QString> &secret) {
            if (round != m_round)
                return;
            addRoute(route, secret);
            if (--m_awaited == 0)
                Q_EMIT ready();
        });
}

void Receiver::addRoute(HookRoute route, const Expected<QString> &secret)
{
    route.settings.secret = secret.value_or(QString());
    auto made = secret ? makeHook(route.settings) : Expected<std::unique_ptr<Hook>>(tl::unexpected(secret.error()));
    if (made)
        route.hook = std::move(*made);
    else
        route.problem = made.error().sentence;
    m_routes.insert_or_assign(route.settings.connection.name, route);
}

HookAnswer Receiver::refuse(int status, const QString &connection, const QString &peer, const QString &why) const
{
    qCWarning(logReceive).noquote()
        << u"%1: refused (%2) a request from %3: %4."_s.arg(connection).arg(status).arg(peer, why);
    return {status};
}

HookAnswer Receiver::take(HookRequest request, const QString &peer)
{
    const QByteArray path = pathIn(request.target);
    const QString name = QUrl::fromPercentEncoding(path.mid(prefix.size()));
    const auto found = path.startsWith(prefix) ? m_routes.find(name) : m_routes.end();
    // What a stranger asked for is not repeated in the log: it may be anything.
    if (found == m_routes.end())
        return refuse(404, u"no connection"_s, peer, u"nobody is served under this path"_s);
    const HookRoute &route = found->second;
    if (request.method != "POST") {
        HookAnswer answer = refuse(405, name, peer, u"only POST is taken"_s);
        answer.headers.insert("Allow", "POST");
        return answer;
    }
    if (!route.hook)
        return refuse(503, name, peer, u"the connection cannot be served yet"_s);
    request.publicUrl = route.settings.publicUrl;
    const auto proof = route.hook->verify(request, m_context.now());
    if (!proof)
        return refuse(403, name, peer, proof.error().sentence);
    return believed(route, request, *proof, peer);
}

HookAnswer Receiver::believed(const HookRoute &route, const HookRequest &request, const HookProof &proof,
                              const QString &peer)
{
    const QString &name = route.settings.connection.name;
    const auto news = route.hook->read(request.body);
    if (!news)
        return refuse(400, name, peer, news.error().sentence);
    const auto reception = commit({route.settings.connection.id, proof, request.body, *news, route.join});
    // The provider tries again, for hours if need be.
    if (!reception)
        return refuse(503, name, peer, u"the store refused (%1)"_s.arg(reception.error().detail));
    if (*reception == Reception::Replayed)
        return refuse(403, name, peer, u"its signature was used before"_s);
    if (*reception == Reception::Taken)
        Q_EMIT stored(name);
    const auto [type, body] = route.hook->thanks();
    return {200, type, body};
}

} // namespace ring
