// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/rulessection.h"

#include "ui/admin/adminwords.h"
#include "ui/admin/form.h"
#include "ui/admin/listandform.h"
#include "ui/dashboard/calmtable.h"
#include "ui/dashboard/look.h"
#include "ui/dashboard/wordsproxy.h"
#include "ui/shell/answered.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/rulenotes.h"
#include "ui/shell/words.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ring {

RulesSection::RulesSection(Desk *desk, QWidget *parent)
    : AdminSection(desk, parent)
    , m_model(new RulesModel(this))
    , m_detail(new QWidget(this))
    , m_name(roleLabel("heading"))
    , m_facts(roleLabel("soft"))
    , m_note(new QLabel)
    , m_view(new ListAndForm(m_model, m_detail, this))
{
    act(tr("Search the rules"), QKeySequence::Find, [this] { m_view->search()->setFocus(Qt::ShortcutFocusReason); });
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
    m_view->setSizes({7000, 3000});
    m_view->say(tr("Reference for counsel, not legal advice. Rules come with the program and are never edited here."),
                true);
    connect(m_view, &ListAndForm::chosen, this, &RulesSection::show);
}

QVariant RulesSection::words(const QModelIndex &source, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const RuleRow &rule = m_model->row(source.row());
    switch (source.column()) {
    case RulesModel::Layer:
        return layerWord(rule.layer);
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
        m_model->setRows(*rows);
        if (m_view->currentRow() < 0 && !rows->isEmpty())
            m_view->choose(0);
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
    //: %1: where a rule applies, %2: what it demands
    m_name->setText(some ? tr("%1: %2").arg(rule.jurisdiction, Words::effect(rule.effect)) : QString());
    const QString from = rule.effectiveFrom.isEmpty() ? tr("In force") : tr("In force from %1").arg(rule.effectiveFrom);
    //: %1: citation, %2: "In force from 2024-01-01", %3: how sure, %4: id, %5: version
    m_facts->setText(some ? tr("%1\n%2, confidence %3\nRule %4, version %5")
                                .arg(rule.citation, from, confidenceWord(rule.confidence), rule.id)
                                .arg(rule.version)
                          : QString());
    m_note->setText(ruleNote(rule.note));
}

} // namespace ring
