// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keysheet.h"

#include "ui/shell/keybutton.h"
#include "ui/shell/labels.h"
#include "ui/shell/paint.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

QString said(const QAction *action, const char *property, const QString &otherwise)
{
    const QString words = action->property(property).toString();
    return words.isEmpty() ? otherwise : words;
}

} // namespace

KeyCap::KeyCap(const QString &key, QWidget *parent)
    : QWidget(parent)
    , m_key(key)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(key);
}

QSize KeyCap::sizeHint() const
{
    return {keyWidth(m_key), px(20)};
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintKey(&painter, rect(), m_key);
}

KeySheet::KeySheet(const QList<Section> &sections, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"keySheet"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    auto *body = new QWidget;
    body->setProperty("role", u"body"_s);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(px(24), px(20), px(24), px(20));
    row->setSpacing(px(32));
    for (const Section &section : sections)
        row->addWidget(column(section), 1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(body);
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(scroll);
    const int wide = qMin(px(960), parent->width() - px(40));
    const int high =
        body->layout()->hasHeightForWidth() ? body->layout()->totalHeightForWidth(wide) : body->sizeHint().height();
    resize(wide, qMin(high + px(8), parent->height() - px(40)));
}

QWidget *KeySheet::column(const Section &section)
{
    auto *widget = new QWidget;
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(5));
    grid->setColumnStretch(1, 1);
    grid->addWidget(plainLabel(section.title, "heading"), 0, 0, 1, 2);
    int line = 1;
    const auto add = [&](const QString &text, const QString &key) {
        grid->addWidget(new KeyCap(key), line, 0, Qt::AlignRight);
        grid->addWidget(plainLabel(text, "soft", true), line++, 1);
    };
    for (const QAction *action : section.actions)
        if (action->isVisible() && !keyOf(action).isEmpty() && !action->property("unlisted").toBool())
            add(said(action, "sheetText", action->text()), said(action, "sheetKey", keyOf(action)));
    for (const auto &[text, key] : section.more)
        add(text, key);
    grid->setRowStretch(line, 1);
    return widget;
}

void KeySheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Question)
        close();
    else
        QDialog::keyPressEvent(event);
}

} // namespace ring
