// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/setupsection.h"

#include "ui/admin/form.h"
#include "ui/admin/listandform.h"
#include "ui/admin/setupwords.h"
#include "ui/dashboard/calmtable.h"
#include "ui/dashboard/keyed.h"
#include "ui/dashboard/look.h"
#include "ui/dashboard/wordsproxy.h"
#include "ui/shell/answered.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/timewords.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ring {

SetupSection::SetupSection(Desk *desk, QWidget *parent)
    : AdminSection(desk, parent)
    , m_model(new SetupChecksModel(this))
    , m_detail(new QWidget(this))
    , m_sentence(roleLabel("heading"))
    , m_standing(new QLabel)
    , m_consequence(new QLabel)
    , m_facts(roleLabel("soft"))
    , m_view(new ListAndForm(m_model, m_detail, this))
    , m_inPlace(act(tr("It is in place"), QKeySequence(Qt::CTRL | Qt::Key_I), [this] { tick(true); }))
    , m_missing(act(tr("It is not in place"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I), [this] { tick(false); }))
{
    build();
    m_view->proxy()->setHeaders({tr("Answer"), tr("What has to be in place"), tr("Where"), tr("Who"), tr("When")});
    m_view->proxy()->setWords([this](const QModelIndex &source, int role) { return words(source, role); });
    m_view->table()->setAccessibleName(tr("Set-up checks"));
    m_view->table()->setEmptyText(tr("Nothing to check: the rules ask nothing of these locations."));
    m_view->setSizes({6500, 3500});
    connect(m_view, &ListAndForm::chosen, this, &SetupSection::show);
    show(-1);
}

void SetupSection::build()
{
    auto *inside = new QVBoxLayout(m_detail);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(space::s);
    for (QLabel *label : {m_sentence, m_standing, m_consequence, m_facts}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        inside->addWidget(label);
    }
    m_standing->setObjectName(u"standing"_s);
    m_consequence->setObjectName(u"consequence"_s);
    inside->addStretch(1);
    m_view->buttons()->addWidget(new KeyedButton(m_inPlace, this));
    m_view->buttons()->addWidget(new KeyedButton(m_missing, this));
    m_view->buttons()->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view, 1);
}

QVariant SetupSection::words(const QModelIndex &source, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const SetupCheckRow &check = m_model->row(source.row());
    switch (source.column()) {
    case SetupChecksModel::Standing:
        return SetupWords::standing(check.standing);
    case SetupChecksModel::Sentence:
        return SetupWords::sentence(check.sentence);
    case SetupChecksModel::States:
        return check.states.isEmpty() ? tr("Everywhere") : QVariant();
    case SetupChecksModel::At:
        return check.at ? TimeWords::day(check.at, desk()->now()) : QString();
    default:
        return {};
    }
}

void SetupSection::load()
{
    whenAnswered(desk()->setupChecks(), this, [this](const Expected<QList<SetupCheckRow>> &rows) {
        if (!rows)
            return m_view->say(EngineWords::of(rows.error()), false);
        m_model->setRows(*rows);
        if (m_view->currentRow() < 0 && !rows->isEmpty())
            m_view->choose(0);
        else
            show(m_view->currentRow());
    });
}

void SetupSection::focusFirst()
{
    m_view->table()->setFocus();
}

const SetupCheckRow *SetupSection::current() const
{
    const int row = m_view->currentRow();
    return row < 0 || row >= m_model->rowCount() ? nullptr : &m_model->row(row);
}

QString SetupSection::factsOf(const SetupCheckRow &check) const
{
    QStringList lines;
    if (!check.states.isEmpty())
        //: %1: codes of states
        lines << tr("Asked for in %1").arg(check.states.join(u", "_s));
    lines << check.citations;
    lines.removeDuplicates();
    return lines.join(u'\n');
}

void SetupSection::show(int row)
{
    const bool some = row >= 0 && row < m_model->rowCount();
    const SetupCheckRow check = some ? m_model->row(row) : SetupCheckRow();
    m_inPlace->setEnabled(some);
    m_missing->setEnabled(some);
    m_sentence->setText(some ? SetupWords::sentence(check.sentence) : QString());
    //: %1: "In place" or "Not in place", %2: a person, %3: day and time
    const QString said =
        tr("%1, says %2, %3").arg(SetupWords::standing(check.standing), check.person, TimeWords::full(check.at));
    m_standing->setText(!some                                         ? QString()
                        : check.standing == SetupStanding::Unanswered ? SetupWords::standing(check.standing)
                                                                      : said);
    //: %1: what happens
    m_consequence->setText(some ? tr("If it is not: %1").arg(SetupWords::sentence(check.consequence)) : QString());
    m_facts->setText(some ? factsOf(check) : QString());
    m_view->table()->setAccessibleDescription(m_sentence->text() + u'\n' + m_consequence->text());
}

void SetupSection::tick(bool inPlace)
{
    const SetupCheckRow *check = current();
    if (!check)
        return;
    const bool stops = check->blocks && !inPlace;
    whenAnswered(desk()->tickSetupCheck(check->id, inPlace), this, [this, inPlace, stops](const Expected<void> &done) {
        if (!done)
            return m_view->say(EngineWords::of(done.error()), false);
        //: %1: name of the person who is signed in
        const QString noted = inPlace ? tr("Noted by %1: in place.") : tr("Noted by %1: not in place.");
        const QString stopped = tr("Texts that need it stop now; the callers come to the board.");
        m_view->say(noted.arg(desk()->person()) + (stops ? u' ' + stopped : QString()), true);
        load();
    });
}

} // namespace ring
