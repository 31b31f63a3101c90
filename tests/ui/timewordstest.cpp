// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/timewords.h"

#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

Millis at(const QString &moment)
{
    return QDateTime::fromString(moment, Qt::ISODate).toMSecsSinceEpoch();
}

} // namespace

/// The desk of these tests is in UTC (see tests/CMakeLists.txt).
class TimeWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeThere_data();
    void timeThere();
};

void TimeWordsTest::timeThere_data()
{
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *moment, const char *zone, const char *words) {
        QTest::newRow(name) << QString::fromLatin1(moment) << QString::fromLatin1(zone) << QString::fromLatin1(words);
    };
    row("another zone", "2026-03-02T23:00:00Z", "America/Chicago", "23:00 (17:00 there)");
    row("another day there", "2026-03-03T02:30:00Z", "America/Los_Angeles", "Tue 02:30 (18:30 there)");
    row("a day and no time", "2026-03-09T18:00:00Z", "America/Denver", "Mar 9");
    row("the same clock", "2026-03-02T23:00:00Z", "Africa/Abidjan", "23:00");
    row("no zone", "2026-03-02T23:00:00Z", "", "23:00");
    row("no such zone", "2026-03-02T23:00:00Z", "Mars/Olympus", "23:00");
}

void TimeWordsTest::timeThere()
{
    QFETCH(QString, moment);
    QFETCH(QString, zone);
    QFETCH(QString, words);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCOMPARE(TimeWords::momentWithThere(at(moment), at(u"2026-03-02T17:00:00Z"_s), zone), words);
}

QTEST_GUILESS_MAIN(TimeWordsTest)
#include "timewordstest.moc"
