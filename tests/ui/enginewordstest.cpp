// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/enginewords.h"

#include "tests/ui/uiscene.h"
#include "ui/shell/language.h"
#include "ui/shell/rulenotes.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

const QString root = QStringLiteral(RING_SOURCE_DIR "/engine/");

/// Every string literal of the rooms whose sentences reach a window, with placeholders made alike.
QString literal(QString text)
{
    static const QRegularExpression place(u"%\\d"_s);
    return text.replace(u"\\\""_s, u"\""_s).replace(u"\\\\"_s, u"\\"_s).replace(place, u"%"_s);
}

QStringList literalsOf(const QString &room)
{
    static const QRegularExpression quoted(u"\"((?:[^\"\\\\\\n]|\\\\.)*)\""_s);
    static const QRegularExpression split(u"\"(?:_s)?\\s*\\n\\s*(?:u)?\""_s);
    QStringList found;
    for (QDirIterator files(root + room, {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll()).remove(split);
        for (auto match = quoted.globalMatch(text); match.hasNext();)
            found << literal(match.next().captured(1));
    }
    return found;
}

QSet<QString> frames()
{
    QSet<QString> all;
    for (const QString &frame : EngineWords::frames(u"es"_s))
        all << literal(frame);
    return all;
}

} // namespace

/// What the engine says is known to the window, and is said in Spanish when the window is.
class EngineWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySentenceIsKnown_data();
    void everySentenceIsKnown();
    void noFrameIsLeftOver();
    void framesKeepTheirValues_data();
    void framesKeepTheirValues();
    void englishStaysAsItIs();
    void placesAreKept();
    void everyRuleNoteHasWords();
};

void EngineWordsTest::everySentenceIsKnown_data()
{
    QTest::addColumn<QString>("room");
    for (const char *room : {"desk", "net", "providers", "messages", "people", "setup"})
        QTest::newRow(room) << QString::fromLatin1(room);
}

/// A sentence begins with a capital or a place and ends with a full stop; those are what a person may be shown.
void EngineWordsTest::everySentenceIsKnown()
{
    QFETCH(QString, room);
    static const QRegularExpression sentence(u"^(?:%: ?|\\w+: )?[A-Z\"%a-z][^<>;={}]* [^<>={}]*[a-z)\\d%\"]\\.$"_s);
    const QSet<QString> known = frames();
    QStringList missing;
    for (const QString &text : literalsOf(room)) {
        const bool place = known.contains(text.mid(text.indexOf(u": "_s) + 2));
        if (sentence.match(text).hasMatch() && !known.contains(text) && !place)
            missing << text;
    }
    missing.removeDuplicates();
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void EngineWordsTest::noFrameIsLeftOver()
{
    QStringList all = literalsOf(QString());
    for (const QString &text : QStringList(all))
        all << text.mid(text.indexOf(u": "_s) + 2) << text.mid(text.indexOf(u": "_s) + 3);
    const QString joined = all.join(u'\n');
    QStringList left;
    // These are put together from two literals each.
    const QSet<QString> composed{u"last text % min ago"_s, u"the call ended % min ago"_s, u"address in %"_s,
                                 u"location in %"_s};
    for (const QString &frame : frames())
        if (!composed.contains(frame) && !joined.contains(frame) && !frame.contains(u"halves what fits"))
            left << frame;
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
}

void EngineWordsTest::framesKeepTheirValues_data()
{
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("spanish");
    QTest::newRow("plain") << u"This lead no longer exists."_s << u"Esta persona ya no está en la lista."_s;
    QTest::newRow("value") << u"Priya is answering this caller. Take the conversation over first."_s
                           << u"Priya está atendiendo a esta persona. Tome primero la conversación."_s;
    QTest::newRow("two values")
        << u"front desk: nobody answers at api.example.com. Check the base URL; if it is right, the service is down and is tried again."_s
        << u"front desk: nadie responde en api.example.com. Revise la URL base; si es correcta, el servicio está caído y se vuelve a intentar."_s;
    QTest::newRow("a percent sign in a value") << u"The text has to name the location; put \"50%1 off\" into it."_s
                                               << u"El mensaje tiene que nombrar la sucursal; ponga «50%1 off»."_s;
    QTest::newRow("a sentence within")
        << u"No text can be written for this call: The text is empty; write something."_s
        << u"No se puede escribir ningún mensaje para esta llamada: El mensaje está vacío; escriba algo."_s;
    QTest::newRow("a place before") << u"locations[2].zone: this is empty; fill it in."_s
                                    << u"locations[2].zone: está vacío; rellénelo."_s;
    QTest::newRow("a provider's own words") << u"Error 30999: whatever"_s << u"Error 30999: whatever"_s;
}

void EngineWordsTest::framesKeepTheirValues()
{
    QFETCH(QString, english);
    QFETCH(QString, spanish);
    Language::apply(u"es"_s);
    const QString said = EngineWords::of(english);
    Language::apply(u"en"_s);
    QCOMPARE(said, spanish);
}

void EngineWordsTest::englishStaysAsItIs()
{
    Language::apply(u"en"_s);
    QVERIFY(EngineWords::frames(u"es"_s).size() > 300);
    for (const QString &frame : EngineWords::frames(u"es"_s))
        QCOMPARE(EngineWords::of(frame), frame);
}

/// The same places stand in both languages, once each.
void EngineWordsTest::placesAreKept()
{
    static const QRegularExpression place(u"%\\d"_s);
    const auto places = [](const QString &text) {
        QStringList found;
        for (auto match = place.globalMatch(text); match.hasNext();)
            found << match.next().captured();
        found.sort();
        return found;
    };
    QFile file(QStringLiteral(RING_SOURCE_DIR "/resources/language/sentences-es.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject sentences = QJsonDocument::fromJson(file.readAll()).object();
    for (auto sentence = sentences.begin(); sentence != sentences.end(); ++sentence) {
        QVERIFY2(!sentence->toString().isEmpty(), qPrintable(sentence.key()));
        QVERIFY2(places(sentence.key()) == places(sentence->toString()), qPrintable(sentence.key()));
    }
}

void EngineWordsTest::everyRuleNoteHasWords()
{
    QSet<QString> notes;
    const auto collect = [&notes](const auto &self, const QJsonValue &value) -> void {
        for (const QJsonValue &item : value.toArray())
            self(self, item);
        const QJsonObject object = value.toObject();
        for (auto field = object.begin(); field != object.end(); ++field) {
            if (field.key() == u"note" && field->isString())
                notes << field->toString();
            self(self, *field);
        }
    };
    for (QDirIterator files(QStringLiteral(RING_SOURCE_DIR "/resources/rules"), {u"*.json"_s}); files.hasNext();) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        collect(collect, QJsonDocument::fromJson(file.readAll()).object());
    }
    QVERIFY(notes.size() > 200);
    Language::apply(u"es"_s);
    QStringList left;
    for (const QString &note : std::as_const(notes))
        if (ruleNote(note) == note)
            left << note;
    Language::apply(u"en"_s);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
}

QTEST_MAIN(EngineWordsTest)
#include "enginewordstest.moc"
