// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/kind.h"

#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

class KindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsFromTheFacts_data();
    void followsFromTheFacts();
    void findsPromotions_data();
    void findsPromotions();
    void leavesPlainTextsAlone_data();
    void leavesPlainTextsAlone();
    void promotionsAreFoundFast();
};

void KindTest::followsFromTheFacts_data()
{
    QTest::addColumn<KindFacts>("facts");
    QTest::addColumn<MessageKind>("kind");
    KindFacts call;
    call.sinceCall = 2 * minuteMs;
    const auto row = [](const char *name, const KindFacts &from, MessageKind kind, auto change) {
        KindFacts facts = from;
        change(facts);
        QTest::newRow(name) << facts << kind;
    };
    row("prompt", call, MessageKind::FirstReply, [](KindFacts &) {});
    row("on the deadline", call, MessageKind::FirstReply, [](KindFacts &f) { f.sinceCall = 5 * minuteMs; });
    row("late", call, MessageKind::FollowUp, [](KindFacts &f) { f.sinceCall = 5 * minuteMs + 1; });
    row("shorter deadline", call, MessageKind::FollowUp, [](KindFacts &f) { f.replyDeadline = minuteMs; });
    row("second text after silence", call, MessageKind::FollowUp, [](KindFacts &f) { f.earlierTextUnanswered = true; });
    row("repeat call", call, MessageKind::FollowUp, [](KindFacts &f) { f.repeatWithinADay = true; });
    row("other sender", call, MessageKind::FollowUp, [](KindFacts &f) { f.fromDialedNumber = false; });
    row("promotion", call, MessageKind::Marketing, [](KindFacts &f) { f.promotions = {u"$25 off"_s}; });
    row("clock run backwards", call, MessageKind::FollowUp, [](KindFacts &f) { f.sinceCall = -1; });
    row("they wrote", call, MessageKind::ThreadReply, [](KindFacts &f) { f.sinceTheirText = hourMs; });
    row("they wrote two days ago", {}, MessageKind::FollowUp, [](KindFacts &f) { f.sinceTheirText = 2 * dayMs; });
    row("thread with promotion", {}, MessageKind::Marketing, [](KindFacts &f) {
        f.sinceTheirText = hourMs;
        f.promotions = {u"coupon"_s};
    });
    row("booking", {}, MessageKind::ServiceNotice, [](KindFacts &f) { f.aboutBooking = true; });
    row("stop", {}, MessageKind::OptOutConfirmation, [](KindFacts &f) { f.confirmsOptOut = true; });
    row("stop with promotion", {}, MessageKind::Marketing, [](KindFacts &f) {
        f.confirmsOptOut = true;
        f.promotions = {u"offer"_s};
    });
    row("help", {}, MessageKind::HelpReply, [](KindFacts &f) { f.answersHelp = true; });
    row("nothing known", {}, MessageKind::FollowUp, [](KindFacts &) {});
}

void KindTest::followsFromTheFacts()
{
    QFETCH(KindFacts, facts);
    const KindDecision decision = computeKind(facts);
    QTEST(decision.kind, "kind");
    QVERIFY(!decision.because.isEmpty());
}

void KindTest::findsPromotions_data()
{
    QTest::addColumn<QString>("text");
    int number = 0;
    for (const QString &text : {u"Sorry we missed you! $25 off your next visit."_s,
                                u"Get 20% off today"_s,
                                u"10 percent off all repairs"_s,
                                u"Half price cleanings this week"_s,
                                u"Use promo code COOL"_s,
                                u"Show this coupon at the desk"_s,
                                u"Ask about our specials"_s,
                                u"Botox $9/unit"_s,
                                u"Botox only $9 per unit"_s,
                                u"A/C tune-up for just $79"_s,
                                u"Starting at $49"_s,
                                u"Free estimates, call us"_s,
                                u"Book a free consultation"_s,
                                u"BOGO all month"_s,
                                u"Buy one, get one"_s,
                                u"0% APR financing"_s,
                                u"Leave us a review on Google"_s,
                                u"Please rate us"_s,
                                u"How did we do? Tell us"_s,
                                u"Refer a friend and both get credit"_s,
                                u"We miss you! Come back and see us"_s,
                                u"Limited time offer"_s,
                                u"Join our rewards program"_s,
                                u"Summer sale ends Friday"_s,
                                u"Lowest prices in town"_s,
                                u"Complimentary upgrade for you"_s,
                                u"No charge for the inspection"_s,
                                u"Win a gift card"_s,
                                u"We\u2019ve missed you"_s,
                                u"SAVE BIG on roofs"_s,
                                u"save $50 when you book"_s,
                                u"New customer special"_s,
                                u"20 % de descuento"_s,
                                u"Tenemos ofertas esta semana"_s,
                                u"Promoción de verano"_s,
                                u"promocion valida hoy"_s,
                                u"Traiga este cupón"_s,
                                u"Consulta gratis"_s,
                                u"Presupuesto sin costo"_s,
                                u"2x1 en limpiezas"_s,
                                u"Desde $49 la visita"_s,
                                u"por solo $30"_s,
                                u"Ahorre hasta 100 dólares"_s,
                                u"Aproveche el especial del mes"_s,
                                u"Déjenos una reseña en Google"_s,
                                u"Recomiéndenos a sus amigos"_s,
                                u"Financiamiento disponible"_s,
                                u"Precio especial para usted"_s,
                                u"A mitad de precio"_s,
                                u"LIQUIDACIÓN total"_s})
        QTest::newRow(qPrintable(QString::number(++number))) << text;
}

void KindTest::findsPromotions()
{
    QFETCH(QString, text);
    QVERIFY2(!promotionalPhrases(text).isEmpty(), qPrintable(text));
}

void KindTest::leavesPlainTextsAlone_data()
{
    QTest::addColumn<QString>("text");
    int number = 0;
    for (
        const QString &text :
        {u"Acme Plumbing, Denver: sorry we missed your call. Reply here or call (720) 555-0142. Reply STOP to opt out."_s,
         u"Hi Dana, this is Lakeview Office. We missed your call. Feel free to reply with a good time."_s,
         u"We'll call you back within an hour. Book a time: acme.example/b/42"_s,
         u"Got it, see you Tuesday at 9. The visit takes 45 minutes."_s,
         u"Our specialist can see you at 3. Does that work?"_s,
         u"Sorry we missed you! How can we help?"_s,
         u"The part is $120 and labor is two hours."_s,
         u"Your phone was at 10%, call us when charged"_s,
         u"We are open from 8 to 5. Save this number to reach us."_s,

         u"A review of the file takes two days."_s,
         u"Are you free at 4?"_s,
         u"We deal with this every day."_s,
         u"Please offer your seat"_s,
         u"Reply URGENT and we'll text you back in 5 minutes."_s,
         u"Disculpe, no pudimos contestar. Responda aquí o llame al (305) 555-0142. STOP para salir."_s,
         u"¿En qué podemos ayudarle? Le llamamos hoy mismo."_s,
         u"La sesión es de 45 minutos."_s,
         u"Estamos abiertos desde las 8."_s,
         u"Emergency? Call 911. Please don't text health details."_s,
         u"No mande datos de salud por texto."_s,
         u"In crisis? Call or text 988."_s,
         u"No attorney-client relationship is formed by this text."_s,
         u""_s})
        QTest::newRow(qPrintable(QString::number(++number))) << text;
}

void KindTest::leavesPlainTextsAlone()
{
    QFETCH(QString, text);
    QCOMPARE(promotionalPhrases(text), QStringList());
}

void KindTest::promotionsAreFoundFast()
{
    const QString text =
        u"Acme Plumbing, Denver: sorry we missed your call. Reply here or call (720) 555-0142. Reply STOP to opt out."_s;
    QBENCHMARK
    {
        for (int i = 0; i < 100; ++i)
            QVERIFY(promotionalPhrases(text).isEmpty());
    }
}

QTEST_GUILESS_MAIN(KindTest)
#include "kindtest.moc"
