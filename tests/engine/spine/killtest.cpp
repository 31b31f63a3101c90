// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/spine.h"

#include <QJsonDocument>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

constexpr Millis whole = 3 * hourMs;

/// Refuses the n-th access, and all that follow when the disk is gone for good.
class FailingStore : public StoreWatch
{
public:
    FailingStore(int at, bool forGood)
        : m_at(at)
        , m_forGood(forGood)
    {
    }
    bool allow(const QString &) override
    {
        ++count;
        m_failed = m_failed || count == m_at;
        return !(m_forGood ? m_failed : count == m_at);
    }
    bool failed() const { return m_failed; }
    int count = 0;

private:
    int m_at;
    bool m_forGood;
    bool m_failed = false;
};

/// What has to be the same however often the engine was killed on the way.
struct End
{
    QMap<QString, int> texts;
    QStringList leads;
    QStringList calls;
    QStringList escalations;
    QStringList messages;
    QStringList cursors;
};

End endOf(Spine &spine)
{
    End end;
    end.texts = spine.textsByNumber();
    end.leads = spine.rows(
        u"SELECT number, action, reason, state, outcome, outcome_found_by, call_count, touches, texted_at > 0, "
        "waiting_since > 0 FROM leads ORDER BY number, id"_s);
    end.calls = spine.rows(u"SELECT call_key, state, miss_reason, handled_at > 0 FROM calls ORDER BY call_key"_s);
    end.escalations = spine.rows(u"SELECT lead_id, kind FROM escalations ORDER BY lead_id, id"_s);
    end.messages = spine.rows(
        u"SELECT number, touch, state, inbound FROM messages WHERE state <> 'cancelled' ORDER BY number, touch, id"_s);
    const auto rows = spine.rows(
        u"SELECT c.kind, p.position FROM polls p JOIN connections c ON c.id = p.connection_id ORDER BY c.kind"_s);
    for (const QString &row : rows) {
        const auto position = QJsonDocument::fromJson(row.section(u' ', 1).toUtf8()).object();
        if (!row.startsWith(u"sms"_s)) // the newest text is ours, at a moment that depends on the kill
            end.cursors << row.section(u' ', 0, 0) + u' ' + QString::number(position.value("newest"_L1).toInteger());
    }
    return end;
}

int points()
{
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("RING_KILL_POINTS", &given);
    return given ? wanted : 12;
}

} // namespace

/// The whole path with the engine killed, or its store refusing, at chosen points on the way; tests/soak does it a
/// thousand times with real processes.
class KillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void killedAtAStoreAccess_data() { spread(m_accesses); }
    void killedAtAStoreAccess();
    void aStoreAccessFails_data() { spread(m_accesses); }
    void aStoreAccessFails();
    void killedAtARequest_data() { spread(int(m_requests)); }
    void killedAtARequest();
    void killedAtEveryMinute();

private:
    void spread(int total);
    void compareWithUndisturbed(Spine &spine);

    End m_right;
    int m_accesses = 0;
    qint64 m_requests = 0;
};

void KillTest::initTestCase()
{
    Spine spine(u"kill"_s);
    FailingStore watch(0, false);
    spine.options().watch = &watch;
    spine.restartEngine();
    spine.runFor(whole);
    m_right = endOf(spine);
    m_accesses = watch.count;
    m_requests = spine.sandbox->requests();
    QCOMPARE(m_right.texts,
             (QMap<QString, int>{
                 {u"+17205550142"_s, 1}, {u"+17205550143"_s, 2}, {u"+17205550144"_s, 1}, {u"+17205550146"_s, 2}}));
    qInfo() << m_accesses << "store accesses," << m_requests << "requests";
    spine.killEngine(); // before the watch
}

void KillTest::spread(int total)
{
    QTest::addColumn<int>("at");
    const int wanted = std::min(points(), total);
    for (int i = 0; i < wanted; ++i) {
        const int at = 1 + int((2 * qint64(i) + 1) * (total - 1) / (2 * wanted));
        QTest::addRow("%d", at) << at;
    }
}

void KillTest::compareWithUndisturbed(Spine &spine)
{
    const End end = endOf(spine);
    QCOMPARE(end.texts, m_right.texts);
    QCOMPARE(end.leads, m_right.leads);
    QCOMPARE(end.calls, m_right.calls);
    QCOMPARE(end.escalations, m_right.escalations);
    QCOMPARE(end.messages, m_right.messages);
    QCOMPARE(end.cursors, m_right.cursors);
}

void KillTest::killedAtAStoreAccess()
{
    QFETCH(int, at);
    Spine spine(u"kill"_s);
    const Millis until = spine.start() + whole;
    FailingStore watch(at, true);
    spine.options().watch = &watch;
    spine.stopWhen([&] { return watch.failed(); });
    if (spine.tryRestart())
        spine.runTo(until);
    spine.killEngine();
    spine.options().watch = nullptr;
    spine.stopWhen({});
    spine.restartEngine();
    spine.runTo(until);
    compareWithUndisturbed(spine);
}

void KillTest::aStoreAccessFails()
{
    QFETCH(int, at);
    Spine spine(u"kill"_s);
    FailingStore watch(at, false);
    spine.options().watch = &watch;
    if (!spine.tryRestart())
        QVERIFY(spine.tryRestart().has_value());
    spine.runFor(whole);
    compareWithUndisturbed(spine);
    spine.killEngine();
}

void KillTest::killedAtARequest()
{
    QFETCH(int, at);
    Spine spine(u"kill"_s);
    const Millis until = spine.start() + whole;
    spine.stopWhen([&] { return spine.sandbox->requests() >= at; });
    spine.runTo(until);
    spine.killEngine();
    spine.stopWhen({});
    spine.restartEngine();
    spine.runTo(until);
    compareWithUndisturbed(spine);
}

void KillTest::killedAtEveryMinute()
{
    Spine spine(u"kill"_s);
    for (Millis at = 0; at < 20 * minuteMs; at += minuteMs) {
        const qint64 limit = spine.sandbox->requests() + 5;
        spine.stopWhen([&] { return spine.sandbox->requests() >= limit; });
        spine.runFor(minuteMs);
        spine.killEngine();
        spine.restartEngine();
    }
    spine.stopWhen({});
    spine.runTo(spine.start() + whole);
    compareWithUndisturbed(spine);
}

QTEST_GUILESS_MAIN(KillTest)
#include "killtest.moc"
