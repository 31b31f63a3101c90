// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/people/peoplestore.h"
#include "engine/people/seating.h"
#include "engine/rules/rulestore.h"
#include "engine/store/migrator.h"
#include "engine/store/statements.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

/// A store of an older program opens in this one with everything it held.
class MigrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void everySchemaKeepsEveryRow_data();
    void everySchemaKeepsEveryRow();
    void peopleOfBeforeMayGoOn();
    void theNewTablesAreThereAndFilled();
    void aMigrationThatFailsLeavesTheStoreAsItWas();

private:
    using Rows = QMap<QString, QStringList>;
    QString file() const { return m_folder->filePath(u"old.db"_s); }

    /// Runs `work` on a plain connection to the file, without the program's own opening.
    template<typename Work>
    void onPlainFile(Work work)
    {
        {
            QSqlDatabase plain = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"plain"_s);
            plain.setDatabaseName(file());
            QVERIFY(plain.open());
            work(plain);
        }
        QSqlDatabase::removeDatabase(u"plain"_s);
    }

    void makeFirstStore() { makeStore(u"store-001.sql"_s); }

    void makeStore(const QString &snapshot)
    {
        QFile sql(QStringLiteral(RING_SOURCE_DIR "/tests/engine/store/data/") + snapshot);
        QVERIFY2(sql.open(QIODevice::ReadOnly), qPrintable(sql.errorString()));
        const QStringList statements = splitStatements(QString::fromUtf8(sql.readAll()));
        onPlainFile([&](QSqlDatabase &plain) {
            for (const QString &statement : statements) {
                QSqlQuery query(plain);
                QVERIFY2(query.exec(statement), qPrintable(statement + u": "_s + query.lastError().text()));
            }
        });
    }

    static Rows everyRow(const QSqlDatabase &database)
    {
        Rows rows;
        for (const QString &table : database.tables()) {
            if (table == u"store_version" || table.startsWith(u"sqlite_"_s))
                continue;
            QSqlQuery query(database);
            query.exec(u"SELECT * FROM %1"_s.arg(table));
            QStringList &lines = rows[table];
            while (query.next()) {
                QStringList values;
                for (int i = 0; i < query.record().count(); ++i)
                    values << query.value(i).toString();
                lines << values.join(u'|');
            }
        }
        return rows;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void MigrationTest::everySchemaKeepsEveryRow_data()
{
    QTest::addColumn<QString>("snapshot");
    QTest::newRow("first") << u"store-001.sql"_s;
    QTest::newRow("second") << u"store-002.sql"_s;
    QTest::newRow("fifth") << u"store-005.sql"_s;
}

void MigrationTest::everySchemaKeepsEveryRow()
{
    QFETCH(QString, snapshot);
    makeStore(snapshot);
    Rows before;
    onPlainFile([&](QSqlDatabase &plain) { before = everyRow(plain); });
    QVERIFY(before.size() > 20);
    for (auto table = before.cbegin(); table != before.cend(); ++table)
        QVERIFY2(!table->isEmpty() && !table->first().isEmpty(), qPrintable(table.key()));
    {
        auto database = Database::open({file(), {}});
        QVERIFY2(database, qPrintable(database ? QString() : database.error().detail));
        QCOMPARE(*Migrator::version(**database), Migrator::newest());
    }
    Rows after;
    onPlainFile([&](QSqlDatabase &plain) { after = everyRow(plain); });
    // Columns are added at the end.
    for (auto table = before.cbegin(); table != before.cend(); ++table) {
        const QStringList lines = after.value(table.key());
        QCOMPARE(lines.size(), table->size());
        for (qsizetype i = 0; i < lines.size(); ++i)
            QVERIFY2(lines.at(i).startsWith(table->at(i)), qPrintable(table.key() + u": "_s + lines.at(i)));
    }
}

/// Names of an older program may do what they could: everywhere, without a password, until an admin says otherwise.
void MigrationTest::peopleOfBeforeMayGoOn()
{
    makeStore(u"store-002.sql"_s);
    auto database = Database::open({file(), {}});
    QVERIFY(database);
    const auto people = readPeople(**database);
    QVERIFY(people && !people->isEmpty());
    for (const PersonRow &person : *people)
        QVERIFY(person.everywhere && !person.hasPassword);
    QCOMPARE(passwordsAreOn(**database).value_or(true), false);
    const auto seat = seatFor(**database, {people->first().name, 0}, Right::People);
    QVERIFY(seat && seat->everywhere);
}

void MigrationTest::theNewTablesAreThereAndFilled()
{
    makeFirstStore();
    auto database = Database::open({file(), {}});
    QVERIFY(database);
    QVERIFY(keepRules(**database, 1000));
    QSqlQuery count((*database)->handle());
    QVERIFY(count.exec(u"SELECT COUNT(*) FROM rules"_s) && count.next());
    QCOMPARE(count.value(0).toInt(), int(RuleBook::shipped().rules().size()));
    QVERIFY((*database)->run(
        u"rules.tick_check"_s,
        {{u"id"_s, u"baa"_s}, {u"in_place"_s, 0}, {u"person"_s, u"Dana"_s}, {u"now"_s, 1000}, {u"note"_s, QString()}}));
    QCOMPARE((*database)->value(u"rules.missing_checks"_s)->toString(), u"baa"_s);
}

void MigrationTest::aMigrationThatFailsLeavesTheStoreAsItWas()
{
    makeFirstStore();
    // Somebody's own table of the same name stands in the way.
    onPlainFile([](QSqlDatabase &plain) { QSqlQuery(plain).exec(u"CREATE TABLE setup_checks (mine TEXT)"_s); });
    const auto database = Database::open({file(), {}});
    QVERIFY(!database);
    QVERIFY(!database.error().sentence.isEmpty());
    onPlainFile([](QSqlDatabase &plain) {
        QVERIFY(!plain.tables().contains(u"rules"_s));
        QSqlQuery version(plain);
        QVERIFY(version.exec(u"SELECT MAX(version) FROM store_version"_s) && version.next());
        QCOMPARE(version.value(0).toInt(), 1);
    });
}

QTEST_GUILESS_MAIN(MigrationTest)
#include "migrationtest.moc"
