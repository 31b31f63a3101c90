// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/houseruleform.h"

#include "ui/admin/adminwords.h"
#include "ui/admin/houserulewords.h"
#include "ui/dashboard/look.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QGridLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTime>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

constexpr int longestSentence = 160;

QLabel *buddyLabel(const QString &text, QWidget *field)
{
    auto *label = new QLabel(text);
    label->setBuddy(field);
    field->setAccessibleName(QString(text).remove(u'&'));
    return label;
}

struct Named
{
    QString name;
    QWidget *field;
};

/// A page of two fields, one below the other; the page is the way to the first.
void layPair(QWidget *page, const Named &first, const Named &second)
{
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 0, 0);
    int row = 0;
    for (const Named &one : {first, second}) {
        grid->addWidget(buddyLabel(one.name, one.field), row++, 0);
        grid->addWidget(one.field, row++, 0);
    }
    page->setFocusProxy(first.field);
}

bool isTime(const QString &text)
{
    return text == u"24:00" || (text.size() == 5 && QTime::fromString(text, u"HH:mm"_s).isValid());
}

bool isDay(const QString &text)
{
    return text.isEmpty() || (text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid());
}

} // namespace

HouseRuleForm::HouseRuleForm(QWidget *parent)
    : Form(parent)
    , m_effect(new QComboBox(this))
    , m_scope(new QComboBox(this))
    , m_place(new QComboBox(this))
    , m_vertical(new QComboBox(this))
    , m_pages(new QStackedWidget(this))
    , m_from(line(u"ruleFrom"_s, this))
    , m_to(line(u"ruleTo"_s, this))
    , m_note(line(u"ruleNote"_s, this))
    , m_preview(roleLabel("soft"))
{
    addGeneral();
    addEffects();
    add(tr("&From"), m_from, tr("A day like 2027-01-31; empty: at once."));
    add(tr("&Until"), m_to, tr("The first day on which it holds no more; empty: until somebody ends it."));
    add(tr("&Why"), m_note, tr("Stands in the reasons of every text it changes."));
    m_preview->setObjectName(u"rulePreview"_s);
    m_preview->setWordWrap(true);
    m_preview->setTextFormat(Qt::PlainText);
    addWide(m_preview);
    setFocusProxy(m_effect);
}

void HouseRuleForm::addGeneral()
{
    m_effect->setObjectName(u"ruleEffect"_s);
    m_scope->setObjectName(u"ruleScope"_s);
    m_place->setObjectName(u"rulePlace"_s);
    m_vertical->setObjectName(u"ruleVertical"_s);
    fillCodes(m_effect, houseEffects(), &houseEffectWord);
    fillCodes(m_scope, textScopes(), &textScopeWord);
    fillCodes(m_place, QStringList{u"US"_s} + stateCodes(), &placeWord);
    fillCodes(m_vertical, {QString(), u"general"_s, u"health"_s, u"behavioral_health"_s, u"legal"_s}, &verticalWord);
    add(tr("R&ule"), m_effect);
    add(tr("&Texts"), m_scope);
    add(tr("&State of the caller"), m_place);
    add(tr("T&rade"), m_vertical);
    connect(m_effect, &QComboBox::currentIndexChanged, m_pages, &QStackedWidget::setCurrentIndex);
    for (QComboBox *box : {m_effect, m_scope, m_place, m_vertical})
        connect(box, &QComboBox::currentIndexChanged, this, &HouseRuleForm::changed);
}

void HouseRuleForm::addEffects()
{
    for (QWidget *page : {hoursPage(), daysPage(), capPage(), sentencePage(), wordsPage()})
        m_pages->addWidget(page);
    add(tr("&What it says"), m_pages);
}

QLineEdit *HouseRuleForm::line(const QString &name, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(name);
    connect(field, &QLineEdit::textEdited, this, &HouseRuleForm::changed);
    return field;
}

QWidget *HouseRuleForm::hoursPage()
{
    auto *page = new QWidget;
    m_opens = line(u"ruleOpens"_s, page);
    m_closes = line(u"ruleCloses"_s, page);
    layPair(page, {tr("Not before"), m_opens}, {tr("Not after"), m_closes});
    return page;
}

QWidget *HouseRuleForm::daysPage()
{
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 0, 0);
    for (const QString &code : weekdayCodes()) {
        auto *box = new QCheckBox(weekdayWord(code), page);
        box->setObjectName(u"ruleDay_"_s + code);
        m_days << box;
        grid->addWidget(box, int(m_days.size() - 1), 0);
    }
    m_holidays = new QCheckBox(tr("Public holidays"), page);
    m_holidays->setObjectName(u"ruleHolidays"_s);
    grid->addWidget(m_holidays, int(m_days.size()), 0);
    const QList<QCheckBox *> boxes = m_days + QList{m_holidays};
    for (QCheckBox *box : boxes)
        connect(box, &QCheckBox::toggled, this, &HouseRuleForm::changed);
    page->setFocusProxy(m_days.constFirst());
    return page;
}

QWidget *HouseRuleForm::capPage()
{
    auto *page = new QWidget;
    m_texts = new QSpinBox(page);
    m_texts->setObjectName(u"ruleTexts"_s);
    m_texts->setRange(1, 100);
    m_hours = new QSpinBox(page);
    m_hours->setObjectName(u"ruleHours"_s);
    m_hours->setRange(1, 24 * 31);
    for (QSpinBox *box : {m_texts, m_hours})
        connect(box, &QSpinBox::valueChanged, this, &HouseRuleForm::changed);
    layPair(page, {tr("Texts at most"), m_texts}, {tr("Within so many hours"), m_hours});
    return page;
}

QWidget *HouseRuleForm::sentencePage()
{
    auto *page = new QWidget;
    m_english = line(u"ruleEnglish"_s, page);
    m_spanish = line(u"ruleSpanish"_s, page);
    layPair(page, {tr("In English"), m_english}, {tr("In Spanish"), m_spanish});
    return page;
}

QWidget *HouseRuleForm::wordsPage()
{
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 0, 0);
    for (const QString &code : phraseClassCodes()) {
        auto *box = new QCheckBox(phraseClassWord(code), page);
        box->setObjectName(u"ruleWords_"_s + code);
        m_words << box;
        grid->addWidget(box, int(m_words.size() - 1), 0);
        connect(box, &QCheckBox::toggled, this, &HouseRuleForm::changed);
    }
    page->setFocusProxy(m_words.constFirst());
    return page;
}

void HouseRuleForm::show(const HouseRule &rule)
{
    m_showing = true;
    m_shown = rule;
    clear();
    chooseCode(m_effect, rule.effect.isEmpty() ? houseEffects().constFirst() : rule.effect, &houseEffectWord);
    chooseCode(m_scope, scopeOfKinds(rule.kinds), &textScopeWord);
    chooseCode(m_place, rule.jurisdiction, &placeWord);
    chooseCode(m_vertical, rule.verticals.value(0), &verticalWord);
    m_effect->setEnabled(rule.id.isEmpty());
    m_place->setEnabled(rule.id.isEmpty());
    showParams(rule.params);
    m_from->setText(rule.from);
    m_to->setText(rule.to);
    m_note->setText(rule.note);
    m_showing = false;
    m_preview->setText(houseRuleSentence(this->rule()));
}

void HouseRuleForm::showParams(const QJsonObject &params)
{
    const QJsonArray ends = params[u"windows"_s][u"daily"_s].toArray();
    m_opens->setText(ends.size() == 2 ? ends[0].toString() : u"09:00"_s);
    m_closes->setText(ends.size() == 2 ? ends[1].toString() : u"18:00"_s);
    const QJsonArray days = params[u"weekdays"_s].toArray();
    for (qsizetype i = 0; i < m_days.size(); ++i)
        m_days[i]->setChecked(days.contains(weekdayCodes().at(i)));
    m_holidays->setChecked(!params[u"holidays"_s].toArray().isEmpty());
    m_texts->setValue(params[u"messages"_s].toInt(2));
    m_hours->setValue(params[u"hours"_s].toInt(24));
    m_english->setText(params[u"text"_s][u"en"_s].toString());
    m_spanish->setText(params[u"text"_s][u"es"_s].toString());
    const QJsonArray classes = params[u"classes"_s].toArray();
    for (qsizetype i = 0; i < m_words.size(); ++i)
        m_words[i]->setChecked(classes.contains(phraseClassCodes().at(i)));
}

QJsonObject HouseRuleForm::params() const
{
    const auto ticked = [](const QList<QCheckBox *> &boxes, const QStringList &codes) {
        QJsonArray all;
        for (qsizetype i = 0; i < boxes.size(); ++i)
            if (boxes[i]->isChecked())
                all << codes.at(i);
        return all;
    };
    switch (m_pages->currentIndex()) {
    case 0:
        return {{u"windows"_s,
                 QJsonObject{{u"daily"_s, QJsonArray{m_opens->text().trimmed(), m_closes->text().trimmed()}}}},
                {u"zone"_s, u"recipient"_s},
                {u"reach"_s, u"text"_s}};
    case 1:
        return {{u"weekdays"_s, ticked(m_days, weekdayCodes())},
                {u"holidays"_s, m_holidays->isChecked() ? QJsonArray{u"US"_s} : QJsonArray()}};
    case 2:
        return {{u"messages"_s, m_texts->value()}, {u"hours"_s, m_hours->value()}, {u"key"_s, u"number"_s}};
    case 3: {
        QJsonObject text{{u"en"_s, m_english->text().simplified()}};
        if (const QString spanish = m_spanish->text().simplified(); !spanish.isEmpty())
            text.insert(u"es"_s, spanish);
        const QString known = m_shown.params[u"id"_s].toString();
        return {{u"id"_s, known.isEmpty() ? u"house_sentence"_s : known}, {u"text"_s, text}};
    }
    default:
        return {{u"classes"_s, ticked(m_words, phraseClassCodes())}};
    }
}

HouseRule HouseRuleForm::rule() const
{
    HouseRule rule = m_shown;
    rule.effect = m_effect->currentData().toString();
    rule.kinds = kindsOfScope(m_scope->currentData().toString());
    rule.jurisdiction = m_place->currentData().toString();
    const QString vertical = m_vertical->currentData().toString();
    rule.verticals = vertical.isEmpty() ? QStringList() : QStringList{vertical};
    rule.params = params();
    rule.from = m_from->text().trimmed();
    rule.to = m_to->text().trimmed();
    rule.note = m_note->text().simplified();
    return rule;
}

void HouseRuleForm::checkEffect()
{
    const HouseRule now = rule();
    if (now.effect == u"quiet_hours") {
        const QString opens = m_opens->text().trimmed();
        const QString closes = m_closes->text().trimmed();
        if (!isTime(opens) || !isTime(closes))
            complain(m_pages, tr("Write both times like 09:00 and 18:00."));
        else if (opens >= closes)
            complain(m_pages, tr("The second time has to be later than the first."));
    } else if (now.effect == u"require_sentence" && m_english->text().simplified().isEmpty()) {
        complain(m_pages, tr("Write the sentence in English; the Spanish one may stay empty."));
    } else if (now.effect == u"require_sentence" &&
               std::max(m_english->text().size(), m_spanish->text().size()) > longestSentence) {
        complain(m_pages, tr("A sentence of more than %1 characters does not fit into a text.").arg(longestSentence));
    } else if (houseRuleSentence(now).isEmpty()) {
        complain(m_pages, tr("Tick at least one."));
    }
}

bool HouseRuleForm::check()
{
    clear();
    checkEffect();
    for (QLineEdit *field : {m_from, m_to})
        if (!isDay(field->text().trimmed()))
            complain(field, tr("Write a day like 2027-01-31, or leave it empty."));
    if (!m_to->text().trimmed().isEmpty() && m_to->text().trimmed() <= m_from->text().trimmed())
        complain(m_to, tr("This has to be a later day than the first."));
    focusComplaint();
    return clean();
}

void HouseRuleForm::changed()
{
    if (m_showing)
        return;
    m_preview->setText(houseRuleSentence(rule()));
    Q_EMIT edited();
}

} // namespace ring
