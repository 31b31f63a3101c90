// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

class JsonWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheBytesOfQt()
    {
        const QStringList words{u"a"_s, QString(), u"b c"_s};
        JsonWriter out;
        out.beginObject();
        out.flag("active"_L1, true);
        out.member("count"_L1, qint64(9'007'199'254'740'991));
        out.beginArray("empty"_L1);
        out.endArray();
        out.list("list"_L1, words);
        out.beginObject("object"_L1);
        out.endObject();
        out.beginArray("ready"_L1);
        out.ready("1");
        out.ready("[2]");
        out.beginObject();
        out.flag("no"_L1, false);
        out.endObject();
        out.endArray();
        out.member("text"_L1, u"last");
        out.endObject();
        const QJsonObject same{
            {u"active"_s, true},          {u"count"_s, qint64(9'007'199'254'740'991)},
            {u"empty"_s, QJsonArray()},   {u"list"_s, QJsonArray::fromStringList(words)},
            {u"object"_s, QJsonObject()}, {u"ready"_s, QJsonArray{1, QJsonArray{2}, QJsonObject{{u"no"_s, false}}}},
            {u"text"_s, u"last"_s}};
        QCOMPARE(out.bytes(), QJsonDocument(same).toJson(QJsonDocument::Compact));
    }

    void escapesAsQtDoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("plain") << u"Maria called at 5."_s;
        QTest::newRow("quote") << u"say \"yes\""_s;
        QTest::newRow("backslash") << u"C:\\a\\b"_s;
        QTest::newRow("line ends") << u"one\ntwo\r\nthree\t"_s;
        QTest::newRow("controls") << QString(QChar(1)) + QChar(0) + QChar(0x1f) + QChar(0x0b) + u"\b\f"_s;
        QTest::newRow("delete") << QString(QChar(0x7f));
        QTest::newRow("accents") << u"ma\u00f1ana a las 10, se\u00f1ora"_s;
        QTest::newRow("beyond the plane") << u"\U0001F600 at the end \U0001F600"_s;
        QTest::newRow("mixed") << u"\u00e9\"\u00e9\\\n\u00e9"_s;
        QTest::newRow("right to left") << u"\u202e\u05d0"_s;
        QTest::newRow("slash") << u"</script>"_s;
    }

    void escapesAsQtDoes()
    {
        QFETCH(QString, text);
        JsonWriter out;
        out.beginObject();
        out.member("t"_L1, text);
        out.endObject();
        QCOMPARE(out.bytes(), QJsonDocument(QJsonObject{{u"t"_s, text}}).toJson(QJsonDocument::Compact));
    }

    /// Half of a surrogate pair cannot be written; the rest has to stay readable.
    void survivesHalfACharacter()
    {
        JsonWriter out;
        out.beginObject();
        out.member("t"_L1, QString(QChar(0xd83d)) + u"rest"_s);
        out.endObject();
        const QJsonDocument read = QJsonDocument::fromJson(out.bytes());
        QVERIFY(read[u"t"_s].toString().endsWith("rest"_L1));
    }
};

QTEST_GUILESS_MAIN(JsonWriterTest)
#include "jsonwritertest.moc"
