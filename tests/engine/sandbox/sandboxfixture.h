// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/sandbox/exchange.h"
#include "engine/sandbox/sandboxserver.h"
#include "engine/sandbox/scenario.h"
#include "engine/sandbox/scenariostory.h"

#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QUrlQuery>

#include <memory>

namespace ring::test {

using namespace ring::sandbox;
using namespace Qt::StringLiterals;

/// What came back over the wire.
struct Heard
{
    int status = 0;
    QByteArray body;
    QJsonObject json;
    QByteArray retryAfter;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
};

/// A sandbox on a stopped clock, and a client that talks to it over the loopback.
struct SandboxFixture
{
    StoryClock clock{1'772'467'200'000}; // 2026-03-02 16:00:00 UTC, a Monday
    std::unique_ptr<SandboxServer> server;
    QNetworkAccessManager network;

    void start(std::unique_ptr<Story> story, SandboxOptions options = {})
    {
        options.clock = &clock;
        server = std::make_unique<SandboxServer>(options, std::move(story));
        const auto port = server->listen();
        if (!port)
            qFatal("%s", qPrintable(port.error().sentence));
    }

    void play(const QByteArray &json, SandboxOptions options = {})
    {
        const auto scenario = Scenario::parse(json);
        if (!scenario)
            qFatal("%s", qPrintable(scenario.error().sentence));
        if (scenario->start)
            clock.set(*scenario->start);
        options.faults = scenario->faults;
        start(std::make_unique<ScenarioStory>(*scenario), options);
    }

    /// Plays tests/scenarios/<name>.json.
    void playFile(const QString &name, SandboxOptions options = {})
    {
        QFile file(QStringLiteral(RING_SOURCE_DIR "/tests/scenarios/%1.json").arg(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s", qPrintable(file.errorString()));
        play(file.readAll(), options);
    }

    QByteArray basic() const
    {
        return "Basic " + (server->accountSid() + u':' + server->authToken()).toLatin1().toBase64();
    }

    QString accountPath(const QString &rest) const { return u"/2010-04-01/Accounts/"_s + server->accountSid() + rest; }

    QNetworkRequest request(const QString &pathAndQuery, const QByteArray &authorization) const
    {
        QNetworkRequest request(QUrl(server->baseUrl().toString() + pathAndQuery, QUrl::StrictMode));
        request.setRawHeader("Authorization", authorization);
        return request;
    }

    Heard get(const QString &rest) { return finish(network.get(request(accountPath(rest), basic()))); }
    Heard follow(const QString &uri) { return finish(network.get(request(uri, basic()))); }

    Heard send(const QString &from, const QString &to, const QString &body)
    {
        QNetworkRequest post = request(accountPath(u"/Messages.json"_s), basic());
        post.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        const QByteArray form = "From=" + QUrl::toPercentEncoding(from) + "&To=" + QUrl::toPercentEncoding(to) +
                                "&Body=" + QUrl::toPercentEncoding(body);
        return finish(network.post(post, form));
    }

    /// Sends once over a socket of its own. QNetworkAccessManager quietly repeats a request, even a POST, when the
    /// connection breaks before the answer: what a broken connection truly does can only be seen without it.
    Heard sendOnce(const QString &from, const QString &to, const QString &body)
    {
        const QByteArray form = "From=" + QUrl::toPercentEncoding(from) + "&To=" + QUrl::toPercentEncoding(to) +
                                "&Body=" + QUrl::toPercentEncoding(body);
        QTcpSocket socket;
        QSignalSpy gone(&socket, &QTcpSocket::disconnected);
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(server->baseUrl().port()));
        socket.write("POST " + accountPath(u"/Messages.json"_s).toLatin1() +
                     " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + basic() +
                     "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(form.size()) + "\r\n\r\n" + form);
        if (gone.isEmpty())
            gone.wait(10'000);
        return parse(socket.readAll());
    }

    static Heard parse(const QByteArray &answer)
    {
        Heard heard;
        const qsizetype end = answer.indexOf("\r\n\r\n");
        heard.status = answer.mid(9, 3).toInt();
        heard.body = end < 0 ? QByteArray() : answer.mid(end + 4);
        heard.json = QJsonDocument::fromJson(heard.body).object();
        const qsizetype retry = answer.indexOf("Retry-After: ");
        if (retry >= 0)
            heard.retryAfter = answer.mid(retry + 13, answer.indexOf("\r\n", retry) - retry - 13);
        return heard;
    }

    Heard bookings(const QString &query = {})
    {
        QNetworkRequest asked = request(u"/v2/bookings"_s + query, "Bearer " + server->calendarKey().toLatin1());
        asked.setRawHeader("cal-api-version", "2024-08-13");
        return finish(network.get(asked));
    }

    Heard finish(QNetworkReply *reply)
    {
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(10'000);
        Heard heard;
        heard.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        heard.body = reply->readAll();
        heard.json = QJsonDocument::fromJson(heard.body).object();
        heard.retryAfter = reply->rawHeader("Retry-After");
        heard.error = reply->error();
        delete reply;
        return heard;
    }

    QStringList logged(const QString &type)
    {
        server->advanceTo(clock.now());
        QStringList lines;
        for (const SandboxEvent &event : server->events()) {
            if (event.type == type)
                lines.append(QString::fromUtf8(event.line()));
        }
        return lines;
    }
};

/// A scenario with one location in Denver, line +13035550100, and what is added to it.
inline QByteArray denver(const QByteArray &rest)
{
    return R"({"scenario":1,"name":"test","locations":[{"key":"denver","line":"+13035550100"}],)" + rest + '}';
}

} // namespace ring::test
