// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/rowsdialog.h"

#include "ui/dashboard/codewords.h"
#include "ui/dashboard/keyed.h"
#include "ui/dashboard/look.h"
#include "ui/dashboard/wordsproxy.h"

#include <QAction>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ring {

RowsDialog::RowsDialog(const QString &heading, const QString &definition, const QList<LeadRow> &rows, QWidget *parent)
    : QDialog(parent)
    , m_model(new BehindModel(this))
    , m_proxy(new WordsProxy(this))
    , m_table(new CalmTable(this))
{
    setObjectName(u"rowsBehind"_s);
    setWindowTitle(heading);
    auto *title = new QLabel(heading, this);
    title->setFont(scaled(font(), 1.25, QFont::DemiBold));
    auto *note = new QLabel(definition, this);
    note->setWordWrap(true);
    title->setTextFormat(Qt::PlainText);
    note->setTextFormat(Qt::PlainText);
    m_model->setRows(rows);
    buildTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(title);
    column->addWidget(note);
    column->addWidget(m_table, 1);
    auto *buttons = new QHBoxLayout;
    column->addLayout(buttons);
    buildButtons(buttons);
    resize(fontMetrics().height() * 50, fontMetrics().height() * 30);
    m_table->setFocus();
}

void RowsDialog::buildTable()
{
    m_proxy->setSourceModel(m_model);
    m_proxy->setHeaders({tr("When"), tr("Caller"), tr("Location"), tr("What was done"), tr("Outcome"), tr("Found by")});
    m_proxy->setWords([this](const QModelIndex &source, int role) { return words(source, role); });
    m_table->setModel(m_proxy);
    m_table->setAccessibleName(windowTitle());
    m_table->setWidths({10, 12, 11, 8, 8, 9});
    if (m_proxy->rowCount() > 0)
        m_table->setCurrentIndex(m_proxy->index(0, 0));
    connect(m_table, &CalmTable::entered, this, &RowsDialog::openLead);
}

void RowsDialog::buildButtons(QLayout *into)
{
    auto *openAction = new QAction(tr("&Open the conversation"), this);
    openAction->setShortcut(Qt::Key_Return);
    connect(openAction, &QAction::triggered, this, &RowsDialog::openLead);
    auto *save = new QAction(tr("&Save as CSV…"), this);
    save->setShortcut(Qt::CTRL | Qt::Key_E);
    connect(save, &QAction::triggered, this, [this] { Q_EMIT wantsSave(table()); });
    auto *close = new QAction(tr("&Close"), this);
    close->setShortcut(Qt::Key_Escape);
    connect(close, &QAction::triggered, this, &QDialog::reject);
    addActions({openAction, save, close});
    auto *row = static_cast<QHBoxLayout *>(into);
    row->setSpacing(space::s);
    row->addWidget(new KeyedButton(openAction, this));
    row->addWidget(new KeyedButton(save, this));
    row->addStretch(1);
    row->addWidget(new KeyedButton(close, this));
}

QVariant RowsDialog::words(const QModelIndex &source, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const LeadRow &lead = m_model->row(source.row());
    switch (source.column()) {
    case BehindModel::When:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(lead.openedAt), QLocale::ShortFormat);
    case BehindModel::Caller:
        return lead.callerName.isEmpty() && lead.caller.isEmpty() ? tr("Withheld number") : QVariant();
    case BehindModel::Done:
        return actionWord(lead.action);
    case BehindModel::Outcome:
        return outcomeWord(lead.outcome);
    case BehindModel::FoundBy:
        return foundByWord(lead.outcomeFoundBy);
    default:
        return {};
    }
}

void RowsDialog::openLead()
{
    const qint64 lead = m_table->currentIndex().data(BehindModel::LeadRole).toLongLong();
    if (lead == 0)
        return;
    Q_EMIT wantsLead(lead);
    accept();
}

QList<QStringList> RowsDialog::table() const
{
    QList<QStringList> table(1);
    for (int column = 0; column < m_proxy->columnCount(); ++column)
        table[0].append(m_proxy->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_proxy->columnCount(); ++column)
            cells.append(m_proxy->index(row, column).data().toString());
        table.append(cells);
    }
    return table;
}

} // namespace ring
