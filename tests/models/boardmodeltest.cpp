// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/boardmodel.h"

#include "models/health.h"
#include "models/threadmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

/// The board's grouping, a conversation's order, and how the health of connections is judged.
class BoardModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void groupsByLocation();
    void foldsQuietLocations();
    void locationsStayInPlace();
    void oneRunWhenUngrouped();
    void threadIsInOrder();
    void health_data();
    void health();

private:
    static LeadRow lead(qint64 id, const QString &place, Millis waitingSince);
    static QString shapeOf(const BoardModel &model);
};

LeadRow BoardModelTest::lead(qint64 id, const QString &place, Millis waitingSince)
{
    LeadRow row;
    row.id = id;
    row.location = place;
    row.locationName = place.toUpper();
    row.needsUs = waitingSince > 0;
    row.waitingSince = waitingSince;
    return row;
}

/// "A2(1,2) B0! quiet1!": headings with how many wait, rows in brackets, ! for folded.
QString BoardModelTest::shapeOf(const BoardModel &model)
{
    QString shape;
    bool open = false;
    for (const BoardLine &line : model.rows()) {
        if (line.kind == BoardLine::Kind::Lead) {
            shape += (open ? u","_s : u"("_s) + QString::number(line.lead.id);
            open = true;
            continue;
        }
        shape += open ? u") "_s : shape.isEmpty() ? QString() : u" "_s;
        open = false;
        if (line.kind == BoardLine::Kind::Quiet)
            shape += u"quiet%1"_s.arg(line.leads);
        else
            shape +=
                line.kind == BoardLine::Kind::Location ? line.name + QString::number(line.needsUs) : u"-"_s + line.name;
        shape += line.folded ? u"!"_s : QString();
    }
    return open ? shape + u")"_s : shape;
}

void BoardModelTest::groupsByLocation()
{
    BoardModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLeads({lead(1, u"b"_s, 100), lead(2, u"a"_s, 200), lead(3, u"b"_s, 300)});
    QCOMPARE(shapeOf(model), u"B2(1,3) A1(2)"_s);
    QCOMPARE(model.index(0).data(BoardModel::KindRole).toInt(), int(BoardLine::Kind::Location));
    QCOMPARE(model.indexOf(3).data(LeadModel::IdRole).toInt(), 3);
}

void BoardModelTest::foldsQuietLocations()
{
    BoardModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPlaces({{u"a"_s, u"A"_s, {}}, {u"b"_s, u"B"_s, {}}, {u"c"_s, u"C"_s, {}}, {u"d"_s, u"D"_s, {}}});
    model.setLeads({lead(1, u"a"_s, 100), lead(2, u"b"_s, 0)});
    QCOMPARE(shapeOf(model), u"A1(1) B0! quiet2!"_s);
    model.setFolded(u"b"_s, false);
    model.setFolded(QString(), false);
    QCOMPARE(shapeOf(model), u"A1(1) B0(2) quiet2 -C -D"_s);
    model.setFolded(u"a"_s, true);
    QCOMPARE(shapeOf(model), u"A1! B0(2) quiet2 -C -D"_s);
}

void BoardModelTest::locationsStayInPlace()
{
    BoardModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLeads({lead(1, u"a"_s, 100), lead(2, u"b"_s, 200), lead(3, u"a"_s, 300)});
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    model.setLeads({lead(2, u"b"_s, 200), lead(3, u"a"_s, 300)}); // A waits less than B now and keeps its place
    QCOMPARE(shapeOf(model), u"A1(3) B1(2)"_s);
    QCOMPARE(moved.size(), 0);
    model.setLeads({lead(4, u"c"_s, 150), lead(2, u"b"_s, 200), lead(3, u"a"_s, 300)});
    QCOMPARE(shapeOf(model), u"C1(4) A1(3) B1(2)"_s);
    model.forgetOrder();
    model.setLeads({lead(4, u"c"_s, 150), lead(2, u"b"_s, 200), lead(3, u"a"_s, 300)});
    QCOMPARE(shapeOf(model), u"C1(4) B1(2) A1(3)"_s);
}

void BoardModelTest::oneRunWhenUngrouped()
{
    BoardModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setLeads({lead(1, u"b"_s, 100), lead(2, u"a"_s, 200), lead(3, u"b"_s, 300)});
    const QPersistentModelIndex chosen = model.indexOf(2);
    model.setGrouped(false);
    QCOMPARE(shapeOf(model), u"(1,2,3)"_s);
    QCOMPARE(chosen.data(LeadModel::IdRole).toInt(), 2);
    QCOMPARE(reset.size(), 0);
}

void BoardModelTest::threadIsInOrder()
{
    ThreadModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    MessageRow text;
    text.id = 5;
    text.at = 1'773'160'860'000;
    CallRow call;
    call.id = 5; // the same number as the text's on purpose
    call.startedAt = text.at - 20 * hourMs;
    model.setThread({text}, {call}, u"America/Los_Angeles"_s);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.at(0).kind, ThreadLine::Kind::Call);
    QVERIFY(model.at(0).newDay && model.at(1).newDay);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    MessageRow answer = text;
    answer.id = 6;
    answer.at += minuteMs;
    text.state = u"delivered"_s;
    model.setThread({text, answer}, {call}, u"America/Los_Angeles"_s);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!model.at(2).newDay);
}

void BoardModelTest::health_data()
{
    QTest::addColumn<Millis>("age"); // -1: never polled
    QTest::addColumn<double>("speed");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<int>("health");
    QTest::newRow("fresh") << 2 * secondMs << 1.0 << QString() << int(Health::Good);
    QTest::newRow("ten seconds are still good") << 10 * secondMs << 1.0 << QString() << int(Health::Good);
    QTest::newRow("late") << 11 * secondMs << 1.0 << QString() << int(Health::Late);
    QTest::newRow("failing") << 61 * secondMs << 1.0 << QString() << int(Health::Failing);
    QTest::newRow("sandbox time runs faster") << 300 * secondMs << 60.0 << QString() << int(Health::Good);
    QTest::newRow("a fresh problem") << 3 * secondMs << 1.0 << u"refused"_s << int(Health::Late);
    QTest::newRow("a problem from the start") << Millis(-1) << 1.0 << u"refused"_s << int(Health::Failing);
}

void BoardModelTest::health()
{
    QFETCH(Millis, age);
    QFETCH(double, speed);
    QFETCH(QString, problem);
    QFETCH(int, health);
    EngineStatus status;
    status.now = 1'773'160'860'000;
    status.speed = speed;
    status.connections << ConnectionStatus{1, u"Phones"_s, u"phone"_s, u"p"_s, age < 0 ? 0 : status.now - age, problem};
    const HealthFigures figures = figuresOf(status);
    QCOMPARE(int(figures.overall), health);
    QCOMPARE(figures.failing.isEmpty(), problem.isEmpty() && health != int(Health::Failing));
}

QTEST_GUILESS_MAIN(BoardModelTest)
#include "boardmodeltest.moc"
