// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/messages/wordindex.h"

#include "engine/desk/leadreader.h"
#include "engine/retention/erasure.h"
#include "tests/support/teststores.h"

#include <QSqlError>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

/// Searching finds the same before, while and after messages are taken into the index, in either store; what was
/// erased is nowhere in it.
class WordIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void pieces_data();
    void pieces();
    void theSameIsFoundWhateverIsIndexed_data();
    void theSameIsFoundWhateverIsIndexed();
    void aChangedMessageIsFoundByItsNewWords();
    void erasingLeavesNothingInTheIndex();
    void aFewMessagesAreNotWorthIt();

private:
    void sql(const QString &statement);
    void fill(int messages);
    void indexAll();
    QList<qint64> found(const QString &search);

    std::unique_ptr<TestStores> m_stores;
    std::unique_ptr<Database> m_database;
};

void WordIndexTest::init()
{
    m_stores = std::make_unique<TestStores>();
    auto database = Database::open(m_stores->address());
    QVERIFY(database);
    m_database = std::move(*database);
    sql(u"INSERT INTO locations (key, business, name, state, zone) VALUES ('l', 'Acme', 'Site', 'NY', "
        "'America/New_York')"_s);
}

void WordIndexTest::cleanup()
{
    m_database.reset();
    m_stores.reset();
}

void WordIndexTest::sql(const QString &statement)
{
    QSqlQuery query(m_database->handle());
    QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
}

/// A lead for each message; three of them say something of their own.
void WordIndexTest::fill(int messages)
{
    Transaction transaction(*m_database);
    for (int i = 1; i <= messages; ++i) {
        const QString body = i == 7     ? u"The Zqxfurnace is \"cold\" again"_s
                             : i == 600 ? u"El Niño rompió la zqxfurnace"_s
                             : i == 900 ? u"a_b 100% zq"_s
                                        : u"See you on Monday %1"_s.arg(i);
        sql(u"INSERT INTO leads (location_id, business, number, line, caller_name, recovery_id, opened_at, "
            u"last_call_at, "
            "action, state) VALUES (1, 'Acme', '+1212555%1', '', 'Caller %2', 'r%2', %2, %2, 'text', 'closed')"_s
                .arg(i, 4, 10, QChar(u'0'))
                .arg(i));
        QSqlQuery insert(m_database->handle());
        insert.prepare(
            u"INSERT INTO messages (ref, lead_id, inbound, number, line, body, state, created_at, handled_at) "
            "VALUES (?, ?, 1, ?, '', ?, 'received', ?, 1)"_s);
        for (const QVariant &value :
             {QVariant(u"m%1"_s.arg(i)), QVariant(i), QVariant(u"+1212555%1"_s.arg(i, 4, 10, QChar(u'0'))),
              QVariant(body), QVariant(i)})
            insert.addBindValue(value);
        QVERIFY(insert.exec());
    }
    QVERIFY(transaction.commit());
}

void WordIndexTest::indexAll()
{
    for (auto more = indexWords(*m_database); more.value_or(false); more = indexWords(*m_database))
        QVERIFY(more);
}

QList<qint64> WordIndexTest::found(const QString &search)
{
    LeadQuery query;
    query.view = LeadView::All;
    query.search = search;
    const auto page = readLeads(*m_database, query, Seat::trusted(u"Dana"_s), 1'000'000);
    QList<qint64> ids;
    if (page)
        for (const LeadRow &row : page->rows)
            ids << row.id;
    else
        ids << -1;
    std::sort(ids.begin(), ids.end());
    return ids;
}

void WordIndexTest::pieces_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("too short") << u"ab"_s << QString();
    QTest::newRow("one piece") << u"ABC"_s << u"\"abc\""_s;
    QTest::newRow("each once") << u"aaaa"_s << u"\"aaa\""_s;
    QTest::newRow("quotes") << u"a\"b"_s << u"\"a\"\"b\""_s;
    QTest::newRow("words of the language") << u"a or"_s << u"\"a o\" AND \" or\""_s;
}

void WordIndexTest::pieces()
{
    QFETCH(QString, search);
    QFETCH(QString, expected);
    QCOMPARE(wordPieces(search), expected);
}

void WordIndexTest::theSameIsFoundWhateverIsIndexed_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QList<qint64>>("expected");
    const auto row = [](const char *name, const QString &search, const QList<qint64> &expected) {
        QTest::newRow(name) << search << expected;
    };
    row("a word", u"zqxfurnace"_s, {7, 600});
    row("in capitals", u"ZQXF"_s, {7, 600});
    row("several words", u"furnace is \"cold\""_s, {7});
    row("three letters", u"zqx"_s, {7, 600});
    row("two letters", u"zq"_s, {7, 600, 900});
    row("accents", u"Niño"_s, {600});
    row("the pieces but not the words", u"zqxfurnace is warm"_s, {});
    row("words of the index's own language", u"zqx OR monday"_s, {});
    row("a number", u"monday 1100"_s, {1100});
    row("a name", u"Caller 1101"_s, {1101});
}

void WordIndexTest::theSameIsFoundWhateverIsIndexed()
{
    QFETCH(QString, search);
    QFETCH(QList<qint64>, expected);
    fill(1200);
    QCOMPARE(found(search), expected);
    indexAll();
    QCOMPARE(found(search), expected);
    sql(u"INSERT INTO messages (ref, lead_id, inbound, number, line, body, state, created_at, handled_at) VALUES "
        "('late', 1, 1, '', '', 'zqxfurnace too', 'received', 5000, 1)"_s);
    if (search == u"zqx"_s)
        QCOMPARE(found(search), (QList<qint64>{1, 7, 600})); // not in the index yet
}

void WordIndexTest::aChangedMessageIsFoundByItsNewWords()
{
    fill(700);
    indexAll();
    sql(u"UPDATE messages SET body = 'About the wqjgarage' WHERE id = 7"_s);
    QCOMPARE(found(u"zqxfurnace"_s), QList<qint64>{600});
    QCOMPARE(found(u"wqjgarage"_s), QList<qint64>{7});
}

void WordIndexTest::erasingLeavesNothingInTheIndex()
{
    if (TestStores::onPostgres())
        QSKIP("PostgreSQL keeps its index by itself");
    fill(1200);
    indexAll();
    const auto number = [&](const QString &question) {
        QSqlQuery query(m_database->handle());
        return query.exec(question) && query.next() ? query.value(0).toInt() : -1;
    };
    const QString cold = u"SELECT COUNT(*) FROM message_words WHERE message_words MATCH '\"\"\"co\"'"_s;
    // The number of a segment is in the upper bits of its pages' ids; where there is one, nothing older is left.
    const QString segments = u"SELECT COUNT(DISTINCT id >> 37) FROM message_words_data WHERE id > 10"_s;
    QCOMPARE(number(cold), 1);
    sql(u"UPDATE messages SET body = 'Something else' WHERE id = 600"_s);
    QVERIFY(number(segments) > 1);
    QVERIFY(eraseNumber(*m_database, u"+12125550007"_s, u"Dana"_s, 1'000'000));
    QCOMPARE(number(cold), 0);
    QCOMPARE(number(segments), 1);
    QVERIFY(found(u"zqxfurnace"_s).isEmpty());
}

void WordIndexTest::aFewMessagesAreNotWorthIt()
{
    fill(20);
    QCOMPARE(indexWords(*m_database).value_or(true), false);
    QCOMPARE(found(u"zqxfurnace"_s), QList<qint64>{7});
}

QTEST_GUILESS_MAIN(WordIndexTest)
#include "wordindextest.moc"
