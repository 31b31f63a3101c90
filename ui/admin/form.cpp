// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/form.h"

#include "ui/dashboard/look.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace ring {

namespace {
constexpr int shortest = 8; // letters of a choice that are always shown
}

Form::Form(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_grid);
    column->addStretch(1);
    m_grid->setHorizontalSpacing(space::m);
    m_grid->setVerticalSpacing(space::xs);
    m_grid->setColumnStretch(1, 1);
    setMaximumWidth(fontMetrics().height() * 44);
}

int Form::labelWidth() const
{
    return fontMetrics().height() * 7;
}

void Form::addHeading(const QString &text)
{
    QLabel *heading = roleLabel("heading", text, this);
    heading->setContentsMargins(0, m_grid->rowCount() > 1 ? space::m : 0, 0, space::xs);
    m_grid->addWidget(heading, m_grid->rowCount(), 0, 1, 2);
}

void Form::add(const QString &label, QWidget *field, const QString &hint)
{
    const int row = m_grid->rowCount();
    auto *name = new QLabel(label, this);
    name->setBuddy(field);
    setRole(name, "soft");
    // A long label goes on below; the fields of all rows would pay for it otherwise.
    name->setWordWrap(true);
    name->setMinimumWidth(qMin(name->fontMetrics().horizontalAdvance(QString(label).remove(u'&')) + 2, labelWidth()));
    name->setMaximumWidth(labelWidth());
    auto *note = roleLabel("faint", hint, this);
    note->setWordWrap(true);
    note->setVisible(!hint.isEmpty());
    note->setContentsMargins(0, 0, 0, space::xs);
    field->setAccessibleName(QString(label).remove(u'&'));
    field->setAccessibleDescription(hint);
    // Beside a field of several lines the label belongs to its first one.
    const bool tall = qobject_cast<QPlainTextEdit *>(field) || field->layout();
    if (tall)
        name->setContentsMargins(0, space::xs, 0, 0);
    if (auto *box = qobject_cast<QComboBox *>(field)) {
        // The longest of four hundred time zones must not say how wide the form is.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(shortest);
    }
    m_grid->addWidget(name, row, 0, Qt::AlignLeft | (tall ? Qt::AlignTop : Qt::AlignVCenter));
    m_grid->addWidget(field, row, 1);
    m_grid->addWidget(note, row + 1, 1);
    m_lines.insert(field, {note, hint});
}

void Form::addWide(QWidget *field, Qt::Alignment alignment)
{
    m_grid->addWidget(field, m_grid->rowCount(), 0, 1, 2, alignment);
}

void Form::addCheck(QCheckBox *box, const QString &sentence)
{
    auto *line = new QHBoxLayout;
    auto *words = new QLabel(sentence, this);
    words->setWordWrap(true);
    words->setBuddy(box);
    words->installEventFilter(this);
    box->setAccessibleName(QString(sentence).remove(u'&'));
    line->setSpacing(space::s);
    line->addWidget(box, 0, Qt::AlignTop);
    line->addWidget(words, 1);
    m_grid->addLayout(line, m_grid->rowCount(), 0, 1, 2);
}

bool Form::eventFilter(QObject *watched, QEvent *event)
{
    auto *words = qobject_cast<QLabel *>(watched);
    if (words && event->type() == QEvent::MouseButtonRelease)
        static_cast<QCheckBox *>(words->buddy())->click();
    return QWidget::eventFilter(watched, event);
}

void Form::say(const Line &line, const QString &text, const char *role)
{
    line.note->setText(text);
    line.note->setVisible(!text.isEmpty());
    setRole(line.note, role);
}

void Form::complain(QWidget *field, const QString &sentence)
{
    const auto line = m_lines.constFind(field);
    if (line == m_lines.cend() || !complaint(field).isEmpty())
        return;
    say(*line, sentence, "error");
    field->setAccessibleDescription(sentence);
    if (!m_first)
        m_first = field;
}

QString Form::complaint(QWidget *field) const
{
    const auto line = m_lines.constFind(field);
    const bool complains = line != m_lines.cend() && line->note->property("role") == u"error"_s;
    return complains ? line->note->text() : QString();
}

void Form::clear()
{
    for (auto line = m_lines.cbegin(); line != m_lines.cend(); ++line) {
        if (line->note->property("role") != u"error"_s)
            continue;
        say(*line, line->hint, "faint");
        line.key()->setAccessibleDescription(line->hint);
    }
    m_first = nullptr;
}

void Form::focusComplaint()
{
    if (m_first)
        m_first->setFocus(Qt::OtherFocusReason);
}

} // namespace ring
