// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/leadmodel.h"
#include "tests/ui/uiscene.h"
#include "ui/escalations/escalationorder.h"
#include "ui/escalations/escalationspage.h"
#include "ui/shell/leadlist.h"

#include <QMenu>

using namespace ring;
using namespace Qt::StringLiterals;

/// The escalation queue in a storm: thirty within a minute, by real keys.
class EscalationKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thirtyStandInGroups();
    void aGroupIsShelvedForATime();
    void whatIsAcknowledgedIsNobodysGroup();
    void theRowSaysWhoOnCallWasTold();

private:
    static EscalationsPage *page(const Scene &s)
    {
        return qobject_cast<EscalationsPage *>(s.window->page(u"escalations"_s));
    }
    /// Thirty emergencies and URGENT replies at three locations, a second or two apart, mixed.
    static void storm(Scene &s)
    {
        s.desk.rows.clear();
        for (int i = 0; i < 30; ++i) {
            LeadRow row = s.desk.makeRow(1000 + i, i % 3);
            row.escalationId = 9000 + row.id;
            row.escalationKind = i % 5 ? u"emergency"_s : u"urgent_reply"_s;
            row.escalationRaisedAt = s.desk.time - minuteMs + i * 2 * secondMs;
            row.escalationRaises = 1;
            row.needsUs = true;
            s.desk.rows << row;
        }
        s.desk.tell();
        s.settle();
        s.key(Qt::Key_F8);
    }
};

void EscalationKeysTest::thirtyStandInGroups()
{
    Scene s;
    storm(s);
    QList<LeadRow> rows = s.desk.rows;
    const auto marks = orderEscalations(rows, {}, s.desk.time);
    QCOMPARE(rows.size(), 30);
    QSet<QString> done;
    QString group;
    int heads = 0;
    for (const LeadRow &row : std::as_const(rows)) {
        const QString own = row.escalationKind + row.location;
        const EscalationMark mark = marks.value(row.id);
        heads += mark.first ? 1 : 0;
        QCOMPARE(mark.first, own != group);
        if (own != group) {
            QVERIFY2(!done.contains(own), "a group is torn apart");
            done.insert(own);
            group = own;
        }
        QCOMPARE(mark.together, int(std::count_if(rows.cbegin(), rows.cend(), [&](const LeadRow &other) {
                     return other.escalationKind + other.location == own;
                 })));
    }
    QCOMPARE(heads, 6);
    QCOMPARE(rows.first().id, 1000); // the oldest is still the first
    QCOMPARE(page(s)->unacknowledged(), 30);
    QCOMPARE(s.list("escalationList")->model()->rowCount(), 30);
    QCOMPARE(page(s)->currentLead(), 1000);
}

void EscalationKeysTest::aGroupIsShelvedForATime()
{
    Scene s;
    storm(s);
    const LeadRow first = *s.desk.find(page(s)->currentLead());
    const auto like = [&](const LeadRow &row) {
        return row.escalationKind == first.escalationKind && row.location == first.location;
    };
    const int group = int(std::count_if(s.desk.rows.cbegin(), s.desk.rows.cend(), like));
    QVERIFY(group > 1);
    s.key(Qt::Key_S, Qt::ShiftModifier);
    QVERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
    s.key(Qt::Key_2);
    QCOMPARE(page(s)->unacknowledged(), 30 - group);
    QCOMPARE(s.window->badge(u"escalations"_s), 30 - group);
    auto *list = qobject_cast<LeadList *>(s.list("escalationList"));
    QCOMPARE(list->model()->rowCount(), 30); // nothing is hidden
    s.key(Qt::Key_F8);
    QVERIFY(!like(*s.desk.find(page(s)->currentLead())));
    s.desk.time += 30 * minuteMs;
    QTRY_COMPARE_WITH_TIMEOUT(page(s)->unacknowledged(), 30, 5000);
    s.key(Qt::Key_F8);
    QCOMPARE(page(s)->currentLead(), first.id);
}

void EscalationKeysTest::whatIsAcknowledgedIsNobodysGroup()
{
    Scene s;
    storm(s);
    const qint64 lead = page(s)->currentLead();
    s.key(Qt::Key_A);
    QList<LeadRow> rows = s.desk.rows;
    const auto marks = orderEscalations(rows, {}, s.desk.time);
    QCOMPARE(rows.last().id, lead);
    QCOMPARE(marks.value(lead).together, 1);
    QVERIFY(!marks.value(lead).first);
}

void EscalationKeysTest::theRowSaysWhoOnCallWasTold()
{
    Scene s;
    storm(s);
    LeadRow &row = *s.desk.find(page(s)->currentLead());
    const qint64 id = row.id;
    auto *list = qobject_cast<LeadList *>(s.list("escalationList"));
    const auto spoken = [&] {
        for (int i = 0; i < list->model()->rowCount(); ++i)
            if (list->model()->index(i, 0).data(LeadModel::IdRole).toLongLong() == id)
                return list->model()->index(i, 0).data(Qt::AccessibleTextRole).toString();
        return QString();
    };
    const int before = list->sizeHintForRow(0);
    row.ladder.told = {{u"Ana Ruiz"_s, s.desk.time - 5 * minuteMs, u"delivered"_s, u"declined"_s},
                       {u"Luis Vega"_s, s.desk.time, u"accepted"_s, {}}};
    row.ladder.nextPerson = u"Rosa Díaz"_s;
    row.ladder.nextAt = s.desk.time + 5 * minuteMs;
    s.desk.tell();
    s.settle();
    QVERIFY2(spoken().contains(u"Ana Ruiz"_s) && spoken().contains(u"(cannot take it), Luis Vega"_s) &&
                 spoken().contains(u"Rosa Díaz next at"_s),
             qPrintable(spoken()));
    QVERIFY(list->sizeHintForRow(0) > before);
    LeadRow &answered = *s.desk.find(id);
    answered.ladder.nextAt = 0;
    answered.ladder.nextPerson.clear();
    answered.ladder.ending = u"acknowledged"_s;
    answered.escalationAckBy = u"Luis Vega"_s;
    answered.escalationAckHow = u"text"_s;
    s.desk.tell();
    s.settle();
    QVERIFY2(spoken().contains(u"Acknowledged by Luis Vega (on call) by text"_s), qPrintable(spoken()));
}

QTEST_MAIN(EscalationKeysTest)
#include "escalationkeystest.moc"
