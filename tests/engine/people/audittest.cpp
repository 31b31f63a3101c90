// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/people/audit.h"

#include "tests/support/deskfolk.h"

#include <QSqlError>
#include <QSqlQuery>

using namespace ring;
using namespace Qt::StringLiterals;

/// The audit: added to, read, never changed.
class AuditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStoreRefusesToChangeOrDeleteARow_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("change") << u"UPDATE audit SET person = 'Somebody'"_s;
        QTest::newRow("change nothing") << u"UPDATE audit SET person = person"_s;
        QTest::newRow("delete") << u"DELETE FROM audit"_s;
        QTest::newRow("delete one") << u"DELETE FROM audit WHERE id = 1"_s;
        if (TestStores::onPostgres())
            return; // the rest is SQLite's own
        QTest::newRow("insert over")
            << u"INSERT OR REPLACE INTO audit (id, at, person, deed, kind) VALUES (1, 1, 'x', 'sent', 'send')"_s;
        QTest::newRow("replace") << u"UPDATE OR REPLACE audit SET id = 2 WHERE id = 1"_s;
    }

    void theStoreRefusesToChangeOrDeleteARow()
    {
        QFETCH(QString, sql);
        DeskFolk folk(false);
        for (int i = 0; i < 2; ++i)
            QVERIFY(noteAudit(folk.store(), u"Dana"_s, {u"send"_s, u"lead"_s, u"7"_s, {}}, 1000 + i));
        QSqlQuery query(folk.store().handle());
        QVERIFY(!query.exec(sql));
        QVERIFY2(query.lastError().databaseText().contains(u"audit rows are never"),
                 qPrintable(query.lastError().text()));
        QCOMPARE(folk.kinds(), QStringList({u"Dana send"_s, u"Dana send"_s}));
    }

    void aRowIsFoundByWhoWhatAndWhen_data()
    {
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("to");
        QTest::addColumn<QString>("person");
        QTest::addColumn<QString>("deed");
        QTest::addColumn<int>("limit");
        QTest::addColumn<QString>("found"); ///< the moments, newest first
        QTest::addColumn<int>("total");
        QTest::newRow("all") << 0LL << 0LL << QString() << QString() << 10 << u"40 30 20 10"_s << 4;
        QTest::newRow("from") << 20LL << 0LL << QString() << QString() << 10 << u"40 30 20"_s << 3;
        QTest::newRow("to leaves out") << 0LL << 30LL << QString() << QString() << 10 << u"20 10"_s << 2;
        QTest::newRow("who") << 0LL << 0LL << u"Luis"_s << QString() << 10 << u"30"_s << 1;
        QTest::newRow("what") << 0LL << 0LL << QString() << u"viewed"_s << 10 << u"30 10"_s << 2;
        QTest::newRow("limit") << 0LL << 0LL << QString() << QString() << 1 << u"40"_s << 4;
        QTest::newRow("nobody") << 0LL << 0LL << u"' OR ''='"_s << QString() << 10 << QString() << 0;
    }

    void aRowIsFoundByWhoWhatAndWhen()
    {
        QFETCH(qint64, from);
        QFETCH(qint64, to);
        QFETCH(QString, person);
        QFETCH(QString, deed);
        QFETCH(int, limit);
        QFETCH(QString, found);
        QFETCH(int, total);
        DeskFolk folk(false);
        const struct
        {
            Millis at;
            QString person, kind;
        } rows[]{{10, u"Dana"_s, u"lead_viewed"_s},
                 {20, u"Dana"_s, u"send"_s},
                 {30, u"Luis"_s, u"reasons_viewed"_s},
                 {40, u"Dana"_s, u"exported"_s}};
        for (const auto &row : rows)
            QVERIFY(noteAudit(folk.store(), row.person, {row.kind, u"lead"_s, u"7"_s, {}}, row.at));
        const auto page = readAudit(folk.store(), {from, to, person, deed, limit});
        QVERIFY(page);
        QStringList moments;
        for (const AuditRow &row : page->rows)
            moments << QString::number(row.at);
        QCOMPARE(moments.join(u' '), found);
        QCOMPARE(page->total, total);
    }

    void aRowAsWords()
    {
        const AuditRow row{3, 1'773'160'860'000, u"Dana"_s, u"sent"_s, {u"send"_s, u"lead"_s, u"7"_s, {}}};
        QCOMPARE(auditText(row), u"2026-03-10T16:41:00Z | Dana | send | lead 7"_s);
        QCOMPARE(auditJson(row).value(u"deed"_s).toString(), u"sent"_s);
        QCOMPARE(auditJson(row).value(u"at"_s).toString(), u"2026-03-10T16:41:00.000Z"_s);
    }

    void everyKindHasADeedThatIsOffered()
    {
        QVERIFY(auditKinds().size() > 20);
        for (auto kind = auditKinds().cbegin(); kind != auditKinds().cend(); ++kind)
            QVERIFY2(auditDeeds().contains(*kind), qPrintable(kind.key()));
    }
};

QTEST_GUILESS_MAIN(AuditTest)
#include "audittest.moc"
