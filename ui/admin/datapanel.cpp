// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/datapanel.h"

#include "ui/dashboard/look.h"
#include "ui/dashboard/roles.h"

#include <QLabel>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ring {

DataPanel::DataPanel(const QString &title, DataDesk *desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_column(new QVBoxLayout)
    , m_sentence(roleLabel("soft", {}, this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, space::m);
    all->setSpacing(space::s);
    all->addWidget(roleLabel("heading", title, this));
    m_column->setSpacing(space::s);
    all->addLayout(m_column, 1);
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(u"sentence"_s);
    m_sentence->hide();
    all->addWidget(m_sentence);
}

QLabel *DataPanel::addText(const char *role, const QString &text)
{
    QLabel *label = roleLabel(role, text, this);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(label);
    return label;
}

void DataPanel::say(const QString &sentence, bool good)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setRole(m_sentence, good ? "good" : "error");
    // By a timer: what is shown only now is laid out by events that were not even posted yet.
    if (!sentence.isEmpty())
        QTimer::singleShot(1, this, &DataPanel::bringIntoView);
}

/// What was just said may be below what is seen.
void DataPanel::bringIntoView()
{
    for (QWidget *above = parentWidget(); above; above = above->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(m_sentence);
}

QString DataPanel::sentence() const
{
    return m_sentence->text();
}

} // namespace ring
