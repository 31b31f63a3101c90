// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations;
    bool unfinished = false;
};

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            messages << Message{context, {}, {}, false};
        } else if (xml.name() == u"source") {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            messages.last().unfinished = xml.attributes().hasAttribute(u"type"_s);
            const QString words = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            messages.last().translations << words;
        }
    }
    return messages;
}

QStringList places(const QString &text)
{
    static const QRegularExpression place(u"%(?:L?n|\\d)"_s);
    QSet<QString> found;
    for (auto match = place.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured());
    QStringList sorted(found.begin(), found.end());
    sorted.sort();
    return sorted;
}

const QString source = QStringLiteral(RING_SOURCE_DIR);
const QString spanish = source + u"/translations/secondring_es.ts"_s;

} // namespace

/// The Spanish interface is complete, keeps every placeholder, and nothing in the program is missing from it.
class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsTranslated();
    void placeholdersAreKept();
    void nothingIsNew();
};

void TranslationsTest::everythingIsTranslated()
{
    const QList<Message> messages = messagesOf(spanish);
    QVERIFY(messages.size() > 500);
    for (const Message &message : messages) {
        QVERIFY2(!message.context.isEmpty(), qPrintable(message.source));
        QVERIFY2(!message.unfinished && !message.translations.value(0).isEmpty(), qPrintable(message.source));
    }
}

void TranslationsTest::placeholdersAreKept()
{
    for (const Message &message : messagesOf(spanish)) {
        QStringList wanted = places(message.source);
        const QStringList kept = places(message.translations.value(0));
        // A plural form may leave out the number ("once"), no other place.
        wanted.removeIf([&](const QString &place) { return place == u"%n" && !kept.contains(place); });
        QVERIFY2(wanted == kept, qPrintable(message.source + u" -> "_s + message.translations.value(0)));
    }
}

void TranslationsTest::nothingIsNew()
{
    const QString lupdate = QLibraryInfo::path(QLibraryInfo::BinariesPath) + u"/lupdate"_s;
    if (!QFile::exists(lupdate))
        QSKIP("lupdate of Qt's translation tools is not installed.");
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.ts"_s);
    QVERIFY(QFile::copy(spanish, copy));
    QProcess process;
    process.setWorkingDirectory(source);
    process.start(lupdate, {u"-silent"_s, u"-I"_s, u"."_s, u"ui"_s, u"-extensions"_s, u"cpp,h"_s, u"-no-obsolete"_s,
                            u"-locations"_s, u"none"_s, u"-ts"_s, copy});
    QVERIFY(process.waitForFinished(120'000));
    QCOMPARE(process.exitCode(), 0);
    QSet<QString> known;
    for (const Message &message : messagesOf(spanish))
        known.insert(message.context + u'|' + message.source);
    QSet<QString> current;
    for (const Message &message : messagesOf(copy))
        current.insert(message.context + u'|' + message.source);
    const QStringList missing = (current - known).values();
    QVERIFY2(missing.isEmpty(), qPrintable(u"Not in the Spanish file: "_s + missing.join(u"; "_s)));
    const QStringList gone = (known - current).values();
    QVERIFY2(gone.isEmpty(), qPrintable(u"No longer in the program: "_s + gone.join(u"; "_s)));
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translationstest.moc"
