// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/templatessection.h"

#include "ui/admin/adminwords.h"
#include "ui/admin/listandform.h"
#include "ui/admin/templateeditor.h"
#include "ui/dashboard/calmtable.h"
#include "ui/dashboard/keyed.h"
#include "ui/dashboard/wordsproxy.h"
#include "ui/shell/answered.h"
#include "ui/shell/enginewords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ring {

TemplatesSection::TemplatesSection(Desk *desk, QWidget *parent)
    : AdminSection(desk, parent)
    , m_model(new TemplatesModel(this))
    , m_editor(new TemplateEditor(this))
    , m_view(new ListAndForm(m_model, m_editor, this))
    , m_publish(act(tr("Publish"), QKeySequence::Save, [this] { publish(); }))
    , m_discard(act(tr("Discard the changes"), QKeySequence(Qt::CTRL | Qt::Key_Backspace), [this] { discard(); }))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_view);
    auto *publishButton = new KeyedButton(m_publish, this);
    publishButton->setProperty("role", u"primary"_s);
    m_view->buttons()->addWidget(publishButton);
    m_view->buttons()->addWidget(new KeyedButton(m_discard, this));
    m_view->buttons()->addStretch(1);
    m_view->proxy()->setHeaders({tr("Trade"), tr("When"), tr("Caller"), tr("Hours"), tr("Language"), tr("No.")});
    m_view->proxy()->setWords([this](const QModelIndex &source, int role) { return words(source, role); });
    m_view->table()->setAccessibleName(tr("Templates"));
    m_view->setSizes({5000, 5000});
    m_view->table()->setEmptyText(tr("No template matches. Choose other filters or clear the search."));
    addFilters();
    connect(m_view, &ListAndForm::chosen, this, &TemplatesSection::show);
    connect(m_editor, &TemplateEditor::edited, this, &TemplatesSection::edited);
    connect(m_editor, &TemplateEditor::wantsPreview, this, &TemplatesSection::preview);
    show(-1);
}

QComboBox *TemplatesSection::filterBox(const QString &name, const QString &all, const QStringList &codes,
                                       QString (*word)(const QString &))
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(all);
    fillCodes(box, codes, word);
    box->insertItem(0, all);
    box->setCurrentIndex(0);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    m_view->filters()->addWidget(box);
    connect(box, &QComboBox::currentIndexChanged, m_view, &ListAndForm::filter);
    return box;
}

void TemplatesSection::addFilters()
{
    m_family = filterBox(u"familyFilter"_s, tr("Every trade"), familyCodes(), &familyWord);
    m_touch = filterBox(u"touchFilter"_s, tr("Every text"), touchCodes(), &touchWord);
    m_language = filterBox(u"languageFilter"_s, tr("Every language"), languageCodes(), &languageWord);
    m_view->setAccepts([this](int row) {
        const Template &wording = m_model->row(row).current;
        const auto fits = [](const QComboBox *box, const QString &code) {
            return box->currentIndex() <= 0 || box->currentData().toString() == code;
        };
        return fits(m_family, wording.family) && fits(m_touch, wording.touch) && fits(m_language, wording.language);
    });
}

QVariant TemplatesSection::words(const QModelIndex &source, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const Template &wording = m_model->row(source.row()).current;
    switch (source.column()) {
    case TemplatesModel::Family:
        return wording.location.isEmpty() ? familyWord(wording.family)
                                          //: %1: a trade, %2: key of a location
                                          : tr("%1, %2 only").arg(familyWord(wording.family), wording.location);
    case TemplatesModel::Touch:
        return touchWord(wording.touch);
    case TemplatesModel::CallerClass:
        return wording.callerClass.isEmpty() ? tr("Any") : classWord(wording.callerClass);
    case TemplatesModel::Open:
        return wording.open.isEmpty() ? tr("Any") : openWord(wording.open);
    case TemplatesModel::Language:
        return languageWord(wording.language);
    case TemplatesModel::Version:
        //: %1: version of a template with changes that are not published
        return m_drafts.contains(wording.key) ? tr("%1, draft").arg(wording.version) : QString::number(wording.version);
    default:
        return {};
    }
}

const TemplateRow *TemplatesSection::current() const
{
    const int row = m_model->indexOf(m_key);
    return row < 0 ? nullptr : &m_model->row(row);
}

void TemplatesSection::load()
{
    loadLocations();
    whenAnswered(desk()->templates(), this, [this](const Expected<QList<TemplateRow>> &rows) {
        if (!rows)
            return m_view->say(EngineWords::of(rows.error()), false);
        m_model->setRows(*rows);
        if (m_view->currentRow() < 0)
            m_view->filter();
        else
            show(m_view->currentRow());
    });
}

void TemplatesSection::loadLocations()
{
    whenAnswered(desk()->locations(), this, [this](const Expected<QList<LocationRow>> &rows) {
        if (!rows)
            return;
        const bool first = m_editor->location().isEmpty();
        m_editor->setLocations(*rows);
        if (first)
            preview();
    });
}

void TemplatesSection::focusFirst()
{
    m_view->table()->setFocus();
}

void TemplatesSection::show(int row)
{
    const bool some = row >= 0 && row < m_model->rowCount();
    const TemplateRow shown = some ? m_model->row(row) : TemplateRow();
    // Typing goes on when the list is read anew; a new version published elsewhere still shows when nothing was typed.
    if (some && shown.current.key == m_key && m_drafts.contains(m_key))
        return;
    m_key = shown.current.key;
    m_editor->setEnabled(some);
    m_editor->show(shown, m_drafts.value(m_key, shown.current.body));
    judge();
}

void TemplatesSection::edited()
{
    if (m_editor->changed())
        m_drafts.insert(m_key, m_editor->draft().body);
    else
        m_drafts.remove(m_key);
    m_judged = false;
    m_view->table()->viewport()->update();
    judge();
}

void TemplatesSection::preview()
{
    if (m_key.isEmpty() || m_editor->location().isEmpty())
        return;
    const int asked = ++m_asked;
    const Template draft = m_editor->draft();
    whenAnswered(desk()->previewTemplate(draft, m_editor->location()), this,
                 [this, asked, draft](const Expected<TemplatePreview> &come) {
                     if (asked != m_asked || draft.body != m_editor->draft().body)
                         return;
                     m_preview = come.value_or(TemplatePreview{});
                     m_problem = come ? QString() : EngineWords::of(come.error());
                     m_judged = true;
                     if (come)
                         m_editor->setPreview(*come);
                     else
                         m_editor->setProblem(m_problem);
                     judge();
                 });
}

/// Publish works only for a changed text whose checks all pass; the reason stands beside the button.
void TemplatesSection::judge()
{
    const bool changed = !m_key.isEmpty() && m_editor->changed();
    const bool good = m_judged && m_problem.isEmpty() && m_preview.publishable;
    m_publish->setEnabled(changed && good);
    m_discard->setEnabled(changed);
    if (!changed)
        return m_view->say(QString(), true);
    if (!m_judged)
        return m_view->note(tr("Checking…"));
    const int failed = int(std::count_if(m_preview.checks.begin(), m_preview.checks.end(),
                                         [](const ContentCheck &check) { return !check.passed; }));
    if (good)
        m_view->say(tr("Ready: publishing makes version %1.").arg(m_editor->draft().version + 1), true);
    else if (failed == 0)
        m_view->say(tr("This text cannot be published as it is."), false);
    else
        m_view->say(tr("This text cannot be published: %n check(s) fail.", nullptr, failed), false);
}

void TemplatesSection::publish()
{
    const Template draft = m_editor->draft();
    whenAnswered(desk()->publishTemplate(draft), this, [this, draft](const Expected<void> &done) {
        if (!done)
            return m_view->say(EngineWords::of(done.error()), false);
        m_drafts.remove(draft.key);
        Q_EMIT said(tr("Published as version %1; the next text uses it.").arg(draft.version + 1));
        load();
    });
}

void TemplatesSection::discard()
{
    m_drafts.remove(m_key);
    if (const TemplateRow *row = current()) {
        m_judged = false;
        m_editor->show(*row, row->current.body);
    }
    judge();
    m_view->table()->viewport()->update();
}

} // namespace ring
