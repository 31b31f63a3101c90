// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/storedconnection.h"

#include "app/keychain/keychain.h"
#include "app/verbs/awaited.h"
#include "engine/setup/credentials.h"

#include <QJsonDocument>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

StoredConnection connectionFrom(const QSqlQuery &row)
{
    StoredConnection one;
    one.settings.id = row.value(0).toLongLong();
    one.settings.name = row.value(1).toString();
    one.kind = row.value(2).toString();
    one.settings.provider = row.value(3).toString();
    one.settings.baseUrl = QUrl(row.value(4).toString());
    one.settings.account = row.value(5).toString();
    one.credential = row.value(6).toString();
    one.settings.settings = QJsonDocument::fromJson(row.value(8).toByteArray()).object();
    return one;
}

Expected<QList<StoredConnection>> allConnections(Database &database)
{
    QList<StoredConnection> all;
    RING_TRY(database.each(u"places.connections"_s, {}, [&](const QSqlQuery &row) { all << connectionFrom(row); }));
    return all;
}

Error noSuchConnection(const QString &name, const QList<StoredConnection> &all)
{
    QStringList names;
    for (const StoredConnection &one : all)
        names << one.settings.name;
    const QString sentence = names.isEmpty()
                                 ? u"No connection is set up here yet; init --from adds them."_s
                                 : u"There is no connection \"%1\"; there is %2."_s.arg(name, names.join(u", "_s));
    return {Error::Code::NotFound, sentence, {}, {}, {}};
}

} // namespace

Expected<StoredConnection> connectionNamed(Database &database, const QString &name)
{
    const auto all = allConnections(database);
    RING_TRY(all);
    for (StoredConnection one : *all) {
        if (one.settings.name != name)
            continue;
        const QString lines = one.kind == "phone"_L1 ? u"places.lines_of_phone"_s : u"places.lines_of_sms"_s;
        RING_TRY(database.each(lines, {{u"connection"_s, one.settings.id}},
                               [&](const QSqlQuery &row) { one.settings.lines << row.value(0).toString(); }));
        return one;
    }
    return tl::unexpected(noSuchConnection(name, *all));
}

Expected<QString> secretFor(const QString &reference)
{
    return awaited(Credentials(readKeychain).secret(reference));
}

} // namespace ring
