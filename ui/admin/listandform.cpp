// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/listandform.h"

#include "ui/admin/form.h"
#include "ui/dashboard/calmtable.h"
#include "ui/dashboard/look.h"
#include "ui/dashboard/wordsproxy.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ring {

ListAndForm::ListAndForm(QAbstractItemModel *model, QWidget *form, QWidget *parent)
    : QSplitter(parent)
    , m_proxy(new WordsProxy(this))
    , m_table(new CalmTable(this))
    , m_search(new QLineEdit(this))
    , m_filters(new QHBoxLayout)
    , m_buttons(new QHBoxLayout)
    , m_sentence(roleLabel("soft"))
{
    m_proxy->setSourceModel(model);
    m_table->setModel(m_proxy);
    m_table->fitContents();
    setChildrenCollapsible(false);
    setHandleWidth(1);
    addWidget(makeList());
    addWidget(makeRight(form));
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
    setSizes({5000, 5000}); // shares: size hints alone would leave the list a sliver
    m_proxy->setAccepts([this](int row) { return matches(row); });
    connect(m_search, &QLineEdit::textChanged, this, &ListAndForm::filter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT chosen(currentRow()); });
    connect(m_table, &CalmTable::entered, this, [this] { m_right->setFocus(Qt::TabFocusReason); });
}

QWidget *ListAndForm::makeList()
{
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(space::l, space::m, space::m, space::l);
    column->setSpacing(space::s);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_filters->setSpacing(space::s);
    column->addWidget(m_search);
    column->addLayout(m_filters);
    column->addWidget(m_table, 1);
    return left;
}

QWidget *ListAndForm::makeRight(QWidget *form)
{
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(space::m, space::m, space::l, space::l);
    column->setSpacing(space::s);
    auto *scroll = new QScrollArea(right);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    form->setContentsMargins(0, 0, space::m, 0);
    scroll->setWidget(form);
    right->setFocusProxy(form);
    m_right = right;
    m_sentence->setWordWrap(true);
    m_buttons->setSpacing(space::s);
    column->addWidget(scroll, 1);
    column->addWidget(m_sentence);
    column->addLayout(m_buttons);
    return right;
}

int ListAndForm::currentRow() const
{
    return m_proxy->mapToSource(m_table->currentIndex()).row();
}

void ListAndForm::choose(int sourceRow)
{
    const QModelIndex index = m_proxy->mapFromSource(m_proxy->sourceModel()->index(sourceRow, 0));
    if (index.isValid())
        m_table->setCurrentIndex(index);
}

void ListAndForm::say(const QString &sentence, bool good)
{
    m_sentence->setText(sentence);
    setRole(m_sentence, sentence.isEmpty() ? "soft" : good ? "good" : "error");
}

void ListAndForm::note(const QString &sentence)
{
    m_sentence->setText(sentence);
    setRole(m_sentence, "soft");
}

QString ListAndForm::sentence() const
{
    return m_sentence->text();
}

void ListAndForm::filter()
{
    m_proxy->setAccepts([this](int row) { return matches(row); });
    if (!m_table->currentIndex().isValid() && m_proxy->rowCount() > 0)
        m_table->setCurrentIndex(m_proxy->index(0, 0));
}

void ListAndForm::setAccepts(std::function<bool(int)> accepts)
{
    m_accepts = std::move(accepts);
    filter();
}

bool ListAndForm::matches(int sourceRow) const
{
    if (m_accepts && !m_accepts(sourceRow))
        return false;
    const QStringList wanted = m_search->text().split(u' ', Qt::SkipEmptyParts);
    if (wanted.isEmpty())
        return true;
    QString all;
    for (int column = 0; column < m_proxy->sourceModel()->columnCount(); ++column) {
        const QModelIndex cell = m_proxy->sourceModel()->index(sourceRow, column);
        all += m_proxy->wordsOf(cell).toString() + u' ' + cell.data().toString() + u' ';
    }
    return std::all_of(wanted.begin(), wanted.end(),
                       [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace ring
