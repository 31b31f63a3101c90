// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/choicepopup.h"

#include "ui/shell/paint.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

enum Role { DetailRole = Qt::UserRole + 1, KeyRole, ChoiceRole };

class ChoiceDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {px(200), px(34)}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = tokens();
        const bool on = option.state.testFlag(QStyle::State_Selected);
        const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled);
        if (on) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(t.selected);
            painter->drawRoundedRect(option.rect.adjusted(px(6), 1, -px(6), -1), px(6), px(6));
        }
        QRect box = option.rect.adjusted(px(16), 0, -px(16), 0);
        if (const QString key = index.data(KeyRole).toString(); !key.isEmpty()) {
            const int width = keyWidth(key);
            paintKey(painter, QRect(box.right() - width + 1, box.top(), width, box.height()), key);
            box.setRight(box.right() - width - px(12));
        }
        const int used =
            paintText(painter, box, index.data().toString(), Theme::instance().font(13), enabled ? t.text : t.faint);
        paintText(painter, box.adjusted(used + px(10), 0, 0, 0), index.data(DetailRole).toString(),
                  Theme::instance().font(12), t.faint);
    }
};

} // namespace

int fitOf(const QString &title, const QString &typed)
{
    int fit = 1;
    for (const QString &word : typed.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const auto at = title.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return 0;
        const bool begins = at == 0 || !title.at(at - 1).isLetterOrNumber();
        fit += at == 0 ? 4 : begins ? 2 : 1;
    }
    return fit;
}

ChoicePopup::ChoicePopup(QWidget *parent)
    : QFrame(parent)
    , m_typed(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
{
    setObjectName(u"choicePopup"_s);
    m_typed->setObjectName(u"choiceTyped"_s);
    m_typed->setProperty("role", u"bare"_s);
    m_typed->installEventFilter(this);
    parent->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ChoiceDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setStyleSheet(u"background: transparent;"_s);
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(px(2), px(8), px(2), px(8));
    box->setSpacing(px(6));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(px(8), 0, px(8), 0);
    head->addWidget(m_typed);
    box->addLayout(head);
    box->addWidget(m_list, 1);
    connect(m_typed, &QLineEdit::textChanged, this, &ChoicePopup::filter);
    connect(m_list, &QListView::clicked, this, &ChoicePopup::accept);
    hide();
}

void ChoicePopup::open(const QString &hint, const QList<Choice> &choices)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_choices = choices;
    m_typed->setPlaceholderText(hint);
    m_typed->setAccessibleName(hint);
    m_typed->clear();
    filter({});
    const int wide = qMin(px(600), parentWidget()->width() - px(64));
    setGeometry((parentWidget()->width() - wide) / 2, px(72), wide, qMin(px(420), parentWidget()->height() - px(120)));
    show();
    raise();
    m_typed->setFocus();
}

void ChoicePopup::filter(const QString &typed)
{
    QList<std::pair<int, int>> fits;
    for (int i = 0; i < m_choices.size(); ++i)
        if (const int fit = fitOf(m_choices[i].title + u' ' + m_choices[i].detail, typed))
            fits << std::pair(-fit, i);
    std::stable_sort(fits.begin(), fits.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    m_model->clear();
    for (const auto &[fit, place] : fits) {
        const Choice &choice = m_choices[place];
        auto *item = new QStandardItem(choice.title);
        item->setData(choice.detail, DetailRole);
        item->setData(choice.key, KeyRole);
        item->setData(place, ChoiceRole);
        item->setData(choice.key.isEmpty() ? choice.title : u"%1 (%2)"_s.arg(choice.title, choice.key),
                      Qt::AccessibleTextRole);
        item->setEnabled(choice.enabled);
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
}

QStringList ChoicePopup::shownTitles() const
{
    QStringList titles;
    for (int row = 0; row < m_model->rowCount(); ++row)
        titles << m_model->index(row, 0).data().toString();
    return titles;
}

void ChoicePopup::step(int rows)
{
    const int row = qBound(0, m_list->currentIndex().row() + rows, m_model->rowCount() - 1);
    m_list->setCurrentIndex(m_model->index(row, 0));
}

void ChoicePopup::accept()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || !index.flags().testFlag(Qt::ItemIsEnabled))
        return;
    const Choice choice = m_choices.value(index.data(ChoiceRole).toInt());
    close();
    if (choice.run)
        choice.run();
}

void ChoicePopup::close()
{
    hide();
    if (m_before)
        m_before->setFocus();
}

bool ChoicePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        hide();
    if (watched != m_typed)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible())
        hide();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept();
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void ChoicePopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens().lineStrong);
    painter.setBrush(tokens().raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(10), px(10));
    painter.fillRect(QRect(px(1), m_typed->geometry().bottom() + px(3), width() - px(2), 1), tokens().line);
}

} // namespace ring
