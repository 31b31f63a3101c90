// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/serverrefusal.h"

#include "engine/store/postgresaddress.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

struct Known
{
    ServerRefusal refusal;
    QLatin1String words;
};

/// In this order: what a server says of who may come in also names encryption.
constexpr Known known[]{{ServerRefusal::NotAllowed, QLatin1String("no pg_hba.conf entry")},
                        {ServerRefusal::NotAllowed, QLatin1String("pg_hba.conf rejects")},
                        {ServerRefusal::NotAllowed, QLatin1String("permission denied for database")},
                        {ServerRefusal::Password, QLatin1String("authentication failed")},
                        {ServerRefusal::Password, QLatin1String("no password supplied")},
                        {ServerRefusal::NoDatabase, QLatin1String("database \"")},
                        {ServerRefusal::Password, QLatin1String("role \"")},
                        {ServerRefusal::Encryption, QLatin1String("SSL")},
                        {ServerRefusal::Encryption, QLatin1String("certificate")},
                        {ServerRefusal::Full, QLatin1String("too many clients")},
                        {ServerRefusal::Full, QLatin1String("connection slots")},
                        {ServerRefusal::Full, QLatin1String("too many connections")},
                        {ServerRefusal::Unreachable, QLatin1String("Connection refused")},
                        {ServerRefusal::Unreachable, QLatin1String("timeout expired")},
                        {ServerRefusal::Unreachable, QLatin1String("could not translate host name")},
                        {ServerRefusal::Unreachable, QLatin1String("No route to host")},
                        {ServerRefusal::Unreachable, QLatin1String("unreachable")},
                        {ServerRefusal::Unreachable, QLatin1String("No such file or directory")},
                        {ServerRefusal::Unreachable, QLatin1String("server closed the connection")},
                        {ServerRefusal::Unreachable, QLatin1String("Connection reset")},
                        {ServerRefusal::Unreachable, QLatin1String("starting up")},
                        {ServerRefusal::Unreachable, QLatin1String("shutting down")}};

QString sentenceFor(ServerRefusal refusal)
{
    switch (refusal) {
    case ServerRefusal::Unreachable:
        return u"The database server %1 cannot be reached. Check the address, that the server runs, and the network."_s;
    case ServerRefusal::Password:
        return u"The database server %1 does not take this user and password. Check both and type them again."_s;
    case ServerRefusal::NotAllowed:
        return u"The database server %1 does not let this user in from this machine. Whoever looks after it can allow "
               u"it "
               "(pg_hba.conf, GRANT CONNECT)."_s;
    case ServerRefusal::NoDatabase:
        return u"The database server %1 has no database of this name. Check the name; createdb makes one."_s;
    case ServerRefusal::Encryption:
        return u"The database server %1 cannot prove who it is, or does not encrypt. It needs a certificate for this "
               "name that this machine trusts."_s;
    case ServerRefusal::Full:
        return u"The database server %1 has no connection left. Try again in a minute, or let its administrator raise "
               "max_connections."_s;
    case ServerRefusal::Unknown:
        break;
    }
    return u"The database server %1 cannot be used. Check that it runs, the address and the password (%2)."_s;
}

} // namespace

ServerRefusal refusalIn(const QString &words)
{
    for (const Known &one : known)
        if (words.contains(one.words))
            return one.refusal;
    return ServerRefusal::Unknown;
}

Error serverError(const StoreAddress &address, const QSqlError &error)
{
    const QString said = error.driverText().section(u'\n', 0, 0) + u' ' + error.databaseText().section(u'\n', 0, 3);
    const ServerRefusal refusal = refusalIn(said);
    QString sentence = sentenceFor(refusal).arg(shownServer(address));
    if (refusal == ServerRefusal::Unknown)
        sentence = sentenceFor(refusal).arg(shownServer(address), said.simplified());
    return {Error::Code::Storage, sentence, said.simplified(), Error::Reason::None, std::nullopt};
}

PlainWords::PlainWords()
    : m_plain(::newlocale(LC_MESSAGES_MASK, "C", ::duplocale(LC_GLOBAL_LOCALE)))
    , m_before(::uselocale(m_plain))
{
}

PlainWords::~PlainWords()
{
    ::uselocale(m_before);
    ::freelocale(m_plain);
}

} // namespace ring
