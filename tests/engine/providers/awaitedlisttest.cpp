// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/awaitedlist.h"

#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

class AwaitedListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksGrowRarer_data();
    void looksGrowRarer();
    void eachIsAwaitedOnce();
};

namespace {

Awaited recording()
{
    Awaited item;
    item.key = u"RE1"_s;
    return item;
}

/// Seconds after the adding at which it is looked for, when somebody asks every second.
QList<int> looksOf(AwaitedList list, int seconds)
{
    list.add(recording(), 0);
    QList<int> looks;
    for (int second = 0; second <= seconds; ++second) {
        if (!list.anyDue(second * secondMs))
            continue;
        looks << second;
        list.looked(second * secondMs);
    }
    return looks;
}

} // namespace

void AwaitedListTest::looksGrowRarer_data()
{
    QTest::addColumn<Millis>("quickFor");
    QTest::addColumn<QList<int>>("looks");
    QTest::newRow("each waits as long as all before") << Millis(0) << QList<int>{0, 2, 4, 8, 16, 32, 64};
    QTest::newRow("quick at first") << 10 * secondMs << QList<int>{0, 2, 4, 6, 8, 10, 12, 14, 18, 26, 42};
}

void AwaitedListTest::looksGrowRarer()
{
    QFETCH(Millis, quickFor);
    QFETCH(QList<int>, looks);
    QCOMPARE(looksOf(AwaitedList(40 * secondMs, quickFor), 200), looks);
}

void AwaitedListTest::eachIsAwaitedOnce()
{
    AwaitedList list(minuteMs);
    list.add(recording(), 0);
    list.done(u"RE1"_s);
    list.add(recording(), secondMs);
    QVERIFY(!list.anyDue(hourMs));
    list.forgetBefore(hourMs);
    list.add(recording(), 2 * secondMs);
    QVERIFY(list.anyDue(2 * secondMs));
}

QTEST_GUILESS_MAIN(AwaitedListTest)
#include "awaitedlisttest.moc"
