// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/words.h"

#include "engine/language/reply.h"
#include "tests/ui/uiscene.h"
#include "ui/shell/language.h"

#include <QDirIterator>
#include <QFile>
#include <QSet>

using namespace ring;
using namespace Qt::StringLiterals;
using Subject = Words::Subject;

namespace {

QString read(const QString &path)
{
    QFile file(QStringLiteral(RING_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Every .cpp of the engine but the sandbox, which has codes of its own.
QString engineText()
{
    static const QString text = [] {
        QString all;
        QDirIterator files(QStringLiteral(RING_SOURCE_DIR "/engine"), {u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            if (const QString path = files.next(); !path.contains(u"/sandbox/"_s))
                all += read(path.mid(int(strlen(RING_SOURCE_DIR)) + 1));
        return all;
    }();
    return text;
}

/// The first group of each match; empty codes left out.
QStringList codesIn(const QString &text, const QString &pattern)
{
    QSet<QString> codes;
    const QRegularExpression expression(pattern, QRegularExpression::DotMatchesEverythingOption);
    for (auto match = expression.globalMatch(text); match.hasNext();)
        if (const QString code = match.next().captured(1); !code.isEmpty())
            codes.insert(code);
    return codes.values();
}

QStringList literalsIn(const QString &text)
{
    return codesIn(text, uR"re(u"([a-z0-9_]*)"_s)re"_s);
}

/// The text between the match of `from` and the next `to`.
QString part(const QString &text, const QString &from, const QString &to)
{
    const auto begin = text.indexOf(from);
    return begin < 0 ? QString() : text.mid(begin, text.indexOf(to, begin) - begin);
}

QStringList closingCodes(bool outcomes)
{
    QStringList codes;
    const QRegularExpression closing(uR"re(closeLead\([^;]*;)re"_s);
    const QString text = engineText();
    for (auto match = closing.globalMatch(text); match.hasNext();)
        for (const QString &code : literalsIn(match.next().captured()))
            if (outcomes == QStringList{u"booked"_s, u"called_back"_s, u"no_response"_s}.contains(code))
                codes << code;
    return codes;
}

QStringList leadStates()
{
    const QString sql = read(u"resources/sql/query/leads.sql"_s) + read(u"resources/sql/query/desk.sql"_s);
    QStringList codes = codesIn(sql, u"(?:THEN|ELSE|state =) '([a-z]+)'"_s);
    codes += codesIn(engineText(), uR"re(\{u"state"_s, u"([a-z]+)"_s\})re"_s);
    codes += literalsIn(part(read(u"engine/leads/callstage.cpp"_s), u"return u\"texting\""_s, u"}"_s));
    // The same statements set two other columns.
    codes.removeIf([](const QString &code) { return code == u"none" || code == u"queued" || code == u"text"; });
    return codes;
}

QStringList messageStates()
{
    const QString sql = read(u"resources/sql/query/messages.sql"_s);
    return codesIn(sql, u"(?:THEN|ELSE|SET state =|, state =) '([a-z]+)'"_s) +
           literalsIn(part(read(u"engine/store/codes.cpp"_s), u"QStringList deliveries{"_s, u"}"_s));
}

QStringList intents()
{
    QStringList codes;
    for (int i = 0; i <= int(Intent::Unclear); ++i)
        codes << intentName(Intent(i));
    return codes;
}

QStringList ruleEffects()
{
    QStringList codes;
    QDirIterator files(QStringLiteral(RING_SOURCE_DIR "/resources/rules"), {u"*.json"_s}, QDir::Files);
    while (files.hasNext())
        codes += codesIn(read(files.next().mid(int(strlen(RING_SOURCE_DIR)) + 1)), uR"re("effect": "([a-z_]+)")re"_s);
    return codes;
}

} // namespace

/// Whatever code the engine stores, a person reads words, in both languages. The codes are taken from the engine's own
/// sources, so that a new one without words fails here.
class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { Language::apply(u"en"_s); }
    void everyCodeHasWords_data();
    void everyCodeHasWords();
    void everyEscalationSaysWhatToDo();
    void whatIsNewIsOddNotInvisible();
    void numbersAgreeWithTheirNouns_data();
    void numbersAgreeWithTheirNouns();
};

void WordsTest::everyCodeHasWords_data()
{
    QTest::addColumn<Words::Subject>("subject");
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<int>("least"); // a pattern that no longer finds anything must not pass
    const QString codes = read(u"engine/store/codes.cpp"_s);
    const auto listed = [&](const QString &name) { return literalsIn(part(codes, u"QStringList "_s + name, u"}"_s)); };
    const auto row = [](const char *name, Subject subject, const QStringList &found, int least) {
        QTest::newRow(name) << subject << found << least;
    };
    row("reasons", Subject::Reason, codesIn(read(u"engine/decide/reasons.h"_s), uR"re(\("([a-z0-9_]+)"\))re"_s), 25);
    row("reasons set later", Subject::Reason,
        codesIn(read(u"resources/sql/query/desk.sql"_s) + read(u"resources/sql/query/leads.sql"_s),
                u"reason = '([a-z_]+)'"_s),
        2);
    row("caller classes", Subject::CallerClass, listed(u"classes"_s), 3);
    row("miss reasons", Subject::MissReason, listed(u"missReasons"_s), 5);
    row("lead states", Subject::LeadState, leadStates(), 6);
    row("outcomes", Subject::Outcome, closingCodes(true), 3);
    row("found by", Subject::FoundBy, closingCodes(false), 8);
    row("message states", Subject::MessageState, messageStates(), 8);
    row("touches", Subject::Touch,
        listed(u"touches"_s) + codesIn(engineText(), uR"re(answer\(reply, thread, u"([a-z_]+)"_s)re"_s) +
            codesIn(engineText(), uR"re(u"touch"_s, u"([a-z_]+)"_s)re"_s),
        8);
    row("intents", Subject::Intent, intents(), 17);
    row("escalations", Subject::Escalation,
        literalsIn(part(read(u"engine/leads/escalations.cpp"_s), u"QStringList order{"_s, u"}"_s)), 6);
    row("send blocks", Subject::SendBlock, codesIn(engineText(), uR"re(sendBlock = u"([a-z_]+)")re"_s), 4);
    row("guards", Subject::Guard,
        codesIn(read(u"engine/decide/guards.cpp"_s), uR"re(look\("([a-z0-9_]+)")re"_s) +
            codesIn(read(u"engine/decide/decide.cpp"_s), uR"re(Guard\{u"([a-z_]+)")re"_s),
        19);
    row("evidence", Subject::Evidence,
        codesIn(read(u"engine/rules/states.cpp"_s), uR"re(append\([a-z]+, u"([a-z]+)"_s)re"_s), 4);
    row("effects of rules", Subject::Effect, ruleEffects(), 25);
    row("voicemails", Subject::VoicemailLabel,
        codesIn(part(read(u"engine/language/names.cpp"_s), u"labelNames"_s, u"}"_s), uR"re("([a-z_]+)"_L1)re"_s), 6);
    row("matches", Subject::Match,
        codesIn(read(u"engine/decide/trace.cpp"_s), uR"re("confidence"_L1, contact.known \? u"([a-z_]+)")re"_s), 1);
}

void WordsTest::everyCodeHasWords()
{
    QFETCH(Words::Subject, subject);
    QFETCH(QStringList, codes);
    QFETCH(int, least);
    const QSet<QString> different(codes.begin(), codes.end());
    QVERIFY2(different.size() >= least, qPrintable(QStringList(different.values()).join(u' ')));
    for (const QString &code : different) {
        QVERIFY2(Words::has(subject, code), qPrintable(u"No words for "_s + code));
        Language::apply(u"en"_s);
        const QString english = Words::of(subject, code);
        Language::apply(u"es"_s);
        QVERIFY2(!english.isEmpty() && Words::of(subject, code) != english, qPrintable(u"No Spanish for "_s + code));
    }
}

void WordsTest::everyEscalationSaysWhatToDo()
{
    for (const QString &kind :
         literalsIn(part(read(u"engine/leads/escalations.cpp"_s), u"QStringList order{"_s, u"}"_s))) {
        LeadRow row;
        row.escalationKind = kind;
        QVERIFY2(Words::escalationCause(row).endsWith(u'.'), qPrintable(kind));
    }
}

void WordsTest::whatIsNewIsOddNotInvisible()
{
    QVERIFY(!Words::has(Subject::Reason, u"brand_new"_s));
    QCOMPARE(Words::reason(u"brand_new"_s), u"brand new"_s);
    QCOMPARE(Words::of(Subject::CallerClass, {}), QString());
}

void WordsTest::numbersAgreeWithTheirNouns_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("touches");
    QTest::addColumn<QString>("words");
    const auto row = [](const QString &language, int touches, const QString &words) {
        QTest::newRow(qPrintable(language + QString::number(touches))) << language << touches << words;
    };
    row(u"en"_s, 2, u"called 2 times"_s);
    row(u"es"_s, 2, u"2 veces"_s);
}

void WordsTest::numbersAgreeWithTheirNouns()
{
    QFETCH(QString, language);
    QFETCH(int, touches);
    QFETCH(QString, words);
    Language::apply(language);
    LeadRow row;
    row.callCount = touches;
    const QString spoken = spokenRow(row, 0);
    QVERIFY2(spoken.contains(words) && !spoken.contains(u"(s)"), qPrintable(spoken));
}

QTEST_MAIN(WordsTest)
#include "wordstest.moc"
