// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/datetext.h"
#include "engine/providers/registry.h"
#include "tests/support/loopbackserver.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QRandomGenerator>
#include <QTest>

namespace ring::test {

/// The world of one backend test: a real server on loopback, a story clock that runs fast, and the network between.
struct ProviderWorld
{
    LoopbackServer server;
    QNetworkAccessManager network;
    StoryClock clock{fromRfc2822(QStringLiteral("Tue, 03 Nov 2026 16:15:00 +0000"))};
    QRandomGenerator random{1};
    ConnectionSettings settings;

    ProviderWorld()
    {
        // So fast that pauses of seconds are over at once; in a story day nothing expires by chance.
        clock.run(300);
        settings.name = QStringLiteral("Front desk");
        settings.baseUrl = server.url();
        settings.secret = QStringLiteral("verysecret");
    }
    BackendContext context() { return {&network, &clock, &random}; }
};

inline QString dataPath(const QString &name)
{
    return QStringLiteral(RING_SOURCE_DIR "/tests/engine/providers/data/") + name;
}

inline QByteArray recorded(const QString &name)
{
    QFile file(dataPath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("No recorded answer %s", qPrintable(name));
    return file.readAll();
}

inline LoopbackAnswer recordedAnswer(const QString &name, int status = 200)
{
    return LoopbackAnswer::json(recorded(name), status);
}

/// How the other side may go wrong, as rows for the unhappy twin of every operation.
struct Trouble
{
    const char *name;
    LoopbackAnswer answer;
    bool closed;
    Error::Code onRead;
    Error::Code onWrite;
};

inline QList<Trouble> troubles()
{
    using Cut = LoopbackAnswer::Cut;
    using Code = Error::Code;
    return {
        {"401", LoopbackAnswer::json(QByteArray("{\"code\":20003,\"status\":401}"), 401), false, Code::Denied,
         Code::Denied},
        {"403", LoopbackAnswer::json(QByteArray("{}"), 403), false, Code::Denied, Code::Denied},
        {"429", LoopbackAnswer::limited("30"), false, Code::RateLimited, Code::RateLimited},
        {"503", LoopbackAnswer::json(QByteArray("{}"), 503), false, Code::Unavailable, Code::Ambiguous},
        {"html", LoopbackAnswer::html(), false, Code::BadAnswer, Code::Ambiguous},
        {"half", LoopbackAnswer::json(QByteArray("{\"calls\":[{\"sid\":\"CA1\",\"st")), false, Code::BadAnswer,
         Code::Ambiguous},
        {"empty", LoopbackAnswer::json(QByteArray("{}")), false, Code::BadAnswer, Code::Ambiguous},
        {"redirect",
         {302, {{"Location", "https://example.com/"}}, {}, Cut::None, 0},
         false,
         Code::BadAnswer,
         Code::BadAnswer},
        {"closed port", {}, true, Code::Unavailable, Code::Unavailable},
        {"cut before", LoopbackAnswer::cutting(Cut::Before), false, Code::Unavailable, Code::Ambiguous},
        {"cut during", LoopbackAnswer::cutting(Cut::During), false, Code::Unavailable, Code::Ambiguous},
        {"cut after", LoopbackAnswer::cutting(Cut::After), false, Code::Unavailable, Code::Ambiguous},
    };
}

inline void troubleRows()
{
    QTest::addColumn<int>("number");
    int number = 0;
    for (const Trouble &trouble : troubles())
        QTest::newRow(trouble.name) << number++;
}

/// Plays the trouble for every request from now on.
inline void play(ProviderWorld &world, const Trouble &trouble)
{
    if (trouble.closed) {
        world.settings.baseUrl = LoopbackServer::closedPort();
        return;
    }
    for (int i = 0; i < 40; ++i)
        world.server.answer(trouble.answer);
}

/// What every error of a backend owes a person, and what it must never tell.
inline void verifySentence(const Error &error)
{
    QVERIFY2(error.sentence.contains(QStringLiteral("Front desk")), qPrintable(error.sentence));
    const QString all = error.sentence + error.detail;
    for (const char *secret : {"verysecret", "+1720", "1720555", "Peak Plumbing"})
        QVERIFY2(!all.contains(QLatin1String(secret)), qPrintable(all));
}

} // namespace ring::test
