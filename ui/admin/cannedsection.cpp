// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/cannedsection.h"

#include "ui/admin/adminwords.h"
#include "ui/admin/form.h"
#include "ui/admin/listandform.h"
#include "ui/admin/textpreview.h"
#include "ui/dashboard/calmtable.h"
#include "ui/dashboard/keyed.h"
#include "ui/dashboard/wordsproxy.h"
#include "ui/shell/answered.h"
#include "ui/shell/enginewords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace ring {

CannedSection::CannedSection(Desk *desk, QWidget *parent)
    : AdminSection(desk, parent)
    , m_model(new CannedModel(this))
    , m_form(new Form(this))
    , m_view(new ListAndForm(m_model, m_form, this))
    , m_slot(new QComboBox(m_form))
    , m_family(new QComboBox(m_form))
    , m_language(new QComboBox(m_form))
    , m_title(new QLineEdit(m_form))
    , m_body(new QPlainTextEdit(m_form))
    , m_meter(roleLabel("faint"))
    , m_save(act(tr("Save the answer"), QKeySequence::Save, [this] { save(); }))
{
    QAction *fresh = act(tr("New answer"), QKeySequence::New, [this] { add(); });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_view);
    m_view->buttons()->addWidget(new KeyedButton(m_save, this));
    m_view->buttons()->addWidget(new KeyedButton(fresh, this));
    m_view->buttons()->addStretch(1);
    m_view->proxy()->setHeaders({tr("Key"), tr("Title"), tr("Trade"), tr("Language")});
    m_view->proxy()->setWords([this](const QModelIndex &source, int role) { return words(source, role); });
    m_view->table()->setAccessibleName(tr("Canned answers"));
    m_view->table()->setEmptyText(tr("No canned answer yet. Ctrl+N makes one."));
    build();
    connect(m_view, &ListAndForm::chosen, this, &CannedSection::show);
    show(-1);
}

void CannedSection::build()
{
    const QList<QPair<QWidget *, QString>> names{{m_slot, u"slot"_s},
                                                 {m_family, u"family"_s},
                                                 {m_language, u"language"_s},
                                                 {m_title, u"title"_s},
                                                 {m_body, u"answer"_s}};
    for (const auto &[field, name] : names)
        field->setObjectName(name);
    for (int slot = 1; slot <= 9; ++slot)
        m_slot->addItem(QString::number(slot), slot);
    fillCodes(m_family, QStringList{QString()} + familyCodes(), &familyWord);
    fillCodes(m_language, languageCodes(), &languageWord);
    m_body->setTabChangesFocus(true);
    m_body->setMaximumHeight(fontMetrics().height() * 8);
    m_form->add(tr("&Key"), m_slot, tr("Press this digit in a conversation to write the answer."));
    m_form->add(tr("T&rade"), m_family);
    m_form->add(tr("&Language"), m_language);
    m_form->add(tr("&Title"), m_title, tr("Two or three words, shown beside the key."));
    m_form->add(tr("&Answer"), m_body,
                tr("May use the same fields as a template, like {{caller_name}} and {{booking_link}}."));
    m_form->addWide(m_meter);
    m_form->setFocusProxy(m_title);
    for (QComboBox *box : {m_slot, m_family, m_language})
        connect(box, &QComboBox::currentIndexChanged, this, &CannedSection::edited);
    connect(m_title, &QLineEdit::textEdited, this, &CannedSection::edited);
    connect(m_body, &QPlainTextEdit::textChanged, this, &CannedSection::edited);
}

QVariant CannedSection::words(const QModelIndex &source, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const CannedRow &answer = m_model->row(source.row());
    if (source.column() == CannedModel::Family)
        return familyWord(answer.family);
    return source.column() == CannedModel::Language ? QVariant(languageWord(answer.language)) : QVariant();
}

void CannedSection::load()
{
    whenAnswered(desk()->canned(), this, [this](const Expected<QList<CannedRow>> &rows) {
        if (!rows)
            return m_view->say(EngineWords::of(rows.error()), false);
        m_model->setRows(*rows);
        if (m_dirty || m_new)
            return;
        if (m_view->currentRow() < 0 && !rows->isEmpty())
            m_view->choose(0);
        else
            show(m_view->currentRow());
    });
}

void CannedSection::focusFirst()
{
    m_view->table()->setFocus();
}

void CannedSection::show(int row)
{
    const bool some = row >= 0 && row < m_model->rowCount();
    if (!some && !m_new)
        m_form->setEnabled(false);
    if (!some)
        return;
    m_showing = true;
    m_form->setEnabled(true);
    m_form->clear();
    m_new = false;
    m_shown = m_model->row(row);
    m_slot->setCurrentIndex(m_shown.slot - 1);
    chooseCode(m_family, m_shown.family, &familyWord);
    chooseCode(m_language, m_shown.language, &languageWord);
    m_title->setText(m_shown.title);
    m_body->setPlainText(m_shown.body);
    for (QWidget *field :
         {static_cast<QWidget *>(m_slot), static_cast<QWidget *>(m_family), static_cast<QWidget *>(m_language)})
        field->setEnabled(false);
    m_showing = false;
    edited();
}

void CannedSection::add()
{
    m_showing = true;
    m_new = true;
    m_shown = {};
    m_form->setEnabled(true);
    m_form->clear();
    for (QComboBox *box : {m_slot, m_family, m_language})
        box->setEnabled(true);
    m_title->clear();
    m_body->clear();
    m_showing = false;
    edited();
    m_view->note(tr("Choose a key and write the answer."));
    m_slot->setFocus(Qt::ShortcutFocusReason);
}

CannedRow CannedSection::typed() const
{
    return {m_slot->currentData().toInt(), m_title->text().simplified(), m_body->toPlainText().trimmed(),
            m_language->currentData().toString(), m_family->currentData().toString()};
}

void CannedSection::edited()
{
    if (m_showing)
        return;
    m_meter->setText(segmentMeter(m_body->toPlainText()));
    m_dirty = m_form->isEnabled() && !(typed() == m_shown);
    m_save->setEnabled(m_dirty);
    m_view->say({}, true);
}

bool CannedSection::check()
{
    m_form->clear();
    if (typed().title.isEmpty())
        m_form->complain(m_title, tr("Give the answer a title, so that it can be chosen."));
    if (typed().body.isEmpty())
        m_form->complain(m_body, tr("Write what the key puts into the composer."));
    return m_form->clean();
}

void CannedSection::save()
{
    if (!check()) {
        m_form->focusComplaint();
        return m_view->say(tr("Nothing was saved; look at the field with the remark."), false);
    }
    const CannedRow row = typed();
    whenAnswered(desk()->saveCanned(row), this, [this, row](const Expected<void> &done) {
        if (!done)
            return m_view->say(EngineWords::of(done.error()), false);
        m_shown = row;
        m_dirty = false;
        m_new = false;
        m_save->setEnabled(false);
        //: %1: a digit
        m_view->say(tr("Saved; key %1 writes it from now on.").arg(row.slot), true);
        load();
    });
}

} // namespace ring
