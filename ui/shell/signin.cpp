// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/signin.h"

#include "ui/shell/enginewords.h"
#include "ui/shell/labels.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace ring {

using namespace Qt::StringLiterals;

SignIn::SignIn(Desk *desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_name(new QLineEdit(this))
    , m_error(plainLabel({}, "error", true))
    , m_people(new QVBoxLayout)
{
    setObjectName(u"signIn"_s);
    parent->installEventFilter(this);
    auto *card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    card->setFixedWidth(px(380));
    auto *box = new QVBoxLayout(card);
    box->setContentsMargins(px(28), px(24), px(28), px(24));
    box->setSpacing(px(8));
    box->addWidget(plainLabel(tr("Who sits here?"), "title"));
    box->addWidget(
        plainLabel(tr("Your name stands on what you claim, send and close, so that colleagues know."), "soft", true));
    box->addSpacing(px(8));
    m_people->setSpacing(px(6));
    box->addLayout(m_people);
    m_name->setObjectName(u"signInName"_s);
    m_name->setPlaceholderText(tr("Your name"));
    m_name->setAccessibleName(tr("Your name"));
    m_name->setMaxLength(40);

    box->addWidget(m_name);
    auto *go = new QPushButton(tr("Continue"), card);
    go->setProperty("role", u"primary"_s);
    box->addWidget(go);
    m_error->hide();
    box->addWidget(m_error);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addWidget(card, 0, Qt::AlignHCenter);
    outer->addStretch(3);
    connect(go, &QPushButton::clicked, this, [this] { signIn(m_name->text()); });
    connect(m_name, &QLineEdit::returnPressed, this, [this] { signIn(m_name->text()); });
    hide();
}

void SignIn::open()
{
    setGeometry(parentWidget()->rect());
    m_name->setText(m_desk->person());
    m_name->selectAll();
    show();
    raise();
    m_name->setFocus();
    m_desk->knownPeople().then(this, [this](const Expected<QStringList> &people) {
        if (people)
            offer(*people);
    });
}

void SignIn::offer(const QStringList &people)
{
    while (QLayoutItem *item = m_people->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &person : people.mid(0, 8)) {
        auto *button = new QPushButton(person, this);
        button->setAccessibleName(tr("Sign in as %1").arg(person));
        connect(button, &QPushButton::clicked, this, [this, person] { signIn(person); });
        m_people->addWidget(button);
    }
    // The card was measured without the names; wrapped labels make it keep that height unless told.
    QWidget *card = m_name->parentWidget();
    card->layout()->invalidate();
    card->setMinimumHeight(card->layout()->heightForWidth(card->width()));
}

void SignIn::signIn(const QString &name)
{
    const QString clean = name.simplified();
    if (clean.isEmpty()) {
        m_error->setText(tr("Type your name, or pick one."));
        m_error->show();
        return;
    }
    m_desk->signIn(clean).then(this, [this, clean](const Expected<void> &answer) {
        m_error->setVisible(!answer);
        if (!answer) {
            m_error->setText(EngineWords::of(answer.error()));
            return;
        }
        hide();
        Q_EMIT done(clean);
    });
}

void SignIn::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor veil = tokens().canvas;
    veil.setAlphaF(0.88f);
    painter.fillRect(rect(), veil);
}

bool SignIn::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void SignIn::keyPressEvent(QKeyEvent *event)
{
    // Somebody must be signed in; once somebody is, the question can be waved away.
    if (event->key() == Qt::Key_Escape && !m_desk->person().isEmpty()) {
        hide();
        Q_EMIT done(m_desk->person());
    }
}

} // namespace ring
