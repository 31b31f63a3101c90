// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/callbackat.h"

#include <QDateTime>
#include <QTest>

#include <functional>

using namespace ring;
using namespace Qt::StringLiterals;

class CallbackAtTest : public QObject
{
    Q_OBJECT

private slots:
    void words_data();
    void words();
    void noTimeIsNone_data();
    void noTimeIsNone();
    void bareTimes_data();
    void bareTimes();
    void summerTimeGap();
    void neverBeforeNow();
};

namespace {

const QTimeZone chicago("America/Chicago");

Millis at(const QString &local)
{
    QDateTime moment = QDateTime::fromString(local, u"yyyy-MM-dd HH:mm"_s);
    moment.setTimeZone(chicago);
    return moment.toMSecsSinceEpoch();
}

QString told(Millis moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment, chicago).toString(u"yyyy-MM-dd HH:mm"_s);
}

/// As people type them, said on a Tuesday at ten.
void harshWords(const std::function<void(const char *, const QString &, const char *)> &row)
{
    row("2024-05-14 10:00", u"next tues"_s, "2024-05-21 09:00");
    row("2024-05-14 10:00", u"lunchtime"_s, "2024-05-14 12:00");
    row("2024-05-14 10:00", u"lunchtime is good"_s, "2024-05-14 12:00");
    row("2024-05-14 10:00", u"noonish or whenever"_s, "2024-05-14 12:00");
    row("2024-05-14 10:00", u"después de las 5"_s, "2024-05-14 17:00");
    row("2024-05-14 10:00", u"half past four"_s, "2024-05-14 16:30");
    row("2024-05-14 10:00", u"quarter to 3"_s, "2024-05-14 14:45");
    row("2024-05-14 10:00", u"quarter past 2 tomorrow"_s, "2024-05-15 14:15");
    row("2024-05-14 10:00", u"cuarto para las 3"_s, "2024-05-14 14:45");
    row("2024-05-14 10:00", u"a las 3 menos cuarto"_s, "2024-05-14 14:45");
    row("2024-05-14 10:00", u"a las dos y cuarto"_s, "2024-05-14 14:15");
    row("2024-05-14 10:00", u"in a couple of hours"_s, "2024-05-14 12:00");
    row("2024-05-14 10:00", u"in an hour and a half"_s, "2024-05-14 11:30");
    row("2024-05-14 10:00", u"en hora y media"_s, "2024-05-14 11:30");
    row("2024-05-14 10:00", u"give me an hr"_s, "2024-05-14 11:00");
    row("2024-05-14 10:00", u"an hour from now"_s, "2024-05-14 11:00");
    row("2024-05-14 10:00", u"20 mins"_s, "2024-05-14 10:20");
    row("2024-05-14 10:00", u"dentro de 15 minutos"_s, "2024-05-14 10:15");
    row("2024-05-14 10:00", u"in 5"_s, "2024-05-14 10:05");
    row("2024-05-14 10:00", u"in a few"_s, "2024-05-14 10:15");
    row("2024-05-14 10:00", u"en la tardecita"_s, "2024-05-14 13:00");
    row("2024-05-14 10:00", u"first thing tomorrow"_s, "2024-05-15 09:00");
    row("2024-05-14 10:00", u"mañana temprano"_s, "2024-05-15 09:00");
    row("2024-05-14 10:00", u"mañana en la mañana"_s, "2024-05-15 09:00");
    row("2024-05-14 10:00", u"hoy en la tarde"_s, "2024-05-14 13:00");
    row("2024-05-14 10:00", u"el lunes que viene"_s, "2024-05-20 09:00");
    row("2024-05-14 10:00", u"la próxima semana"_s, "2024-05-20 09:00");
    row("2024-05-14 10:00", u"la semana que entra"_s, "2024-05-20 09:00");
    row("2024-05-14 10:00", u"this weekend"_s, "2024-05-18 09:00");
    row("2024-05-14 10:00", u"sat or sun"_s, "2024-05-18 09:00");
    row("2024-05-14 10:00", u"thurs aft"_s, "2024-05-16 13:00");
    row("2024-05-14 10:00", u"friday @ 2"_s, "2024-05-17 14:00");
    row("2024-05-14 10:00", u"2-4 tomorrow"_s, "2024-05-15 14:00");
    row("2024-05-14 10:00", u"between 3 and 4:30"_s, "2024-05-14 15:00");
    row("2024-05-14 10:00", u"Between 1-1:30 my break"_s, "2024-05-14 13:00");
    row("2024-05-14 10:00", u"2:15"_s, "2024-05-14 14:15");
    row("2024-05-14 10:00", u"1430"_s, "2024-05-14 14:30");
    row("2024-05-14 10:00", u"5 p.m."_s, "2024-05-14 17:00");
    row("2024-05-14 10:00", u"3p"_s, "2024-05-14 15:00");
    row("2024-05-14 10:00", u"after lunch"_s, "2024-05-14 13:00");
    row("2024-05-14 10:00", u"before lunch"_s, "2024-05-14 11:00");
    row("2024-05-14 10:00", u"after my shift at 3"_s, "2024-05-14 15:00");
    row("2024-05-14 10:00", u"I get off at 4"_s, "2024-05-14 16:00");
    row("2024-05-14 10:00", u"off work at 6"_s, "2024-05-14 18:00");
    row("2024-05-14 10:00", u"not until 6"_s, "2024-05-14 18:00");
    row("2024-05-14 10:00", u"not b4 noon, i work nights"_s, "2024-05-14 12:00");
    row("2024-05-14 10:00", u"any time after 1"_s, "2024-05-14 13:00");
    row("2024-05-14 10:00", u"by 3"_s, "2024-05-14 14:00");
    row("2024-05-14 10:00", u"tonight after 7"_s, "2024-05-14 19:00");
    row("2024-05-14 10:00", u"8 tonight"_s, "2024-05-14 20:00");
    row("2024-05-14 10:00", u"mon 10"_s, "2024-05-20 10:00");
    row("2024-05-14 10:00", u"a la 1"_s, "2024-05-14 13:00");
    row("2024-05-14 10:00", u"como a las 4:30"_s, "2024-05-14 16:30");
    row("2024-05-14 10:00", u"el jueves en la tarde"_s, "2024-05-16 13:00");
    row("2024-05-14 10:00", u"el sábado temprano"_s, "2024-05-18 09:00");
    row("2024-05-14 10:00", u"después del trabajo"_s, "2024-05-14 17:00");
    row("2024-05-14 10:00", u"luego de comer"_s, "2024-05-14 12:00");
    row("2024-05-14 10:00", u"not now, after 2"_s, "2024-05-14 14:00");
    row("2024-05-14 10:00", u"today or tomorrow"_s, "2024-05-14 10:00");
    row("2024-05-14 10:00", u"hoy o mañana"_s, "2024-05-14 10:00");
    row("2024-05-14 10:00", u"monday or tuesday after 2"_s, "2024-05-20 14:00");
    row("2024-05-14 10:00", u"not monday, tuesday at 4"_s, "2024-05-14 16:00");
    row("2024-05-14 10:00", u"around noon tomorrow"_s, "2024-05-15 12:00");
    row("2024-05-14 10:00", u"tomorrow afternoon around 3"_s, "2024-05-15 15:00");
    row("2024-05-14 10:00", u"late afternoon"_s, "2024-05-14 16:00");
    row("2024-05-14 10:00", u"4 or 5"_s, "2024-05-14 16:00");
    row("2024-05-14 10:00", u"3 to 5"_s, "2024-05-14 15:00");
    row("2024-05-14 10:00", u"5 if possible"_s, "2024-05-14 17:00");
    row("2024-05-14 10:00", u"before 9am tomorrow"_s, "2024-05-15 08:00");
    row("2024-05-14 10:00", u"i quit at 4 call then"_s, "2024-05-14 16:00");
    row("2024-05-14 10:00", u"call after 3:15, kids get off at the stop"_s, "2024-05-14 15:15");
    row("2024-05-14 10:00", u"márqueme pasado mañana a las 11"_s, "2024-05-16 11:00");
    row("2024-05-14 10:00", u"al rato, como a las 7"_s, "2024-05-14 19:00");
    row("2024-05-14 10:00", u"just call me at the end of your shift"_s, "2024-05-14 17:00");
}

} // namespace

void CallbackAtTest::words_data()
{
    QTest::addColumn<QString>("now"); // 2024-05-14 is a Tuesday
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("due");
    const auto row = [](const char *now, const QString &text, const char *due) {
        QTest::addRow("%s at %s", qPrintable(text), now)
            << QString::fromLatin1(now) << text << QString::fromLatin1(due);
    };
    row("2024-05-14 10:00", u"after 3"_s, "2024-05-14 15:00");
    row("2024-05-14 16:00", u"after 3"_s, "2024-05-14 16:00");
    row("2024-05-14 10:00", u"call me at 4pm"_s, "2024-05-14 16:00");
    row("2024-05-14 17:00", u"call me at 4pm"_s, "2024-05-15 16:00");
    row("2024-05-14 10:00", u"tmrw am"_s, "2024-05-15 09:00");
    row("2024-05-14 10:00", u"tomorrow at 2"_s, "2024-05-15 14:00");
    row("2024-05-14 10:00", u"mañana a las 10"_s, "2024-05-15 10:00");
    row("2024-05-14 10:00", u"mañana por la tarde"_s, "2024-05-15 13:00");
    row("2024-05-14 10:00", u"en la mañana"_s, "2024-05-14 10:00");
    row("2024-05-14 14:00", u"por la mañana"_s, "2024-05-15 09:00");
    row("2024-05-14 10:00", u"in an hour"_s, "2024-05-14 11:00");
    row("2024-05-14 10:00", u"in 20 min"_s, "2024-05-14 10:20");
    row("2024-05-14 10:00", u"en media hora"_s, "2024-05-14 10:30");
    row("2024-05-14 10:00", u"en 2 horas"_s, "2024-05-14 12:00");
    row("2024-05-14 10:00", u"fri morning"_s, "2024-05-17 09:00");
    row("2024-05-14 10:00", u"el viernes a las 4"_s, "2024-05-17 16:00");
    row("2024-05-14 10:00", u"noon"_s, "2024-05-14 12:00");
    row("2024-05-14 13:30", u"noon"_s, "2024-05-15 12:00");
    row("2024-05-14 10:00", u"a las 4 de la tarde"_s, "2024-05-14 16:00");
    row("2024-05-14 10:00", u"a las 8 de la noche"_s, "2024-05-14 20:00");
    row("2024-05-14 10:00", u"8am"_s, "2024-05-15 08:00");
    row("2024-05-14 10:00", u"at 9"_s, "2024-05-15 09:00");
    row("2024-05-14 10:00", u"this afternoon"_s, "2024-05-14 13:00");
    row("2024-05-14 15:00", u"this afternoon"_s, "2024-05-14 15:00");
    row("2024-05-14 10:00", u"tonight"_s, "2024-05-14 17:00");
    row("2024-05-14 10:00", u"after work"_s, "2024-05-14 17:00");
    row("2024-05-14 10:00", u"pasado mañana"_s, "2024-05-16 09:00");
    row("2024-05-14 10:00", u"next week"_s, "2024-05-20 09:00");
    row("2024-05-14 10:00", u"tuesday at 3"_s, "2024-05-14 15:00");
    row("2024-05-14 16:00", u"tuesday at 3"_s, "2024-05-21 15:00");
    row("2024-05-14 10:00", u"not before 2"_s, "2024-05-14 14:00");
    row("2024-05-14 10:00", u"between 2 and 4"_s, "2024-05-14 14:00");
    row("2024-05-14 10:00", u"before 5"_s, "2024-05-14 16:00");
    row("2024-05-14 10:00", u"10:45"_s, "2024-05-14 10:45");
    row("2024-05-14 10:00", u"half an hour"_s, "2024-05-14 10:30");
    row("2024-05-14 10:00", u"3ish"_s, "2024-05-14 15:00");
    row("2024-05-14 10:00", u"call now please"_s, "2024-05-14 10:00");
    row("2024-05-14 10:00", u"a las 3 y media"_s, "2024-05-14 15:30");
    harshWords(row);
}

void CallbackAtTest::words()
{
    QFETCH(QString, now);
    QFETCH(QString, text);
    QFETCH(QString, due);
    const auto hint = readTime(text);
    QVERIFY(hint);
    QCOMPARE(told(callbackAt(*hint, at(now), chicago)), due);
}

void CallbackAtTest::noTimeIsNone_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u""_s, u"call me"_s, u"i have 2 dogs and 3 cats"_s, u"my name is Kim"_s, u"🙏"_s, u"gracias"_s, u"555-0117"_s})
        QTest::addRow("%s", qPrintable(text)) << text;
}

void CallbackAtTest::noTimeIsNone()
{
    QFETCH(QString, text);
    QVERIFY(!readTime(text));
}

void CallbackAtTest::bareTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("bare");
    for (const QString &text : {u"after 3"_s, u"tmrw am"_s, u"mañana a las 10"_s, u"noon works"_s, u"10:45"_s,
                                u"any time after 5 please"_s, u"el lunes por la tarde"_s})
        QTest::addRow("%s", qPrintable(text)) << text << true;
    for (const QString &text : {u"my sink broke at 3"_s, u"call me after 3"_s, u"yes"_s, u""_s})
        QTest::addRow("%s", qPrintable(text)) << text << false;
}

void CallbackAtTest::bareTimes()
{
    QFETCH(QString, text);
    QFETCH(bool, bare);
    QCOMPARE(isBareTime(text), bare);
}

void CallbackAtTest::summerTimeGap()
{
    TimeHint hint;
    hint.day = TimeHint::Day::Tomorrow;
    hint.minuteOfDay = 2 * 60 + 30; // 02:30 does not exist on 2024-03-10
    hint.halfOfDaySaid = true;
    QCOMPARE(told(callbackAt(hint, at(u"2024-03-09 12:00"_s), chicago)), u"2024-03-10 03:30"_s);
}

void CallbackAtTest::neverBeforeNow()
{
    const Millis start = at(u"2024-10-28 00:00"_s);
    for (const QString &text :
         {u"after 3"_s, u"monday"_s, u"tonight"_s, u"before noon"_s, u"8am"_s, u"hoy"_s, u"next friday"_s})
        for (int hour = 0; hour < 24 * 14; ++hour) {
            const Millis now = start + hour * hourMs;
            QVERIFY2(callbackAt(*readTime(text), now, chicago) >= now, qPrintable(text + u" at "_s + told(now)));
        }
}

QTEST_GUILESS_MAIN(CallbackAtTest)
#include "callbackattest.moc"
