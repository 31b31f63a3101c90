// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notifier.h"

#include "models/leadmodel.h"
#include "tests/ui/uiscene.h"
#include "ui/shell/preferences.h"
#include "ui/shell/sounds.h"
#include "ui/shell/soundsdialog.h"
#include "ui/shell/toastline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

Happening happening(const QString &kind, qint64 lead, Millis at)
{
    Happening one;
    one.kind = kind;
    one.leadId = lead;
    one.at = at;
    one.location = u"place-1"_s;
    one.locationName = u"Denver"_s;
    return one;
}

/// What came out of a line, as "kind lead", one by one.
class Watch : public QObject
{
public:
    explicit Watch(ToastLine &line)
    {
        connect(&line, &ToastLine::shown, this,
                [this](const Happening &one) { shown << one.kind + u' ' + QString::number(one.leadId); });
        connect(&line, &ToastLine::opened, this, [this](const Happening &one) { opened << one.leadId; });
    }
    QStringList shown;
    QList<qint64> opened;
};

} // namespace

/// Desktop messages and sounds: one message an event, a click opens its row, sounds by kind and location.
class NotifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneEventIsToldOnce();
    void aClickOpensTheOneThatIsOut();
    void alarmsGoFirstAndAFloodIsCut();
    void soundsAreChosenByKindAndPlace_data();
    void soundsAreChosenByKindAndPlace();
    void theDialogChoosesForAPlace();
    void theDeskRingsForWhatIsHeardThere();
};

void NotifierTest::oneEventIsToldOnce()
{
    ToastLine line;
    line.setOutFor(0);
    Watch watch(line);
    line.add(happening(u"urgent_reply"_s, 1, 1000));
    line.add(happening(u"reply"_s, 1, 1000));                    // the same commit
    line.add(happening(u"urgent_reply"_s, 1, 1000));             // told twice by the desk
    line.add(happening(u"escalation"_s, 1, 1000 + 30'000));      // rings again
    line.add(happening(u"reply"_s, 1, 90'000));                  // another text: another event
    line.add(happening(u"escalation"_s, 2, 95'000));             // another caller
    line.add(happening(u"escalation"_s, 1, 1000 + 13 * hourMs)); // another day
    QTRY_COMPARE(watch.shown.size(), 4);
    QCOMPARE(watch.shown, (QStringList{u"urgent_reply 1"_s, u"escalation 2"_s, u"escalation 1"_s, u"reply 1"_s}));
}

void NotifierTest::aClickOpensTheOneThatIsOut()
{
    ToastLine line;
    line.setOutFor(3'600'000);
    Watch watch(line);
    line.click(); // nothing is out
    for (int i = 1; i <= 3; ++i)
        line.add(happening(u"reply"_s, i, i));
    QCOMPARE(watch.shown, QStringList{u"reply 1"_s});
    line.click();
    line.click();
    QCOMPARE(watch.opened, (QList<qint64>{1, 2}));
    QCOMPARE(watch.shown.last(), u"reply 3"_s);
    QCOMPARE(line.waiting(), 0);
}

void NotifierTest::alarmsGoFirstAndAFloodIsCut()
{
    ToastLine line;
    line.setOutFor(3'600'000);
    Watch watch(line);
    for (int i = 1; i <= 40; ++i)
        line.add(happening(u"reply"_s, i, i));
    line.add(happening(u"emergency"_s, 100, 100));
    line.add(happening(u"emergency"_s, 101, 101));
    QVERIFY(line.waiting() <= 12);
    line.click();
    line.click();
    QCOMPARE(watch.shown, (QStringList{u"reply 1"_s, u"emergency 100"_s, u"emergency 101"_s}));
}

void NotifierTest::soundsAreChosenByKindAndPlace_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("all"); // -1 not chosen
    QTest::addColumn<int>("here");
    QTest::addColumn<bool>("heard");
    QTest::newRow("an alarm at first") << u"emergency"_s << -1 << -1 << true;
    QTest::newRow("a reply at first") << u"reply"_s << -1 << -1 << false;
    QTest::newRow("chosen for all") << u"reply"_s << 1 << -1 << true;
    QTest::newRow("off at one place") << u"emergency"_s << 1 << 0 << false;
    QTest::newRow("on at one place") << u"reply"_s << 0 << 1 << true;
}

void NotifierTest::soundsAreChosenByKindAndPlace()
{
    QFETCH(QString, kind);
    QFETCH(int, all);
    QFETCH(int, here);
    QFETCH(bool, heard);
    const auto chosen = [](int value) { return value < 0 ? std::nullopt : std::optional(value == 1); };
    chooseSound(kind, {}, chosen(all));
    chooseSound(kind, u"denver"_s, chosen(here));
    QCOMPARE(isHeard(kind, u"denver"_s), heard);
    QCOMPARE(isHeard(kind, u"elsewhere"_s), all < 0 ? isAlarm(kind) : all == 1);
    Preferences::instance().set(u"sounds"_s, false);
    QVERIFY(!isHeard(kind, u"denver"_s));
    Preferences::instance().set(u"sounds"_s, true);
    chooseSound(kind, {}, std::nullopt);
    chooseSound(kind, u"denver"_s, std::nullopt);
}

void NotifierTest::theDialogChoosesForAPlace()
{
    Scene s;
    SoundsDialog dialog(&s.desk, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    s.settle();
    auto *place = dialog.findChild<QComboBox *>(u"soundPlace"_s);
    QVERIFY(place->count() > 2);
    QTest::keyClick(place, Qt::Key_Down);
    const QString key = place->currentData().toString();
    QVERIFY(!key.isEmpty());
    auto *box = dialog.findChild<QCheckBox *>(u"sound_emergency"_s);
    QCOMPARE(box->checkState(), Qt::PartiallyChecked);
    while (box->checkState() != Qt::Unchecked)
        QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(!isHeard(u"emergency"_s, key));
    QVERIFY(isHeard(u"emergency"_s, u"elsewhere"_s));
    while (box->checkState() != Qt::PartiallyChecked)
        QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(isHeard(u"emergency"_s, key));
}

void NotifierTest::theDeskRingsForWhatIsHeardThere()
{
    Notifier notifier(false, nullptr);
    QStringList rang;
    connect(&notifier, &Notifier::rang, this, [&](const QString &kind) { rang << kind; });
    chooseSound(u"emergency"_s, u"quiet"_s, false);
    Happening loud = happening(u"emergency"_s, 1, 1);
    Happening quiet = happening(u"emergency"_s, 2, 2);
    quiet.location = u"quiet"_s;
    notifier.happened(loud, true); // also while the window is in front
    notifier.happened(quiet, false);
    notifier.happened(happening(u"reply"_s, 3, 3), false);
    QCOMPARE(rang, QStringList{u"emergency"_s});
    chooseSound(u"emergency"_s, u"quiet"_s, std::nullopt);
}

QTEST_MAIN(NotifierTest)
#include "notifiertest.moc"
