// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ownpostgres.h"

#include "tests/support/teststores.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTcpServer>

namespace ring {

using namespace Qt::StringLiterals;

bool OwnPostgres::installed()
{
    return !QDir(u"/usr/lib/postgresql"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty();
}

bool OwnPostgres::start()
{
    if (!installed())
        return false;
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    m_port = probe.serverPort();
    probe.close();
    m_folder = u"/tmp/secondring-own-%1-%2"_s.arg(QCoreApplication::applicationPid()).arg(m_port);
    control(u"start"_s);
    return true;
}

OwnPostgres::~OwnPostgres()
{
    if (!m_folder.isEmpty())
        control(u"remove"_s);
}

void OwnPostgres::control(const QString &action)
{
    QProcess script;
    script.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // The server keeps what it inherits open; a pipe would never end.
    script.setStandardOutputFile(QProcess::nullDevice());
    script.start(QStringLiteral(RING_SOURCE_DIR "/tests/support/postgres.sh"),
                 {action, m_folder, QString::number(m_port)});
    if (!script.waitForFinished(60'000) || script.exitCode() != 0)
        qFatal("postgres.sh %s failed", qPrintable(action));
}

void OwnPostgres::letIn(const QByteArray &rules)
{
    QFile file(m_folder + u"/cluster/pg_hba.conf"_s);
    if (!file.open(QIODevice::ReadWrite))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    const QByteArray before = file.readAll();
    file.seek(0);
    file.write(rules + before);
    file.close();
    stop();
    again();
}

StoreAddress OwnPostgres::database()
{
    const QString server = u"postgresql://ring@127.0.0.1:%1/"_s.arg(m_port);
    const QString name = u"desk%1"_s.arg(++m_databases);
    runOnServer(server + u"postgres"_s, u"CREATE DATABASE %1"_s.arg(name));
    return {{}, server + name, {}};
}

} // namespace ring
