// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/adminpage.h"

#include "engine/rules/rules.h"
#include "tests/ui/admin/sampleadmin.h"
#include "ui/admin/adminsection.h"
#include "ui/admin/checklist.h"
#include "ui/admin/form.h"
#include "ui/admin/holdbutton.h"
#include "ui/admin/importsection.h"
#include "ui/admin/listandform.h"
#include "ui/admin/setupwords.h"
#include "ui/admin/templateeditor.h"
#include "ui/dashboard/calmtable.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

/// The admin page, worked with keys alone.
class AdminPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup();
    void keysOpenTheSections();
    void everyFieldHasAName();
    void locationIsSaved();
    void aLocationIsAdded();
    void aNumberBelongsToOneLocation();
    void aNewLocationCanBeDiscarded();
    void removingNeedsHolding();
    void aConnectionIsAdded();
    void extrasAreKept();
    void aSetupFileIsShownThenApplied();
    void aBrokenSetupFileIsNotApplied();
    void emptyListsNameTheirKey();
    void badFieldsAreNamed_data();
    void badFieldsAreNamed();
    void typingSurvivesARefresh();
    void pausingNeedsHolding();
    void secretIsHandedOverOnce();
    void checkSaysTheSentence();
    void aSecretIsNoReference();
    void publishWaitsForTheChecks();
    void publishedTemplateIsTheDraft();
    void filtersNarrowTheTemplates();
    void cannedAnswerIsMade();
    void rulesAreFound();
    void aHouseRuleIsWrittenChangedAndEnded();
    void aHouseRuleWithMistakesIsNotSaved_data();
    void aHouseRuleWithMistakesIsNotSaved();
    void rulesOfTheProgramAreOnlyRead();
    void checksAreTickedOff();
    void aMissingCheckSaysWhatStops();
    void everyCheckOfTheRulesIsTranslated();
    void importShowsWhatWasLeftOut();
    void importNeedsNumbers();
    void failuresSayTheirSentence_data();
    void failuresSayTheirSentence();

private:
    AdminSection *open(int index)
    {
        QTest::keyClick(page.get(), Qt::Key(Qt::Key_0 + (index + 1) % 10), Qt::ControlModifier);
        settle();
        return page->section(index);
    }
    void settle() { QCoreApplication::processEvents(); }
    static void type(QWidget *field, const QString &text)
    {
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
    }
    QAction *action(const QKeySequence &key) const
    {
        for (QAction *candidate : page->pageActions())
            if (candidate->shortcut() == key)
                return candidate;
        return nullptr;
    }

    std::unique_ptr<PagesDesk> desk;
    std::unique_ptr<AdminPage> page;
};

void AdminPageTest::init()
{
    desk = std::make_unique<PagesDesk>();
    sample::fill(*desk);
    page = std::make_unique<AdminPage>(desk.get());
    page->resize(1280, 800);
    page->show();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    settle();
}

void AdminPageTest::cleanup()
{
    page.reset();
    desk.reset();
}

void AdminPageTest::keysOpenTheSections()
{
    QCOMPARE(page->sectionCount(), 10);
    auto *tabs = page->findChild<QTabWidget *>(u"sections"_s);
    for (int i = 9; i >= 0; --i) {
        open(i);
        QCOMPARE(tabs->currentIndex(), i);
        QVERIFY(page->section(i)->isAncestorOf(QApplication::focusWidget()));
        QSet<QKeySequence> keys;
        for (const QAction *each : page->pageActions()) {
            QVERIFY2(!each->shortcut().isEmpty(), qPrintable(each->text()));
            QVERIFY2(!keys.contains(each->shortcut()), qPrintable(each->text()));
            keys.insert(each->shortcut());
        }
    }
}

void AdminPageTest::everyFieldHasAName()
{
    for (int i = 0; i < page->sectionCount(); ++i) {
        open(i);
        for (QWidget *widget : page->section(i)->findChildren<QWidget *>()) {
            const bool field = qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget) ||
                               qobject_cast<QPlainTextEdit *>(widget) || qobject_cast<CalmTable *>(widget);
            // Editable boxes and spin boxes have a nameless line of their own inside.
            const bool inner =
                widget->objectName().startsWith(u"qt_"_s) || qobject_cast<QComboBox *>(widget->parentWidget());
            if (field && !inner && widget->isVisible())
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }
}

void AdminPageTest::locationIsSaved()
{
    AdminSection *section = open(0);
    QVERIFY(!action(QKeySequence::Save)->isEnabled());
    type(section->findChild<QLineEdit *>(u"name"_s), u"Pier 9"_s);
    type(section->findChild<QLineEdit *>(u"hours_sat"_s), u"09:00-12:00"_s);
    QTest::keyClick(section, Qt::Key_S, Qt::ControlModifier);
    settle();
    QCOMPARE(desk->savedPlaces.size(), 1);
    const LocationRow saved = desk->savedPlaces.at(0);
    QCOMPARE(saved.key, desk->places.at(0).key);
    QCOMPARE(saved.name, u"Pier 9"_s);
    QCOMPARE(saved.hours.value(u"sat"_s).toArray().at(0).toString(), u"09:00-12:00"_s);
    QVERIFY(saved.hours.contains(u"holidays"_s));
    QCOMPARE(saved.hours.value(u"mon"_s), desk->places.at(0).hours.value(u"mon"_s));
}

void AdminPageTest::aLocationIsAdded()
{
    AdminSection *section = open(0);
    QTest::keyClick(section, Qt::Key_N, Qt::ControlModifier);
    settle();
    auto *business = section->findChild<QLineEdit *>(u"business"_s);
    QVERIFY(business->hasFocus());
    QCOMPARE(business->text(), u"Acme Plumbing"_s);
    QTest::keyClick(business, Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"Pier 9"_s);
    QTest::keyClick(section, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    QCOMPARE(QApplication::focusWidget()->objectName(), u"number0"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"(206) 555-0177"_s);
    QTest::keyClick(section, Qt::Key_S, Qt::ControlModifier);
    settle();
    QCOMPARE(desk->addedPlaces.size(), 1);
    const LocationRow &added = desk->addedPlaces.first();
    QVERIFY(added.key.isEmpty());
    QCOMPARE(added.name, u"Pier 9"_s);
    QCOMPARE(added.state, u"WA"_s);
    QCOMPARE(added.lines, (QList<LineRow>{{u"+12065550177"_s, u"front desk phones"_s, u"texts"_s}}));
    settle();
    auto *view = section->findChild<ListAndForm *>();
    QCOMPARE(view->currentRow(), 4);
    QVERIFY(view->sentence().contains(u"Pier 9 is added"));
    QVERIFY(!action(QKeySequence::Save)->isEnabled());
}

void AdminPageTest::aNumberBelongsToOneLocation()
{
    AdminSection *section = open(0);
    QTest::keyClick(section, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    QCOMPARE(QApplication::focusWidget()->objectName(), u"number2"_s);
    QTest::keyClicks(QApplication::focusWidget(), desk->places.at(1).lines.first().number);
    QTest::keyClick(section, Qt::Key_S, Qt::ControlModifier);
    settle();
    QVERIFY(desk->savedPlaces.isEmpty());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"number2"_s);
    const QString says = QApplication::focusWidget()->accessibleDescription();
    QVERIFY2(says.contains(u"already belongs to "_s + desk->places.at(1).name), qPrintable(says));
    auto *out = section->findChild<QPushButton *>(u"remove2"_s);
    QTest::keyClick(out, Qt::Key_Space);
    settle();
    QVERIFY(!action(QKeySequence::Save)->isEnabled());
}

void AdminPageTest::aNewLocationCanBeDiscarded()
{
    AdminSection *section = open(0);
    QTest::keyClick(section, Qt::Key_N, Qt::ControlModifier);
    settle();
    type(section->findChild<QLineEdit *>(u"name"_s), u"Half typed"_s);
    section->findChild<ListAndForm *>()->choose(1);
    QTest::keyClick(section, Qt::Key_N, Qt::ControlModifier);
    settle();
    QCOMPARE(section->findChild<QLineEdit *>(u"name"_s)->text(), u"Half typed"_s);
    page->refresh(Desk::Setup);
    settle();
    QCOMPARE(section->findChild<QLineEdit *>(u"name"_s)->text(), u"Half typed"_s);
    QTest::keyClick(section, Qt::Key_Backspace, Qt::ControlModifier);
    settle();
    QCOMPARE(section->findChild<QLineEdit *>(u"name"_s)->text(), desk->places.first().name);
    QVERIFY(desk->addedPlaces.isEmpty());
}

void AdminPageTest::removingNeedsHolding()
{
    for (int index : {0, 1}) {
        AdminSection *section = open(index);
        auto *button = section->findChild<HoldButton *>(u"remove"_s);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        settle();
        QVERIFY(desk->removedPlaces.isEmpty() && desk->removedLinks.size() == 0);
        button->setHoldTime(10);
        QSignalSpy held(button, &HoldButton::held);
        QTest::keyPress(button, Qt::Key_Space);
        QVERIFY(held.wait());
        QTest::keyRelease(button, Qt::Key_Space);
        settle();
        if (index == 0) {
            QCOMPARE(desk->removedPlaces, QStringList{desk->places.at(0).key});
            desk->removedPlaces.clear();
        } else {
            QCOMPARE(desk->removedLinks, QList<qint64>{1});
        }
    }
}

void AdminPageTest::aConnectionIsAdded()
{
    AdminSection *section = open(1);
    QTest::keyClick(section, Qt::Key_N, Qt::ControlModifier);
    settle();
    QCOMPARE(QApplication::focusWidget()->objectName(), u"name"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"texts"_s);
    QTest::keyClick(section, Qt::Key_S, Qt::ControlModifier);
    settle();
    QVERIFY(desk->addedLinks.isEmpty()); // the name is taken
    QTest::keyClicks(QApplication::focusWidget(), u" two"_s);
    auto *kind = section->findChild<QComboBox *>(u"kind"_s);
    QTest::keyClick(kind, Qt::Key_Down);
    auto *provider = section->findChild<QComboBox *>(u"provider"_s);
    QVERIFY(provider->findData(u"sinch"_s) >= 0 && provider->findData(u"ringcentral"_s) < 0);
    QTest::keyClicks(provider, u"S"_s);
    type(section->findChild<QLineEdit *>(u"secret"_s), u"s3cret"_s);
    type(section->findChild<QLineEdit *>(u"extras"_s), u"region=eu; retries=2"_s);
    QTest::keyClick(section, Qt::Key_S, Qt::ControlModifier);
    settle();
    QCOMPARE(desk->addedLinks.size(), 1);
    const ConnectionRow added = desk->addedLinks.first().first;
    QCOMPARE(added.name + u' ' + added.kind + u' ' + added.provider, u"texts two sms sinch"_s);
    QCOMPARE(added.settings, (QJsonObject{{u"region"_s, u"eu"_s}, {u"retries"_s, 2}}));
    QCOMPARE(desk->addedLinks.first().second, u"s3cret"_s);
    settle();
    QCOMPARE(section->findChild<ListAndForm *>()->currentRow(), 3);
    QVERIFY(section->findChild<QLineEdit *>(u"name"_s)->isReadOnly());
}

void AdminPageTest::extrasAreKept()
{
    const QJsonObject extras{{u"alsoMissed"_s, QJsonArray{u"Busy"_s}}, {u"transcripts"_s, false}};
    desk->links[0].settings = extras;
    page->refresh(Desk::Setup);
    AdminSection *section = open(1);
    type(section->findChild<QLineEdit *>(u"account"_s), u"AC43"_s);
    QTest::keyClick(section, Qt::Key_S, Qt::ControlModifier);
    settle();
    QCOMPARE(desk->savedLinks.at(0).first.settings, extras);
    type(section->findChild<QLineEdit *>(u"extras"_s), u"no name"_s);
    QTest::keyClick(section, Qt::Key_S, Qt::ControlModifier);
    settle();
    QCOMPARE(desk->savedLinks.size(), 1);
}

void AdminPageTest::aSetupFileIsShownThenApplied()
{
    open(0);
    desk->setupPreview.locations = {2, 1};
    desk->setupPreview.lines = {3, 3};
    const QSignalSpy said(page.get(), &Page::said);
    QTest::keyClick(page.get(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    auto *dialog = page->findChild<QDialog *>(u"setupFileDialog"_s);
    QVERIFY(dialog);
    auto *path = dialog->findChild<QLineEdit *>(u"setupFile"_s);
    QTRY_VERIFY(path->hasFocus());
    QTest::keyClicks(path, u"/tmp/setup.json"_s);
    QTest::keyClick(path, Qt::Key_Return);
    settle();
    QCOMPARE(desk->setupFiles, QStringList{u"/tmp/setup.json"_s});
    QVERIFY(dialog->findChild<QLabel *>(u"setupCounts"_s)->text().contains(u"Lines: 3, of them new: 3"));
    QVERIFY(desk->appliedFiles.isEmpty());
    QTest::keyClick(path, Qt::Key_Return, Qt::ControlModifier);
    settle();
    QCOMPARE(desk->appliedFiles, QStringList{u"/tmp/setup.json"_s});
    QCOMPARE(said.size(), 1);
}

void AdminPageTest::aBrokenSetupFileIsNotApplied()
{
    open(0);
    desk->setupPreview.problems = {u"locations[0].zone: this is missing."_s};
    QTest::keyClick(page.get(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    auto *dialog = page->findChild<QDialog *>(u"setupFileDialog"_s);
    auto *path = dialog->findChild<QLineEdit *>(u"setupFile"_s);
    QTRY_VERIFY(path->hasFocus());
    QTest::keyClicks(path, u"/tmp/setup.json"_s);
    QTest::keyClick(path, Qt::Key_Return);
    settle();
    QCOMPARE(dialog->findChild<QListWidget *>(u"setupRemarks"_s)->count(), 1);
    QTest::keyClick(path, Qt::Key_Return, Qt::ControlModifier);
    settle();
    QVERIFY(desk->appliedFiles.isEmpty());
}

void AdminPageTest::emptyListsNameTheirKey()
{
    for (int index : {0, 1, 3})
        QVERIFY(open(index)->findChild<CalmTable *>()->emptyText().contains(u"Ctrl+N"));
}

void AdminPageTest::badFieldsAreNamed_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("no business") << u"business"_s << u" "_s << u"names the business"_s;
    QTest::newRow("homepage") << u"bookingLink"_s << u"https://acme.example/"_s << u"homepage"_s;
    QTest::newRow("no address") << u"bookingLink"_s << u"book.acme"_s << u"web address"_s;
    QTest::newRow("number") << u"directNumber"_s << u"call office"_s << u"telephone number"_s;
    QTest::newRow("hours") << u"hours_mon"_s << u"8 to 5"_s << u"08:00-17:30"_s;
}

void AdminPageTest::badFieldsAreNamed()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, says);
    AdminSection *section = open(0);
    auto *line = section->findChild<QLineEdit *>(field);
    type(line, text);
    QTest::keyClick(section, Qt::Key_S, Qt::ControlModifier);
    settle();
    QVERIFY(desk->savedPlaces.isEmpty());
    QVERIFY2(line->accessibleDescription().contains(says), qPrintable(line->accessibleDescription()));
    QVERIFY(line->hasFocus());
    QVERIFY(!section->findChild<ListAndForm *>()->sentence().isEmpty());
}

void AdminPageTest::typingSurvivesARefresh()
{
    AdminSection *section = open(0);
    auto *name = section->findChild<QLineEdit *>(u"name"_s);
    type(name, u"Half typed"_s);
    desk->places[1].name = u"Renamed elsewhere"_s;
    page->refresh(Desk::Setup);
    settle();
    QCOMPARE(name->text(), u"Half typed"_s);
    auto *view = section->findChild<ListAndForm *>();
    view->choose(1);
    QCOMPARE(name->text(), u"Renamed elsewhere"_s);
    view->choose(0);
    QCOMPARE(name->text(), u"Half typed"_s);
    QTest::keyClick(section, Qt::Key_Backspace, Qt::ControlModifier);
    QCOMPARE(name->text(), desk->places.at(0).name);
}

void AdminPageTest::pausingNeedsHolding()
{
    AdminSection *section = open(0);
    auto *button = section->findChild<HoldButton *>(u"pause"_s);
    QVERIFY(button->toolTip().contains(u"missed calls still come"_s));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    settle();
    QVERIFY(desk->pauses.isEmpty());
    button->setHoldTime(10);
    QSignalSpy held(button, &HoldButton::held);
    QTest::keyPress(button, Qt::Key_Space);
    QVERIFY(held.wait());
    QTest::keyRelease(button, Qt::Key_Space);
    settle();
    QCOMPARE(desk->pauses, (QList<QPair<QString, bool>>{{desk->places.at(0).key, true}}));
}

void AdminPageTest::secretIsHandedOverOnce()
{
    AdminSection *section = open(1);
    auto *secret = section->findChild<QLineEdit *>(u"secret"_s);
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
    type(secret, u"s3cret"_s);
    QTest::keyClick(section, Qt::Key_S, Qt::ControlModifier);
    settle();
    QCOMPARE(desk->savedLinks.size(), 1);
    QCOMPARE(desk->savedLinks.at(0).second, u"s3cret"_s);
    QCOMPARE(desk->savedLinks.at(0).first.id, 1);
    QTRY_VERIFY(secret->text().isEmpty());
    QTRY_VERIFY(!action(QKeySequence::Save)->isEnabled());
}

void AdminPageTest::checkSaysTheSentence()
{
    AdminSection *section = open(1);
    QTest::keyClick(section, Qt::Key_T, Qt::ControlModifier);
    settle();
    QCOMPARE(section->findChild<ListAndForm *>()->sentence(), desk->checkSentence);
    type(section->findChild<QLineEdit *>(u"account"_s), u"AC43"_s);
    QVERIFY(!action(QKeySequence(Qt::CTRL | Qt::Key_T))->isEnabled());
}

void AdminPageTest::aSecretIsNoReference()
{
    AdminSection *section = open(1);
    auto *credential = section->findChild<QLineEdit *>(u"credential"_s);
    type(credential, u"hunter2"_s);
    QTest::keyClick(section, Qt::Key_S, Qt::ControlModifier);
    settle();
    QVERIFY(desk->savedLinks.isEmpty());
    QVERIFY(credential->accessibleDescription().contains(u"env:NAME"_s));
}

void AdminPageTest::publishWaitsForTheChecks()
{
    AdminSection *section = open(2);
    auto *view = section->findChild<ListAndForm *>();
    auto *body = section->findChild<QPlainTextEdit *>(u"body"_s);
    QAction *publish = action(QKeySequence::Save);
    QVERIFY(!publish->isEnabled());
    QTRY_COMPARE(section->findChild<CheckList *>()->lines().size(), 4);
    desk->preview.publishable = false;
    desk->preview.checks[1] = {u"opt_out_line"_s, false, u"Say how to stop the texts."_s};
    const qsizetype before = desk->previewed.size();
    type(body, u"Call us"_s);
    QVERIFY(!publish->isEnabled());
    QTRY_VERIFY(desk->previewed.size() > before);
    settle();
    QCOMPARE(desk->previewed.constLast().body, u"Call us"_s);
    QVERIFY(!publish->isEnabled());
    QVERIFY(section->findChild<CheckList *>()->lines().at(0).contains(u"Say how to stop"_s));
    QVERIFY(view->sentence().contains(u"cannot be published"_s));
}

void AdminPageTest::publishedTemplateIsTheDraft()
{
    AdminSection *section = open(2);
    auto *body = section->findChild<QPlainTextEdit *>(u"body"_s);
    const qsizetype before = desk->previewed.size();
    type(body, u"Sorry we missed you"_s);
    QTRY_VERIFY(desk->previewed.size() > before);
    settle();
    QVERIFY(action(QKeySequence::Save)->isEnabled());
    const QSignalSpy said(page.get(), &Page::said);
    QTest::keyClick(body, Qt::Key_S, Qt::ControlModifier);
    settle();
    QCOMPARE(desk->published.size(), 1);
    QCOMPARE(desk->published.at(0).body, u"Sorry we missed you"_s);
    QCOMPARE(desk->published.at(0).key, desk->wordings.at(0).current.key);
    QCOMPARE(said.size(), 1);
}

void AdminPageTest::filtersNarrowTheTemplates()
{
    AdminSection *section = open(2);
    auto *table = section->findChild<CalmTable *>();
    QCOMPARE(table->model()->rowCount(), 18);
    section->findChild<QComboBox *>(u"languageFilter"_s)->setCurrentIndex(2);
    QCOMPARE(table->model()->rowCount(), 9);
    section->findChild<QComboBox *>(u"touchFilter"_s)->setCurrentIndex(1);
    QCOMPARE(table->model()->rowCount(), 3);
    QTest::keyClicks(section->findChild<ListAndForm *>()->search(), u"dental"_s);
    QCOMPARE(table->model()->rowCount(), 1);
}

void AdminPageTest::cannedAnswerIsMade()
{
    AdminSection *section = open(3);
    QTest::keyClick(section, Qt::Key_N, Qt::ControlModifier);
    auto *slot = section->findChild<QComboBox *>(u"slot"_s);
    QVERIFY(slot->hasFocus());
    slot->setCurrentIndex(6);
    type(section->findChild<QLineEdit *>(u"title"_s), u"Thanks"_s);
    QTest::keyClick(section, Qt::Key_S, Qt::ControlModifier);
    QVERIFY(desk->savedAnswers.isEmpty());
    QTest::keyClicks(section->findChild<QPlainTextEdit *>(u"answer"_s), u"Thank you!"_s);
    QTest::keyClick(section, Qt::Key_S, Qt::ControlModifier);
    settle();
    QCOMPARE(desk->savedAnswers.size(), 1);
    QCOMPARE(desk->savedAnswers.at(0), (CannedRow{7, u"Thanks"_s, u"Thank you!"_s, u"en"_s, QString()}));
}

void AdminPageTest::rulesAreFound()
{
    AdminSection *section = open(4);
    auto *view = section->findChild<ListAndForm *>();
    QTest::keyClicks(view->search(), u"FL quiet"_s);
    QVERIFY(view->table()->model()->rowCount() > 0);
    for (int row = 0; row < view->table()->model()->rowCount(); ++row)
        QCOMPARE(view->table()->model()->index(row, 0).data().toString(), u"FL"_s);
    QVERIFY(view->sentence().contains(u"not legal advice"_s));
}

void AdminPageTest::aHouseRuleIsWrittenChangedAndEnded()
{
    AdminSection *section = open(4);
    auto *view = section->findChild<ListAndForm *>();
    QTest::keyClick(section, Qt::Key_N, Qt::ControlModifier);
    settle();
    auto *effect = section->findChild<QComboBox *>(u"ruleEffect"_s);
    QVERIFY(effect->isVisible() && section->isAncestorOf(QApplication::focusWidget()));
    auto *preview = section->findChild<QLabel *>(u"rulePreview"_s);
    QVERIFY2(preview->text().contains(u"09:00"_s) && preview->text().contains(u"Follow-ups"_s),
             qPrintable(preview->text()));
    type(section->findChild<QLineEdit *>(u"ruleCloses"_s), u"17:30"_s);
    QVERIFY2(preview->text().contains(u"17:30"_s), qPrintable(preview->text()));
    QTest::keyClick(section, Qt::Key_S, Qt::ControlModifier);
    settle();
    QCOMPARE(desk->written.size(), 1);
    QCOMPARE(desk->written[0].effect, u"quiet_hours"_s);
    QCOMPARE(desk->written[0].kinds, QStringList{u"follow_up"_s});
    QCOMPARE(desk->written[0].params[u"windows"_s][u"daily"_s][1].toString(), u"17:30"_s);
    // It is chosen now; another key changes it as a new version of the same rule.
    const QString id = desk->law.last().id;
    QTRY_VERIFY(!effect->isEnabled());
    type(section->findChild<QLineEdit *>(u"ruleOpens"_s), u"10:00"_s);
    QTest::keyClick(section, Qt::Key_S, Qt::ControlModifier);
    settle();
    QCOMPARE(desk->written.size(), 2);
    QCOMPARE(desk->written[1].id, id);
    auto *end = section->findChild<HoldButton *>(u"endRule"_s);
    QVERIFY(end->isVisible());
    end->setHoldTime(1);
    end->setFocus();
    QSignalSpy held(end, &HoldButton::held);
    QTest::keyPress(end, Qt::Key_Space);
    QVERIFY(held.wait(2000));
    QTest::keyRelease(end, Qt::Key_Space);
    settle();
    QCOMPARE(desk->ended, QStringList{id});
    QVERIFY2(view->sentence().contains(u"ended"_s), qPrintable(view->sentence()));
}

void AdminPageTest::aHouseRuleWithMistakesIsNotSaved_data()
{
    QTest::addColumn<int>("effect"); // of the list
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::newRow("no time") << 0 << u"ruleOpens"_s << u"nine"_s;
    QTest::newRow("turned round") << 0 << u"ruleOpens"_s << u"20:00"_s;
    QTest::newRow("no day ticked") << 1 << QString() << QString();
    QTest::newRow("no sentence") << 3 << u"ruleSpanish"_s << u"Hola"_s;
    QTest::newRow("no words ticked") << 4 << QString() << QString();
    QTest::newRow("no date") << 0 << u"ruleFrom"_s << u"soon"_s;
    QTest::newRow("ends too early") << 0 << u"ruleTo"_s << u"2020-01-01"_s;
}

void AdminPageTest::aHouseRuleWithMistakesIsNotSaved()
{
    QFETCH(int, effect);
    QFETCH(QString, field);
    QFETCH(QString, typed);
    AdminSection *section = open(4);
    QTest::keyClick(section, Qt::Key_N, Qt::ControlModifier);
    settle();
    section->findChild<QComboBox *>(u"ruleEffect"_s)->setCurrentIndex(effect);
    if (!field.isEmpty())
        type(section->findChild<QLineEdit *>(field), typed);
    if (field == u"ruleTo")
        type(section->findChild<QLineEdit *>(u"ruleFrom"_s), u"2030-01-01"_s);
    QTest::keyClick(section, Qt::Key_S, Qt::ControlModifier);
    settle();
    QVERIFY(desk->written.isEmpty());
    auto *view = section->findChild<ListAndForm *>();
    QVERIFY2(view->sentence().contains(u"Nothing was saved"_s), qPrintable(view->sentence()));
}

void AdminPageTest::rulesOfTheProgramAreOnlyRead()
{
    AdminSection *section = open(4);
    QVERIFY(!section->findChild<QComboBox *>(u"ruleEffect"_s)->isVisible());
    QVERIFY(!section->findChild<HoldButton *>(u"endRule"_s)->isVisible());
    QTest::keyClick(section, Qt::Key_S, Qt::ControlModifier);
    settle();
    QVERIFY(desk->written.isEmpty());
}

void AdminPageTest::checksAreTickedOff()
{
    AdminSection *section = open(6);
    auto *view = section->findChild<ListAndForm *>();
    auto *standing = section->findChild<QLabel *>(u"standing"_s);
    QVERIFY(standing->text().contains(u"In place"_s) && standing->text().contains(u"Priya"_s));
    QTest::keyClick(view->table(), Qt::Key_Down);
    settle();
    QCOMPARE(standing->text(), u"Not answered"_s);
    QTest::keyClick(view->table(), Qt::Key_I, Qt::ControlModifier);
    settle();
    QCOMPARE(desk->ticks, (QList<QPair<QString, bool>>{{u"a2p_registration"_s, true}}));
    QTRY_VERIFY(standing->text().contains(u"In place"_s) && standing->text().contains(desk->person()));
    QTRY_VERIFY(view->sentence().contains(desk->person()));
}

void AdminPageTest::aMissingCheckSaysWhatStops()
{
    AdminSection *section = open(6);
    auto *view = section->findChild<ListAndForm *>();
    QVERIFY(section->findChild<QLabel *>(u"consequence"_s)->text().contains(desk->setup.at(0).consequence));
    QTest::keyClick(view->table(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    QVERIFY(!view->sentence().contains(u"stop now"_s));
    view->choose(1);
    QTest::keyClick(view->table(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    QCOMPARE(desk->setup.at(1).standing, SetupStanding::Missing);
    QVERIFY2(view->sentence().contains(u"stop now"_s), qPrintable(view->sentence()));
}

void AdminPageTest::everyCheckOfTheRulesIsTranslated()
{
    const QStringList known = SetupWords::known();
    for (const Rule &rule : RuleBook::shipped().rules()) {
        if (rule.effect != u"require_call_side_notice" && rule.effect != u"require_agreement")
            continue;
        for (const QString &field : {u"sentence"_s, u"consequence"_s})
            QVERIFY2(known.contains(rule.params.value(field).toString()), qPrintable(rule.id));
    }
}

void AdminPageTest::importShowsWhatWasLeftOut()
{
    AdminSection *section = open(5);
    auto *file = section->findChild<QLineEdit *>(u"file"_s);
    type(file, u"/tmp/customers.csv"_s);
    QTest::keyClick(file, Qt::Key_Return);
    settle();
    QCOMPARE(section->findChild<QComboBox *>(u"map_phone"_s)->currentData().toString(), u"Mobile"_s);
    section->findChild<QComboBox *>(u"map_value"_s)->setCurrentText(u"Lifetime value"_s);
    QTest::keyClick(section, Qt::Key_Return, Qt::ControlModifier);
    settle();
    QCOMPARE(desk->imports.size(), 1);
    QCOMPARE(desk->imports.at(0).first, u"/tmp/customers.csv"_s);
    QCOMPARE(desk->imports.at(0).second.value(u"value"_s).toString(), u"Lifetime value"_s);
    QVERIFY(!desk->imports.at(0).second.contains(u"last_visit"_s));
    QCOMPARE(section->findChild<QListWidget *>(u"rejected"_s)->count(), 2);
}

void AdminPageTest::importNeedsNumbers()
{
    AdminSection *section = open(5);
    qobject_cast<ImportSection *>(section)->inspect(u"/tmp/customers.csv"_s);
    settle();
    auto *phone = section->findChild<QComboBox *>(u"map_phone"_s);
    phone->setCurrentIndex(0);
    QTest::keyClick(section, Qt::Key_Return, Qt::ControlModifier);
    settle();
    QVERIFY(desk->imports.isEmpty());
    QVERIFY(phone->accessibleDescription().contains(u"telephone numbers"_s));
}

void AdminPageTest::failuresSayTheirSentence_data()
{
    QTest::addColumn<int>("index");
    QTest::newRow("locations") << 0;
    QTest::newRow("connections") << 1;
    QTest::newRow("templates") << 2;
    QTest::newRow("canned") << 3;
    QTest::newRow("rules") << 4;
}

void AdminPageTest::failuresSayTheirSentence()
{
    QFETCH(int, index);
    desk->problem = u"The data store refused to work."_s;
    AdminPage fresh(desk.get());
    fresh.show();
    QVERIFY(QTest::qWaitForWindowExposed(&fresh));
    fresh.openSection(index);
    settle();
    QCOMPARE(fresh.section(index)->findChild<ListAndForm *>()->sentence(), desk->problem);
}

QTEST_MAIN(AdminPageTest)
#include "adminpagetest.moc"
