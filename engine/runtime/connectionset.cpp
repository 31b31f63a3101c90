// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/connectionset.h"

#include <QJsonDocument>

namespace ring {

using namespace Qt::StringLiterals;

ConnectionSet::ConnectionSet(StageContext &context, WatchedNetwork &network, const EngineOptions &options)
    : m_context(context)
    , m_network(network)
    , m_options(options)
{
}

Connection *ConnectionSet::find(qint64 id)
{
    const auto found = m_made.find(id);
    return found == m_made.end() ? nullptr : &found->second;
}

void ConnectionSet::clear()
{
    m_made.clear();
    m_refused.clear();
    m_prints.clear();
}

void ConnectionSet::drop(qint64 id)
{
    if (m_made.erase(id))
        m_prints.remove(id);
}

Expected<void> ConnectionSet::read()
{
    QHash<qint64, QStringList> lines;
    RING_TRY(m_context.database->each(u"places.lines_by_connection"_s, {}, [&](const QSqlQuery &row) {
        lines[row.value(0).toLongLong()] << row.value(1).toString();
    }));
    QList<qint64> known;
    QList<Row> rows;
    RING_TRY(m_context.database->each(u"places.connections"_s, {}, [&](const QSqlQuery &row) {
        const auto text = [&](int column) { return row.value(column).toString(); };
        Row one;
        one.settings.id = row.value(0).toLongLong();
        known << one.settings.id;
        if (row.value(9).toInt() == 0)
            return;
        one.settings.name = text(1);
        one.kind = text(2);
        one.settings.provider = text(3);
        one.settings.baseUrl = QUrl(text(4));
        one.settings.account = text(5);
        one.credential = text(6);
        one.interval = row.value(7).toLongLong();
        one.settings.settings = QJsonDocument::fromJson(row.value(8).toByteArray()).object();
        const QByteArray extras = QJsonDocument(one.settings.settings).toJson(QJsonDocument::Compact);
        one.print = QStringList{text(1),
                                text(2),
                                text(3),
                                one.settings.baseUrl.toString(),
                                text(5),
                                text(6),
                                text(7),
                                QString::fromUtf8(extras),
                                lines.value(one.settings.id).join(u' ')}
                        .join(u'\x1f');
        rows << one;
    }));
    m_known = known;
    m_rows = rows;
    return {};
}

void ConnectionSet::renew()
{
    QHash<qint64, QString> prints;
    for (const Row &row : std::as_const(m_rows))
        prints.insert(row.settings.id, row.print);
    const QHash<qint64, QString> before = std::exchange(m_prints, prints);
    for (auto old = before.cbegin(); old != before.cend(); ++old)
        if (prints.value(old.key()) != old.value())
            m_made.erase(old.key());
    for (const Row &row : std::as_const(m_rows)) {
        if (before.value(row.settings.id) == row.print)
            continue;
        m_refused.remove(row.settings.id);
        auto secret = m_options.secretFor ? m_options.secretFor(row.credential)
                                          : QtFuture::makeReadyFuture(Expected<QString>(QString()));
        secret.then(this, [this, row](const Expected<QString> &came) {
            if (m_prints.value(row.settings.id) == row.print)
                secretCame(row, came);
        });
    }
}

void ConnectionSet::secretCame(const Row &row, const Expected<QString> &secret)
{
    const auto result = secret ? make(row, *secret) : Expected<void>(tl::unexpected(secret.error()));
    if (result) {
        m_refused.remove(row.settings.id);
        return Q_EMIT made(row.settings.id);
    }
    m_refused.insert(row.settings.id);
    Q_EMIT refused(row.settings.id, result.error().sentence);
}

Expected<void> ConnectionSet::make(const Row &row, const QString &secret)
{
    Connection connection;
    connection.settings = row.settings;
    connection.settings.secret = secret;
    connection.kind = row.kind;
    connection.interval = row.interval;
    const QString lines = row.kind == "phone"_L1 ? u"places.lines_of_phone"_s : u"places.lines_of_sms"_s;
    RING_TRY(m_context.database->each(lines, {{u"connection"_s, row.settings.id}}, [&](const QSqlQuery &line) {
        connection.settings.lines << line.value(0).toString();
    }));
    RING_TRY(makeBackend(connection));
    const qint64 id = row.settings.id;
    Connection &kept = m_made.insert_or_assign(id, std::move(connection)).first->second;
    kept.poller = std::make_unique<Poller>(m_context, id, row.interval, listerFor(kept));
    kept.poller->setSince(m_options.pollFrom ? m_options.pollFrom : m_context.now() - hourMs);
    connect(kept.poller.get(), &Poller::ended, this, &ConnectionSet::polled);
    connect(kept.poller.get(), &Poller::committed, this, &ConnectionSet::committed);
    return {};
}

Expected<void> ConnectionSet::makeBackend(Connection &connection)
{
    const BackendContext context{&m_network, m_options.clock};
    const auto keep = [](auto &place, auto made) {
        if (made)
            place = std::move(*made);
        return only(std::move(made));
    };
    if (connection.kind == "phone"_L1)
        return keep(connection.phone, makePhoneBackend(connection.settings, context));
    if (connection.kind == "sms"_L1)
        return keep(connection.sms, makeSmsBackend(connection.settings, context));
    return keep(connection.booking, makeBookingBackend(connection.settings, context));
}

namespace {

bool bringsNews(const CallBatch &batch)
{
    return !batch.legs.isEmpty() || !batch.voicemails.isEmpty();
}

bool bringsNews(const InboundBatch &batch)
{
    return !batch.texts.isEmpty();
}

bool bringsNews(const BookingBatch &batch)
{
    return !batch.bookings.isEmpty();
}

/// Asks, commits, and says whether there is more: the same for calls, replies and bookings.
template<typename Backend, typename Commit>
Poller::List lister(QObject *context, const StageContext &stages, Backend *backend, Commit commit)
{
    return [=, &stages](const QByteArray &position, Millis since) {
        return backend->poll(position, since).then(context, [=, &stages](const auto &batch) -> Expected<bool> {
            if (!batch)
                return tl::unexpected(batch.error());
            if (!stages.hurried || bringsNews(*batch) || batch->cursor != position)
                RING_TRY(commit(*batch));
            return batch->more;
        });
    };
}

} // namespace

Poller::List ConnectionSet::listerFor(Connection &connection)
{
    const qint64 id = connection.settings.id;
    if (connection.phone) {
        const JoinSettings join = joinSettings(connection.settings.settings);
        return lister(this, m_context, connection.phone.get(), [this, id, join](const CallBatch &batch) {
            return commitCalls(*m_context.database, id, batch, join, m_context.now());
        });
    }
    if (connection.sms)
        return lister(this, m_context, connection.sms.get(), [this, id](const InboundBatch &batch) {
            return commitReplies(*m_context.database, id, batch, m_context.now());
        });
    return lister(this, m_context, connection.booking.get(), [this, id](const BookingBatch &batch) {
        return commitBookings(*m_context.database, id, batch, m_context.now());
    });
}

} // namespace ring
