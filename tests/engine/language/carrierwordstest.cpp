// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/carrierwords.h"

#include "engine/language/reply.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

class CarrierWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void everyWordOfTheRulesEndsTheTexts();
};

void CarrierWordsTest::reads_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("means");
    const auto rows = [](CarrierWord means, const QStringList &bodies) {
        for (const QString &body : bodies)
            QTest::addRow("%s", qPrintable(body)) << body << int(means);
    };
    rows(CarrierWord::Stop, {u"STOP"_s,
                             u"stop"_s,
                             u"  Stop. "_s,
                             u"S T O P"_s,
                             u"s.t.o.p"_s,
                             u"stpo"_s,
                             u"stopp"_s,
                             u"STOOOP"_s,
                             u"stop!!!"_s,
                             u"“STOP”"_s,
                             u"🛑"_s,
                             u"🛑🛑"_s,
                             u"ＳＴＯＰ"_s,
                             u"st\u200bop"_s,
                             u"stop stop stop"_s,
                             u"STOPALL"_s,
                             u"stop all"_s,
                             u"UNSUBSCRIBE"_s,
                             u"unsubcribe"_s,
                             u"unsuscribe"_s,
                             u"QUIT"_s,
                             u"qiut"_s,
                             u"END"_s,
                             u"Cancel"_s,
                             u"cancle"_s,
                             u"REVOKE"_s,
                             u"OPT OUT"_s,
                             u"opt-out"_s,
                             u"optout"_s,
                             u"ALTO"_s,
                             u"Parar"_s,
                             u"CANCELAR"_s,
                             u"baja"_s,
                             u"stop please"_s,
                             u"(stop)"_s,
                             u"st0p"_s,
                             u"ok stop thanks"_s,
                             u"hey just stop it"_s,
                             u"alto por favor"_s,
                             u"top"_s,
                             u"halt"_s});
    rows(CarrierWord::Start, {u"START"_s, u"unstop"_s, u"UN STOP"_s, u"resubscribe"_s, u"strat"_s});
    rows(CarrierWord::Help, {u"HELP"_s, u"help?"_s, u"INFO"_s, u"Ayuda"_s, u"información"_s, u"help please"_s});
    rows(CarrierWord::Urgent, {u"URGENT"_s, u"urgente!"_s, u"urgnet"_s});
    rows(CarrierWord::None, {u"um please stop it kevin"_s,
                             u""_s,
                             u"?"_s,
                             u"shop"_s,
                             u"step"_s,
                             u"spot"_s,
                             u"quiet"_s,
                             u"hello"_s,
                             u"yes"_s,
                             u"stop by at 4"_s,
                             u"end of the day"_s,
                             u"cancel my appointment"_s,
                             u"weekend"_s,
                             u"bus stop"_s,
                             u"help me please now"_s,
                             u"smart"_s,
                             u"store"_s,
                             u"7"_s,
                             u"the bus"_s,
                             u"please stop by now"_s,
                             u"don't stop"_s,
                             u"stop help"_s,
                             QString(10'000, u's')});
}

void CarrierWordsTest::reads()
{
    QFETCH(QString, body);
    QFETCH(int, means);
    QCOMPARE(int(readCarrierWord(body).word), means);
}

/// Whatever the rules' data calls a word that ends texts does so, after any of our texts, also politely.
void CarrierWordsTest::everyWordOfTheRulesEndsTheTexts()
{
    QFile file(QStringLiteral(RING_SOURCE_DIR "/resources/rules/federal.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList words;
    for (const QJsonValue rule : QJsonDocument::fromJson(file.readAll())[u"rules"_s].toArray()) {
        if (rule[u"effect"_s] != u"honor_keywords"_s || rule[u"params"_s][u"action"_s] != u"stop"_s)
            continue;
        for (const QJsonValue language : rule[u"params"_s][u"words"_s].toObject())
            for (const QJsonValue word : language.toArray())
                words << word.toString();
    }
    QVERIFY(words.size() >= 18);
    for (const QString &word : std::as_const(words))
        for (const PriorText prior :
             {PriorText::TextBack, PriorText::FollowUp, PriorText::SlotsOffered, PriorText::Confirmation})
            for (const QString &body : {word, word.toUpper() + u"!"_s})
                QVERIFY2(readReply({body, prior, {}, {}}).optOut, qPrintable(body + u' ' + priorTextName(prior)));
}

QTEST_GUILESS_MAIN(CarrierWordsTest)
#include "carrierwordstest.moc"
