// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/postgresaddress.h"

#include "engine/store/heldpassword.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QUrl>
#include <QUrlQuery>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualPort = 5432;

const QStringList &knownParameters()
{
    static const QStringList known{u"host"_s,    u"port"_s,        u"user"_s,    u"dbname"_s,
                                   u"sslmode"_s, u"sslrootcert"_s, u"sslcert"_s, u"sslkey"_s};
    return known;
}

Expected<QUrl> readUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != "postgresql"_L1 && url.scheme() != "postgres"_L1))
        return fail(Error::Code::BadInput, u"\"%1\" is not the address of a database. "
                                           "It looks like postgresql://user@host/name."_s.arg(text.section(u'@', -1)));
    if (!url.password().isEmpty() || QUrlQuery(url).hasQueryItem(u"password"_s))
        return fail(Error::Code::BadInput,
                    u"A password does not belong in the address. "
                    "Give it in PGPASSWORD, in ~/.pgpass, or in the file store.password (mode 600) "
                    "of the data folder."_s);
    for (const auto &item : QUrlQuery(url).queryItems())
        if (!knownParameters().contains(item.first))
            return fail(Error::Code::BadInput,
                        u"\"%1\" in the address of the database is not known; there is %2."_s.arg(
                            item.first, knownParameters().join(u", "_s)));
    return url;
}

bool onThisMachine(const QString &host)
{
    return host.isEmpty() || host.startsWith(u'/') || host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

/// The driver separates options by semicolons and hands them to libpq, which wants quotes around blanks.
QString option(const QString &name, const QString &value)
{
    QString safe = value;
    safe.remove(u';').replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u"%1='%2'"_s.arg(name, safe);
}

QStringList encryption(const QUrlQuery &query, const QString &host)
{
    QStringList options;
    for (const QString &name : {u"sslmode"_s, u"sslrootcert"_s, u"sslcert"_s, u"sslkey"_s})
        if (query.hasQueryItem(name))
            options << option(name, query.queryItemValue(name, QUrl::FullyDecoded));
    if (onThisMachine(host) || query.hasQueryItem(u"sslmode"_s))
        return options;
    options << option(u"sslmode"_s, u"verify-full"_s);
    if (!query.hasQueryItem(u"sslrootcert"_s) && !QFileInfo::exists(QDir::homePath() + u"/.postgresql/root.crt"_s))
        options << option(u"sslrootcert"_s, u"/etc/ssl/certs/ca-certificates.crt"_s);
    return options;
}

Expected<QString> passwordIn(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.exists())
        return QString();
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if (file.permissions() & others)
        return fail(Error::Code::Denied,
                    u"Others may read the password file %1. Take that away (chmod 600)."_s.arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::Denied, u"The password file %1 cannot be read."_s.arg(path));
    return QString::fromUtf8(file.readAll()).section(u'\n', 0, 0).trimmed();
}

} // namespace

Expected<PostgresServer> postgresServer(const StoreAddress &address)
{
    const auto url = readUrl(address.url);
    RING_TRY(url);
    const QUrlQuery query(*url);
    const auto given = [&](const QString &name, const QString &otherwise) {
        return query.hasQueryItem(name) ? query.queryItemValue(name, QUrl::FullyDecoded) : otherwise;
    };
    PostgresServer server;
    server.host = given(u"host"_s, url->host());
    server.port = given(u"port"_s, QString::number(url->port(usualPort))).toInt();
    server.name = given(u"dbname"_s, url->path(QUrl::FullyDecoded).mid(1));
    server.user = given(u"user"_s, url->userName(QUrl::FullyDecoded));
    if (server.name.isEmpty())
        return fail(Error::Code::BadInput, u"The address of the database names none: postgresql://user@host/name."_s);
    const auto password = passwordIn(address.passwordFile);
    RING_TRY(password);
    server.password = password->isEmpty() ? heldServerPassword(address.passwordFile) : *password;
    QStringList options{u"connect_timeout=3"_s,  u"keepalives_idle=2"_s,     u"keepalives_interval=1"_s,
                        u"keepalives_count=3"_s, u"tcp_user_timeout=5000"_s, u"application_name=secondring"_s};
    server.options = (options + encryption(query, server.host)).join(u';');
    return server;
}

QString shownServer(const StoreAddress &address)
{
    const auto server = postgresServer({{}, address.url, {}});
    return server ? u"%1:%2/%3"_s.arg(server->host.isEmpty() ? u"localhost"_s : server->host)
                        .arg(server->port)
                        .arg(server->name)
                  : address.url.section(u'@', -1);
}

} // namespace ring
