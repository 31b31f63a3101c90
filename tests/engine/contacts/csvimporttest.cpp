// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contacts/csvimport.h"

#include "engine/contacts/csvvalues.h"

#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace ring;

namespace {

using Cells = QList<QStringList>;

Cells cellsOf(const CsvTable &table)
{
    Cells cells;
    for (const CsvRow &row : table.rows)
        cells.append(row.cells);
    return cells;
}

ImportResult imported(const QByteArray &csv)
{
    const auto table = parseCsv(csv);
    const auto mapping = mappingFor(table->header);
    return readContacts(*table, *mapping);
}

} // namespace

class CsvImportTest : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void leavesOutMalformedRows_data();
    void leavesOutMalformedRows();
    void refusesFiles_data();
    void refusesFiles();
    void guessesColumns_data();
    void guessesColumns();
    void mapsAsChosen();
    void refusesMappings();
    void readsWholeContacts();
    void rejectsRowsButNotTheRest();
    void doubtsCellsButKeepsTheRow();
    void formulasAreText();
    void readsCents_data();
    void readsCents();
    void readsDates_data();
    void readsDates();
    void readsPlaces();
    void readsAHundredThousandRows();
    void survivesMutilation();
};

void CsvImportTest::parses_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<Cells>("cells");
    QTest::newRow("plain") << QByteArray("a,b\n1,2\n3,4\n") << Cells{{u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}};
    QTest::newRow("no last line end") << QByteArray("a,b\n1,2") << Cells{{u"1"_s, u"2"_s}};
    QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n") << Cells{{u"1"_s, u"2"_s}};
    QTest::newRow("CR") << QByteArray("a,b\r1,2\r") << Cells{{u"1"_s, u"2"_s}};
    QTest::newRow("mark") << QByteArray("\xef\xbb\xbf"
                                        "a,b\n1,2\n")
                          << Cells{{u"1"_s, u"2"_s}};
    QTest::newRow("quoted") << QByteArray("a,b\n\"1,x\",\"say \"\"hi\"\"\"\n") << Cells{{u"1,x"_s, u"say \"hi\""_s}};
    QTest::newRow("line break in a cell") << QByteArray("a,b\n\"1\r\nx\",2\n") << Cells{{u"1\r\nx"_s, u"2"_s}};
    QTest::newRow("empty cells") << QByteArray("a,b,c\n,,3\n\"\",2,\n")
                                 << Cells{{QString(), QString(), u"3"_s}, {QString(), u"2"_s, QString()}};
    QTest::newRow("semicolon") << QByteArray("a;b\n1,5;2\n") << Cells{{u"1,5"_s, u"2"_s}};
    QTest::newRow("tab") << QByteArray("a\tb\n1\t2\n") << Cells{{u"1"_s, u"2"_s}};
    QTest::newRow("bar") << QByteArray("a|b\n1|2\n") << Cells{{u"1"_s, u"2"_s}};
    QTest::newRow("sep line") << QByteArray("sep=;\r\na;b,c,d\r\n1;2\r\n") << Cells{{u"1"_s, u"2"_s}};
    QTest::newRow("separator in a quoted heading") << QByteArray("\"a;b;c\",d\n1,2\n") << Cells{{u"1"_s, u"2"_s}};
    QTest::newRow("blank lines") << QByteArray("\n\na,b\n\n1,2\n , \n\n") << Cells{{u"1"_s, u"2"_s}};
    QTest::newRow("quote inside") << QByteArray("a,b\n5\" pipe,2\n") << Cells{{u"5\" pipe"_s, u"2"_s}};
    QTest::newRow("accents") << QByteArray("a,b\nNu\xc3\xb1"
                                           "ez,2\n")
                             << Cells{{u"Nuñez"_s, u"2"_s}};
}

void CsvImportTest::parses()
{
    QFETCH(QByteArray, csv);
    const auto table = parseCsv(csv);
    QVERIFY(table);
    QTEST(cellsOf(*table), "cells");
    QVERIFY(table->malformed.isEmpty());
}

void CsvImportTest::leavesOutMalformedRows_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<int>("line");
    QTest::newRow("text behind the quote") << QByteArray("a,b\n\"1\"x,2\n3,4\n") << 2;
    QTest::newRow("never closed") << QByteArray("a,b\n3,4\n\"1,2\n") << 3;
    QTest::newRow("closed by the next row's quote") << QByteArray("a,b\n\"1,2\n3,4\n\"5\",6\n") << 2;
    QTest::newRow("huge cell") << "a,b\n" + QByteArray(50'000, 'x') + ",2\n3,4\n" << 2;
    QTest::newRow("huge quoted cell") << "a,b\n\"" + QByteArray(50'000, 'x') + "\",2\n3,4\n" << 2;
}

void CsvImportTest::leavesOutMalformedRows()
{
    QFETCH(QByteArray, csv);
    QFETCH(int, line);
    const auto table = parseCsv(csv);
    QVERIFY(table);
    QCOMPARE(table->malformed.size(), 1);
    QCOMPARE(table->malformed.first().line, line);
    QVERIFY(table->malformed.first().sentence.startsWith(u"Line %1: "_s.arg(line)));
    QVERIFY(cellsOf(*table).contains(QStringList{u"3"_s, u"4"_s}));
}

void CsvImportTest::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("named");
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("only blanks") << QByteArray("\n \n,,\n") << u"empty"_s;
    QTest::newRow("latin-1") << QByteArray("a,b\n1,2\nNu\xf1"
                                           "ez,2\n")
                             << u"Line 3"_s;
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                          "a\0,\0b\0",
                                          8)
                            << u"UTF-16"_s;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11) << u"UTF-16"_s;
}

void CsvImportTest::refusesFiles()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, named);
    const auto table = parseCsv(csv);
    QVERIFY(!table);
    QCOMPARE(table.error().code, Error::Code::BadInput);
    QVERIFY2(table.error().sentence.contains(named), qPrintable(table.error().sentence));
}

void CsvImportTest::guessesColumns_data()
{
    QTest::addColumn<QStringList>("header");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QList<int>>("columns");
    const auto row = [](const char *name, const QString &header, const QString &field, const QList<int> &columns) {
        QTest::newRow(name) << header.split(u'|') << field << columns;
    };
    row("own names", u"external_id|name|phone"_s, u"external_id"_s, {0});
    row("case and blanks", u"Full Name | PHONE NUMBER "_s, u"phone"_s, {1});
    row("several numbers", u"Name|Mobile Phone|Home Phone|Work Phone"_s, u"phone"_s, {1, 2, 3});
    row("underscores", u"first_name|last_name|phone_1|phone_2"_s, u"phone"_s, {2, 3});
    row("value", u"Customer|Phone|Lifetime Value"_s, u"value"_s, {2});
    row("last visit", u"Phone|Last Service Date"_s, u"last_visit"_s, {1});
    row("spanish", u"Nombre|Teléfono|Última Visita"_s, u"phone"_s, {1});
    row("spanish visit", u"Nombre|Teléfono|Última Visita"_s, u"last_visit"_s, {2});
    row("unknown is left alone", u"Phone|Shoe Size"_s, u"value"_s, {});
    row("email is not a phone", u"Email|Phone"_s, u"phone"_s, {1});
}

void CsvImportTest::guessesColumns()
{
    QFETCH(QStringList, header);
    QFETCH(QString, field);
    QTEST(guessMapping(header).columns.value(field), "columns");
}

void CsvImportTest::mapsAsChosen()
{
    const auto mapping =
        mappingFor({u"Who"_s, u"Reach"_s, u"Name"_s}, {{u"name"_s, u"who"_s}, {u"phone"_s, u"Reach"_s}});
    QVERIFY(mapping);
    QCOMPARE(mapping->columns.value(u"name"_s), QList<int>{0});
    QCOMPARE(mapping->columns.value(u"phone"_s), QList<int>{1});
}

void CsvImportTest::refusesMappings()
{
    const auto noPhone = mappingFor({u"Name"_s, u"Email"_s});
    QVERIFY(!noPhone && noPhone.error().sentence.contains("telephone"_L1));
    const auto noColumn = mappingFor({u"Name"_s, u"Phone"_s}, {{u"value"_s, u"LTV"_s}});
    QVERIFY(!noColumn && noColumn.error().sentence.contains("\"LTV\""_L1));
    const auto noField = mappingFor({u"Name"_s, u"Phone"_s}, {{u"fone"_s, u"Phone"_s}});
    QVERIFY(!noField && noField.error().sentence.contains("fone"_L1));
}

void CsvImportTest::readsWholeContacts()
{
    const auto result =
        imported("Customer ID,First Name,Last Name,Mobile,Home Phone,State,Zip,Lifetime Value,Last Visit,Last Click,"
                 "Language,Open Job,Notes\r\n"
                 "C-17,Ana,\"Ruiz, Jr.\",(720) 555-0142,303-555-0177,Colorado,80202-1234,\"$12,345.60\",3/5/2026,"
                 "2026-11-02T10:00:00Z,Spanish,Water heater,\"likes\nmornings\"\r\n");
    QCOMPARE(result.rejected.size(), 0);
    QCOMPARE(result.doubts.size(), 0);
    const ContactRecord record = result.contacts.value(0);
    QCOMPARE(record.externalId, u"C-17"_s);
    QCOMPARE(record.name, u"Ana Ruiz, Jr."_s);
    QCOMPARE(record.numbers, (QStringList{u"+17205550142"_s, u"+13035550177"_s}));
    QCOMPARE(record.state, u"CO"_s);
    QCOMPARE(record.zip, u"80202"_s);
    QCOMPARE(record.valueCents, 1234560);
    QCOMPARE(record.lastVisit, u"2026-03-05"_s);
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(record.engagedAt, Qt::UTC).toString(Qt::ISODate),
             u"2026-11-02T12:00:00Z"_s);
    QCOMPARE(record.language, u"es"_s);
    QCOMPARE(record.openJob, u"Water heater"_s);
    QCOMPARE(record.notes, u"likes mornings"_s);
    QCOMPARE(record.line, 2);
}

void CsvImportTest::rejectsRowsButNotTheRest()
{
    const auto result = imported("id,name,phone\n"
                                 "1,Good,7205550142\n"
                                 "2,None,\n"
                                 "3,Bad,12345\n"
                                 "4,Rounded,1.72056E+10\n"
                                 "5,Too,many,7205550143\n"
                                 "1,Again,7205550144\n"
                                 "6,\"Open,7205550145\n"
                                 "7,Short\n"
                                 "8,Good,720-555-0146,,\n"
                                 ",Unnumbered,7205550147\n"
                                 ",Twin,+1 720 555 0147\n");
    QStringList ids;
    for (const ContactRecord &record : result.contacts)
        ids.append(record.externalId);
    QCOMPARE(ids, (QStringList{u"1"_s, u"8"_s, u"tel:+17205550147"_s}));
    QList<int> lines;
    for (const RejectedRow &row : result.rejected) {
        lines.append(row.line);
        QVERIFY2(row.sentence.startsWith(u"Line %1: "_s.arg(row.line)) && row.sentence.endsWith(u'.'),
                 qPrintable(row.sentence));
    }
    QCOMPARE(lines, (QList<int>{3, 4, 5, 6, 7, 8, 9, 12}));
    QVERIFY(result.rejected[2].sentence.contains("spreadsheet"_L1));
}

void CsvImportTest::doubtsCellsButKeepsTheRow()
{
    const auto result = imported("name,phone,value,last visit,state,zip,language\n"
                                 "Ana,7205550142; 12,lots,soon,Narnia,ABC,Klingon\n");
    QCOMPARE(result.contacts.size(), 1);
    QCOMPARE(result.contacts[0].numbers, QStringList{u"+17205550142"_s});
    QCOMPARE(result.contacts[0].valueCents, 0);
    QVERIFY(result.contacts[0].lastVisit.isEmpty() && result.contacts[0].state.isEmpty());
    QCOMPARE(result.doubts.size(), 6);
}

void CsvImportTest::formulasAreText()
{
    const auto result = imported(
        "name,phone,notes\n=HYPERLINK(\"http://evil\"),7205550142,@SUM(A1)\n\"=1+1\",7205550143,{{business}}\n");
    QCOMPARE(result.contacts.size(), 2);
    QCOMPARE(result.contacts[0].name, u"=HYPERLINK(\"http://evil\")"_s);
    QCOMPARE(result.contacts[0].notes, u"@SUM(A1)"_s);
    QCOMPARE(result.contacts[1].name, u"=1+1"_s);
    QCOMPARE(result.contacts[1].notes, u"business"_s);
}

void CsvImportTest::readsCents_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<bool>("commaDecimal");
    QTest::addColumn<bool>("readable");
    QTest::addColumn<qint64>("cents");
    const auto row = [](const char *written, bool comma, bool readable, qint64 cents) {
        QTest::newRow(written) << QString::fromUtf8(written) << comma << readable << cents;
    };
    row("1234", false, true, 123400);
    row("$1,234.50", false, true, 123450);
    row("0.005", false, true, 1);
    row("19.99", false, true, 1999);
    row(".5", false, true, 50);
    row("-12", false, true, -1200);
    row("(12.00)", false, true, -1200);
    row("1.234,50", true, true, 123450);
    row("$ 5 USD", false, true, 500);
    row("9999999999", false, true, 999999999900);
    row("99999999999", false, false, 0);
    row("1e9", false, false, 0);
    row("1,23", false, false, 0);
    row("abc", false, false, 0);
    row("$", false, false, 0);
    row("(5", false, false, 0);
    row("nan", false, false, 0);
}

void CsvImportTest::readsCents()
{
    QFETCH(QString, written);
    QFETCH(bool, commaDecimal);
    const auto cents = readCents(written, commaDecimal);
    QTEST(cents.has_value(), "readable");
    QTEST(cents.value_or(0), "cents");
}

void CsvImportTest::readsDates_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("date");
    for (const auto &[written, date] :
         std::initializer_list<std::pair<const char *, const char *>>{{"2026-03-05", "2026-03-05"},
                                                                      {"2026-03-05 14:00", "2026-03-05"},
                                                                      {"2026-3-5", "2026-03-05"},
                                                                      {"3/5/2026", "2026-03-05"},
                                                                      {"03/05/26", "2026-03-05"},
                                                                      {"12/31/1999 8:00 PM", "1999-12-31"},
                                                                      {"Mar 5, 2026", "2026-03-05"},
                                                                      {"March 5 2026", "2026-03-05"},
                                                                      {"5-Mar-26", "2026-03-05"},
                                                                      {"31/12/2026", ""},
                                                                      {"2026-02-30", ""},
                                                                      {"soon", ""},
                                                                      {"0000-00-00", ""},
                                                                      {"Foo 5, 2026", ""},
                                                                      {"44927", ""}})
        QTest::newRow(written) << QString::fromLatin1(written) << QString::fromLatin1(date);
}

void CsvImportTest::readsDates()
{
    QFETCH(QString, written);
    const auto date = readDate(written);
    QTEST(date ? date->toString(Qt::ISODate) : QString(), "date");
}

void CsvImportTest::readsPlaces()
{
    QCOMPARE(readStateName(u" new  york "_s), u"NY"_s);
    QCOMPARE(readStateName(u"D.C."_s), u"DC"_s);
    QCOMPARE(readStateName(u"pr"_s), u"PR"_s);
    QVERIFY(!readStateName(u"ON"_s));
    QCOMPARE(readZip(u"2134"_s), u"02134"_s);
    QCOMPARE(readZip(u"80202-1234"_s), u"80202"_s);
    QVERIFY(!readZip(u"K1A 0B1"_s));
}

void CsvImportTest::readsAHundredThousandRows()
{
    QByteArray csv = "Customer ID,Name,Mobile Phone,State,Zip,Lifetime Value,Last Visit,Notes\r\n";
    for (int i = 0; i < 100'000; ++i)
        csv += QByteArray::number(i) + ",\"Caller, No. " + QByteArray::number(i) + "\",720" +
               QByteArray::number(2'000'000 + i) + ",CO,80202,\"$1,200.50\",2026-03-05,\"said \"\"call me\"\"\"\r\n";
    // Processor time: other programs on the machine must not decide this.
    const std::clock_t start = std::clock();
    const auto result = imported(csv);
    const auto spent = qint64(std::clock() - start) * 1000 / CLOCKS_PER_SEC;
    QCOMPARE(result.contacts.size(), 100'000);
    qInfo("100,000 rows in %lld ms", spent);
    QVERIFY2(spent < 5'000, "slower than five seconds");
}

void CsvImportTest::survivesMutilation()
{
    const QByteArray good = "id,name,phone\n1,\"A \"\"B\"\"\",7205550142\n2,C,7205550143\r\n3,\"D\nE\",7205550144\n";
    for (qsizetype at = 0; at < good.size(); ++at) {
        for (char damage : {'"', ',', '\n', '\r', ';', '\xff', '\0', '='}) {
            QByteArray bad = good;
            bad[at] = damage;
            const auto table = parseCsv(bad);
            if (!table)
                continue;
            const auto result = readContacts(*table, guessMapping(table->header));
            QVERIFY(result.contacts.size() + result.rejected.size() <= 8);
        }
    }
}

QTEST_GUILESS_MAIN(CsvImportTest)
#include "csvimporttest.moc"
