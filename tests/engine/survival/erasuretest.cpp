// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/retention/erasure.h"

#include "engine/reports/export.h"
#include "engine/reports/report.h"
#include "engine/retention/agelimits.h"
#include "engine/retention/suppression.h"
#include "tests/support/spine.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

const auto ann = u"+17205550142"_s; // texted, booked
const auto bob = u"+17205550143"_s; // voicemail, reminded
const auto cal = u"+17205550144"_s; // STOP
const auto fay = u"+17205550147"_s; // asked a question

QByteArray reportOf(Spine &spine)
{
    ReportQuery query;
    query.from = spine.start() - dayMs;
    query.to = spine.start() + 20 * dayMs;
    const auto data = dashboard(spine.store(), query, spine.clock.now());
    return data ? QJsonDocument(reportJson(*data, {})).toJson() : data.error().detail.toUtf8();
}

/// Everything a store says, tables and traces, as one text.
QString everything(Spine &spine)
{
    QStringList all;
    const auto tables = spine.rows(u"SELECT name FROM sqlite_master WHERE type = 'table'"_s);
    for (const QString &table : tables) {
        QSqlQuery query(spine.store().handle());
        query.exec(u"SELECT * FROM "_s + table);
        while (query.next())
            for (int i = 0; query.value(i).isValid(); ++i) {
                const QByteArray bytes = query.value(i).toByteArray();
                const bool trace = table == "decisions"_L1 && query.value(i).typeId() == QMetaType::QByteArray;
                all << QString::fromUtf8(trace ? qUncompress(bytes) : bytes);
            }
    }
    return all.join(u'\n');
}

} // namespace

/// A privacy request: what is known of one number goes, what is counted stays.
class ErasureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingOfANumberIsLeft_data();
    void nothingOfANumberIsLeft();
    void othersAreNotTouched();
    void whoOptedOutIsNotTextedAgain();
    void whoAsksForTextsAgainIsTexted();
    void theListsOfTheProviderBringNothingBack();
    void refusals();
    void ageLimits();
    void ageLimitsAreChecked_data();
    void ageLimitsAreChecked();
};

void ErasureTest::initTestCase()
{
    if (TestStores::onPostgres())
        QSKIP("about the SQLite file");
}

void ErasureTest::nothingOfANumberIsLeft_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QStringList>("traces"); // words only this caller brought
    QTest::addColumn<bool>("suppressed");
    QTest::newRow("booked") << ann << QStringList{u"Ann Lee"_s} << false;
    QTest::newRow("left a voicemail") << bob << QStringList{u"Bob Roy"_s, u"I'd like a quote"_s} << false;
    QTest::newRow("said STOP") << cal << QStringList() << true;
    QTest::newRow("asked something") << fay << QStringList{u"Fay Ito"_s, u"How much is a cleaning"_s} << false;
}

void ErasureTest::nothingOfANumberIsLeft()
{
    QFETCH(QString, number);
    QFETCH(QStringList, traces);
    QFETCH(bool, suppressed);
    Spine spine(u"survival"_s);
    spine.runFor(4 * hourMs);
    const QByteArray report = reportOf(spine);
    QVERIFY(everything(spine).contains(number));
    for (const QString &word : traces)
        QVERIFY2(everything(spine).contains(word), qPrintable(word));

    const auto erased = eraseNumber(spine.store(), number, u"Dana"_s, spine.clock.now());
    QVERIFY2(erased.has_value(), erased ? "" : qPrintable(erased.error().sentence + erased.error().detail));
    QCOMPARE(erased->leads, 1);
    QVERIFY(erased->calls >= 1 && erased->messages >= 1);
    QCOMPARE(erased->stillSuppressed, suppressed);
    const QString left = everything(spine);
    QVERIFY(!left.contains(number.right(10)));
    for (const QString &word : traces)
        QVERIFY2(!left.contains(word), qPrintable(word));
    QCOMPARE(reportOf(spine), report);
    QVERIFY(left.contains(u"Denver"_s)); // the test sees what there is

    // Nor in the file itself, nor in the log beside it.
    for (const QString &end : {QString(), u"-wal"_s}) {
        QFile file(spine.address().file + end);
        if (file.open(QIODevice::ReadOnly))
            QVERIFY(!file.readAll().contains(number.toUtf8()));
    }
}

void ErasureTest::othersAreNotTouched()
{
    Spine spine(u"survival"_s);
    spine.runFor(4 * hourMs);
    const auto rest = [&] {
        return spine.rows(u"SELECT number, caller_name, last_body, recovery_id, next_touch_at FROM leads WHERE number "
                          "NOT IN ('%1', 'erased-1') ORDER BY id"_s.arg(ann)) +
               spine.rows(
                   u"SELECT number, body, state FROM messages WHERE number NOT IN ('%1', 'erased-1')"_s.arg(ann));
    };
    const QStringList before = rest();
    QVERIFY(eraseNumber(spine.store(), ann, u"Dana"_s, spine.clock.now()).has_value());
    QCOMPARE(rest(), before);
}

void ErasureTest::whoOptedOutIsNotTextedAgain()
{
    Spine spine(u"survival"_s);
    spine.runFor(4 * hourMs);
    QVERIFY(eraseNumber(spine.store(), cal, u"Dana"_s, spine.clock.now()).has_value());
    QVERIFY(isOptedOut(spine.store(), cal).value_or(false));
    QVERIFY(!isOptedOut(spine.store(), ann).value_or(true));
    // Rings again two days later, a stranger now.
    const QString key = u"CA-again"_s;
    const Millis at = spine.clock.now();
    QSqlQuery call(spine.store().handle());
    call.prepare(
        u"INSERT INTO calls (connection_id, call_key, direction, number, last_four, line, location_id, state, "
        "miss_reason, started_at, ended_at, listed_at) SELECT connection_id, :key, 'inbound', :number, '0144', "
        "line, location_id, 'missed', 'no_answer', :at, :at, :at FROM calls WHERE direction = 'inbound' LIMIT 1"_s);
    call.bindValue(u":key"_s, key);
    call.bindValue(u":number"_s, cal);
    call.bindValue(u":at"_s, at);
    QVERIFY(call.exec());
    const auto texts = spine.textsByNumber();
    spine.runFor(10 * minuteMs);
    QCOMPARE(spine.rows(u"SELECT reason FROM leads WHERE number = '%1'"_s.arg(cal)), QStringList{u"opted_out"_s});
    QCOMPARE(spine.textsByNumber(), texts);
}

void ErasureTest::whoAsksForTextsAgainIsTexted()
{
    Spine spine(u"survival"_s);
    spine.runFor(4 * hourMs);
    QVERIFY(eraseNumber(spine.store(), cal, u"Dana"_s, spine.clock.now()).has_value());
    QVERIFY(allowAgain(spine.store(), cal).has_value());
    QVERIFY(!isOptedOut(spine.store(), cal).value_or(true));
}

void ErasureTest::theListsOfTheProviderBringNothingBack()
{
    Spine spine(u"survival"_s);
    spine.runFor(10 * minuteMs); // recent enough to be listed again
    QVERIFY(eraseNumber(spine.store(), bob, u"Dana"_s, spine.clock.now()).has_value());
    QVERIFY(eraseNumber(spine.store(), fay, u"Dana"_s, spine.clock.now()).has_value());
    spine.pollFor(20 * minuteMs, 2 * secondMs * 30);
    spine.restartEngine();
    spine.pollFor(5 * minuteMs, minuteMs);
    const QString left = everything(spine);
    for (const QString &word : {bob.right(10), fay.right(10), u"Bob Roy"_s, u"I'd like a quote"_s, u"cleaning"_s})
        QVERIFY2(!left.contains(word), qPrintable(word));
}

void ErasureTest::refusals()
{
    Spine spine(u"survival"_s);
    spine.runFor(4 * hourMs);
    const auto unknown = eraseNumber(spine.store(), u"+12125550199"_s, u"Dana"_s, spine.clock.now());
    QVERIFY(!unknown && unknown.error().code == Error::Code::NotFound);
    QCOMPARE(spine.value(u"SELECT COUNT(*) FROM erasures"_s).toInt(), 0);
    QSqlQuery(spine.store().handle())
        .exec(u"UPDATE messages SET state = 'sending' WHERE number = '%1' AND inbound = 0"_s.arg(ann));
    const auto sending = eraseNumber(spine.store(), ann, u"Dana"_s, spine.clock.now());
    QVERIFY(!sending && sending.error().sentence.contains(u"on its way"_s));
    QVERIFY(everything(spine).contains(ann));
}

void ErasureTest::ageLimits()
{
    Spine spine(u"survival"_s);
    spine.runFor(4 * hourMs);
    const QByteArray report = reportOf(spine);
    QVERIFY(saveAgeLimits(spine.store(), {30, 10, 20}).has_value());
    QCOMPARE(readAgeLimits(spine.store()).value_or(AgeLimits()), (AgeLimits{30, 10, 20}));
    const auto count = [&] {
        return spine
            .rows(u"SELECT (SELECT COUNT(*) FROM messages WHERE body <> ''), "
                  "(SELECT COUNT(*) FROM voicemails WHERE transcript <> ''), "
                  "(SELECT COUNT(*) FROM decisions WHERE redacted = 0)"_s)
            .constFirst();
    };
    const QString whole = count();
    QCOMPARE(applyAgeLimits(spine.store(), spine.start() + 9 * dayMs).value_or(-1), 0);
    QCOMPARE(count(), whole);
    QVERIFY(applyAgeLimits(spine.store(), spine.start() + 11 * dayMs).value_or(-1) > 0);
    QCOMPARE(count().section(u' ', 1, 1), u"0"_s);
    QCOMPARE(count().section(u' ', 0, 0), whole.section(u' ', 0, 0));
    QVERIFY(applyAgeLimits(spine.store(), spine.start() + 21 * dayMs).value_or(-1) > 0);
    QCOMPARE(count().section(u' ', 2, 2), u"0"_s);
    QVERIFY(applyAgeLimits(spine.store(), spine.start() + 31 * dayMs).value_or(-1) > 0);
    QCOMPARE(count(), u"0 0 0"_s);
    QCOMPARE(applyAgeLimits(spine.store(), spine.start() + 31 * dayMs).value_or(-1), 0); // and then there is nothing
    QCOMPARE(reportOf(spine), report);
    // The engine does it by itself.
    Spine other(u"survival"_s);
    other.runFor(4 * hourMs);
    QVERIFY(saveAgeLimits(other.store(), {0, 7, 0}).has_value());
    other.pollFor(8 * dayMs, dayMs);
    QCOMPARE(other.value(u"SELECT COUNT(*) FROM voicemails WHERE transcript <> ''"_s).toInt(), 0);
}

void ErasureTest::ageLimitsAreChecked_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("good");
    QTest::newRow("for ever") << 0 << true;
    QTest::newRow("a week") << 7 << true;
    QTest::newRow("too short") << 6 << false;
    QTest::newRow("negative") << -1 << false;
    QTest::newRow("too long") << 3651 << false;
}

void ErasureTest::ageLimitsAreChecked()
{
    QFETCH(int, days);
    QFETCH(bool, good);
    QTemporaryDir folder;
    auto database = Database::open({folder.filePath(u"store.db"_s), {}});
    const auto saved = saveAgeLimits(**database, {days, 0, 0});
    QCOMPARE(saved.has_value(), good);
    QCOMPARE(readAgeLimits(**database)->bodyDays, good ? days : 0);
}

QTEST_GUILESS_MAIN(ErasureTest)
#include "erasuretest.moc"
