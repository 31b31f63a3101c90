// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/rulessection.h"

#include "ui/admin/adminwords.h"
#include "ui/admin/holdbutton.h"
#include "ui/admin/houseruleform.h"
#include "ui/admin/houserulewords.h"
#include "ui/admin/listandform.h"
#include "ui/dashboard/calmtable.h"
#include "ui/dashboard/keyed.h"
#include "ui/dashboard/look.h"
#include "ui/dashboard/wordsproxy.h"
#include "ui/shell/answered.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/rulenotes.h"
#include "ui/shell/words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

HouseRule houseRuleFrom(const RuleRow &row)
{
    HouseRule rule;
    rule.id = row.id;
    rule.effect = row.effect;
    rule.jurisdiction = row.jurisdiction;
    rule.kinds = row.kinds;
    rule.verticals = row.verticals;
    rule.params = row.params;
    // A new version begins when it is saved: what was in force before stays as it was.
    rule.from = row.standing == u"planned" ? row.effectiveFrom : QString();
    rule.to = row.effectiveTo;
    rule.note = row.note;
    return rule;
}

/// Whether the form knows everything this rule says; one from a file may say more.
bool isWritable(const RuleRow &row)
{
    return row.house && row.latest && houseEffects().contains(row.effect) && row.verticals.size() <= 1 &&
           kindsOfScope(scopeOfKinds(row.kinds)).size() == row.kinds.size() && !row.params.contains(u"when") &&
           !row.params.contains(u"unless");
}

} // namespace

RulesSection::RulesSection(Desk *desk, QWidget *parent)
    : AdminSection(desk, parent)
    , m_model(new RulesModel(this))
    , m_pages(new QStackedWidget(this))
    , m_detail(new QWidget)
    , m_name(roleLabel("heading"))
    , m_facts(roleLabel("soft"))
    , m_note(new QLabel)
    , m_form(new HouseRuleForm)
    , m_view(new ListAndForm(m_model, m_pages, this))
    , m_save(act(tr("Save the rule"), QKeySequence::Save, [this] { save(); }))
    , m_end(new HoldButton(this))
{
    act(tr("Search the rules"), QKeySequence::Find, [this] { m_view->search()->setFocus(Qt::ShortcutFocusReason); });
    QAction *fresh = act(tr("New house rule"), QKeySequence::New, [this] { add(); });
    build();
    m_view->buttons()->addWidget(new KeyedButton(m_save, this));
    m_view->buttons()->addWidget(new KeyedButton(fresh, this));
    m_view->buttons()->addWidget(m_end);
    m_view->buttons()->addStretch(1);
    connect(m_view, &ListAndForm::chosen, this, &RulesSection::show);
    connect(m_form, &HouseRuleForm::edited, this, &RulesSection::edited);
    connect(m_end, &HoldButton::held, this, &RulesSection::endRule);
    show(-1);
}

void RulesSection::build()
{
    auto *inside = new QVBoxLayout(m_detail);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(space::s);
    for (QLabel *label : {m_name, m_facts, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        inside->addWidget(label);
    }
    inside->addStretch(1);
    m_pages->addWidget(m_detail);
    m_pages->addWidget(m_form);
    m_end->setObjectName(u"endRule"_s);
    m_end->setText(tr("Hold to end the rule"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    m_view->search()->setPlaceholderText(tr("Search: a state, a citation, a word (Ctrl+F)"));
    m_view->proxy()->setHeaders(
        {tr("Where"), tr("Layer"), tr("Effect"), tr("What it does"), tr("Citation"), tr("From"), tr("Confidence")});
    m_view->proxy()->setWords([this](const QModelIndex &source, int role) { return words(source, role); });
    m_view->table()->setAccessibleName(tr("Rules"));
    m_view->table()->setEmptyText(tr("No rule matches these words."));
    m_view->setSizes({6000, 4000});
    m_view->say(tr("Reference for counsel, not legal advice. Rules that came with the program are only read; those of "
                   "your house may tighten them, never loosen them."),
                true);
}

QVariant RulesSection::words(const QModelIndex &source, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const RuleRow &rule = m_model->row(source.row());
    switch (source.column()) {
    case RulesModel::Layer:
        return rule.house ? tr("House, %1").arg(ruleStandingWord(rule.standing)) : layerWord(rule.layer);
    case RulesModel::Severity:
        return severityWord(rule.severity);
    case RulesModel::Confidence:
        return confidenceWord(rule.confidence);
    case RulesModel::Effect:
        return Words::effect(rule.effect);
    default:
        return {};
    }
}

void RulesSection::load()
{
    whenAnswered(desk()->rules(), this, [this](const Expected<QList<RuleRow>> &rows) {
        if (!rows)
            return m_view->say(EngineWords::of(rows.error()), false);
        if (m_dirty)
            return;
        m_model->setRows(*rows);
        const QString wanted = std::exchange(m_wanted, QString());
        for (int row = 0; !wanted.isEmpty() && row < m_model->rowCount(); ++row)
            if (m_model->row(row).id == wanted && m_model->row(row).latest)
                return m_view->choose(row);
        if (m_view->currentRow() < 0 && !rows->isEmpty())
            m_view->choose(0);
        else
            show(m_view->currentRow());
    });
}

void RulesSection::focusFirst()
{
    m_view->search()->setFocus();
}

void RulesSection::show(int row)
{
    const bool some = row >= 0 && row < m_model->rowCount();
    const RuleRow rule = some ? m_model->row(row) : RuleRow();
    m_dirty = false;
    m_save->setEnabled(false);
    m_end->setVisible(rule.house && rule.latest && rule.standing != u"ended");
    if (some && isWritable(rule)) {
        fillIn(houseRuleFrom(rule));
        return;
    }
    m_pages->setCurrentWidget(m_detail);
    //: %1: where a rule applies, %2: what it demands
    m_name->setText(some ? tr("%1: %2").arg(rule.jurisdiction, Words::effect(rule.effect)) : QString());
    m_facts->setText(some ? factsOf(rule) : QString());
    m_note->setText(ruleNote(rule.note));
}

QString RulesSection::factsOf(const RuleRow &rule) const
{
    const QString from = rule.effectiveFrom.isEmpty() ? tr("In force") : tr("In force from %1").arg(rule.effectiveFrom);
    //: %1: citation, %2: "In force from 2024-01-01", %3: how sure, %4: id, %5: version
    return tr("%1\n%2, confidence %3\nRule %4, version %5")
        .arg(rule.citation, from, confidenceWord(rule.confidence), rule.id)
        .arg(rule.version);
}

void RulesSection::fillIn(const HouseRule &rule)
{
    m_shown = rule;
    m_form->show(rule);
    m_shown = m_form->rule();
    m_pages->setCurrentWidget(m_form);
}

void RulesSection::add()
{
    HouseRule rule;
    rule.effect = houseEffects().constFirst();
    rule.kinds = kindsOfScope(u"follow_up"_s);
    m_view->table()->clearSelection();
    fillIn(rule);
    m_end->setVisible(false);
    m_dirty = true;
    m_save->setEnabled(true);
    m_view->note(tr("A rule of your house: choose what it is about, read the sentence, and save."));
    m_form->setFocus(Qt::OtherFocusReason);
}

void RulesSection::edited()
{
    m_dirty = m_shown.id.isEmpty() || m_form->rule() != m_shown;
    m_save->setEnabled(m_dirty);
    m_view->say({}, true);
}

void RulesSection::save()
{
    if (!m_form->check())
        return m_view->say(tr("Nothing was saved; look at the field with the remark."), false);
    const HouseRule rule = m_form->rule();
    whenAnswered(desk()->saveHouseRule(rule), this, [this, fresh = rule.id.isEmpty()](const Expected<QString> &id) {
        if (!id)
            return m_view->say(EngineWords::of(id.error()), false);
        done(*id, fresh ? tr("Saved. Every text from now on keeps it, once its first day has come.")
                        : tr("Saved as a new version; old decisions keep the words they were made with."));
    });
}

void RulesSection::endRule()
{
    const int row = m_view->currentRow();
    if (row < 0)
        return;
    const QString id = m_model->row(row).id;
    whenAnswered(desk()->endHouseRule(id, {}), this, [this, id](const Expected<void> &ended) {
        if (!ended)
            return m_view->say(EngineWords::of(ended.error()), false);
        done(id, tr("The rule has ended. Saving it again brings it back as a new version."));
    });
}

void RulesSection::done(const QString &id, const QString &sentence)
{
    m_dirty = false;
    m_wanted = id;
    m_view->say(sentence, true);
    load();
}

} // namespace ring
