// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/signin.h"

#include "ui/shell/answered.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/keybutton.h"
#include "ui/shell/labels.h"
#include "ui/shell/preferences.h"

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
    , m_card(new QFrame(this))
    , m_title(plainLabel({}, "title"))
    , m_about(plainLabel({}, "soft", true))
    , m_name(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_go(new QPushButton(this))
    , m_error(plainLabel({}, "error", true))
    , m_people(new QVBoxLayout)
    , m_other(new QAction(tr("Somebody else signs in"), this))
    , m_server(new QAction(tr("My business is on a server already"), this))
{
    setObjectName(u"signIn"_s);
    parent->installEventFilter(this);
    m_card->setProperty("role", u"card"_s);
    m_card->setFixedWidth(px(380));
    auto *box = new QVBoxLayout(m_card);
    box->setContentsMargins(px(28), px(24), px(28), px(24));
    box->setSpacing(px(8));
    box->addWidget(m_title);
    box->addWidget(m_about);
    box->addSpacing(px(8));
    buildFields(box);
    buildFoot(box);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addWidget(m_card, 0, Qt::AlignHCenter);
    outer->addStretch(3);
    hide();
}

void SignIn::buildFields(QVBoxLayout *box)
{
    m_people->setSpacing(px(6));
    box->addLayout(m_people);
    m_name->setObjectName(u"signInName"_s);
    m_name->setPlaceholderText(tr("Your name"));
    m_name->setAccessibleName(tr("Your name"));
    m_name->setMaxLength(40);
    m_password->setObjectName(u"signInPassword"_s);
    m_password->setPlaceholderText(tr("Password"));
    m_password->setAccessibleName(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(200);
    m_password->hide();
    box->addWidget(m_name);
    box->addWidget(m_password);
    connect(m_name, &QLineEdit::returnPressed, this, &SignIn::signIn);
    connect(m_password, &QLineEdit::returnPressed, this, &SignIn::signIn);
}

void SignIn::buildFoot(QVBoxLayout *box)
{
    m_go->setObjectName(u"signInGo"_s);
    m_go->setProperty("role", u"primary"_s);
    box->addWidget(m_go);
    m_error->setObjectName(u"signInError"_s);
    m_error->hide();
    box->addWidget(m_error);
    m_other->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_O));
    m_other->setEnabled(false);
    addAction(m_other);
    m_otherButton = new KeyButton(m_other, KeyButton::Look::Quiet, m_card);
    m_otherButton->setObjectName(u"signInOther"_s);
    m_otherButton->hide();
    box->addWidget(m_otherButton);
    m_server->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S));
    m_server->setEnabled(false);
    addAction(m_server);
    m_serverButton = new KeyButton(m_server, KeyButton::Look::Quiet, m_card);
    m_serverButton->setObjectName(u"signInServer"_s);
    m_serverButton->hide();
    box->addWidget(m_serverButton);
    connect(m_server, &QAction::triggered, this, &SignIn::workOnServer);
    connect(m_go, &QPushButton::clicked, this, &SignIn::signIn);
    connect(m_other, &QAction::triggered, this, &SignIn::somebodyElse);
}

void SignIn::open(const SignInNeeds &known)
{
    m_needs = known;
    setGeometry(parentWidget()->rect());
    const QString last = Preferences::instance().value(u"signin/last"_s).toString();
    m_name->setText(m_desk->person().isEmpty() && m_needs.password ? last : m_desk->person());
    m_password->clear();
    m_error->hide();
    ask(m_needs);
    show();
    raise();
    whenAnswered(m_desk->signInNeeds(), this, [this, last](const Expected<SignInNeeds> &needs) {
        if (!needs)
            return complain(EngineWords::of(needs.error()));
        if (needs->password && m_name->text().isEmpty())
            m_name->setText(last);
        ask(*needs);
        Q_EMIT needsKnown(*needs);
    });
    whenAnswered(m_desk->knownPeople(), this, [this](const Expected<QStringList> &people) {
        if (people)
            offer(*people);
    });
}

void SignIn::ask(const SignInNeeds &needs)
{
    m_needs = needs;
    const bool locked = m_desk->isLocked();
    word();
    m_name->setReadOnly(locked);
    m_password->setVisible(needs.password || locked);
    m_otherButton->setVisible(locked);
    m_other->setEnabled(locked);
    m_serverButton->setVisible(needs.fresh && !locked);
    m_server->setEnabled(needs.fresh && !locked);
    fit();
    m_name->selectAll();
    (m_password->isHidden() || m_name->text().isEmpty() ? m_name : m_password)->setFocus();
    update();
}

void SignIn::word()
{
    if (m_desk->isLocked()) {
        m_title->setText(tr("This console is locked"));
        m_about->setText(tr("%1 locked it. Drafts and callers are as they were.").arg(m_desk->person()));
        m_go->setText(tr("Unlock"));
        return;
    }
    m_title->setText(tr("Who sits here?"));
    m_about->setText(tr("Your name stands on what you claim, send and close, so that colleagues know."));
    m_go->setText(tr("Continue"));
}

/// The card was measured without what was put in later; wrapped labels make it keep that height unless told.
void SignIn::fit()
{
    m_card->layout()->invalidate();
    m_card->setMinimumHeight(m_card->layout()->heightForWidth(m_card->width()));
}

void SignIn::offer(const QStringList &people)
{
    while (QLayoutItem *item = m_people->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &person : people.mid(0, m_desk->isLocked() ? 0 : 8)) {
        auto *button = new QPushButton(QString(person).replace(u'&', u"&&"_s), this);
        button->setAccessibleName(tr("Sign in as %1").arg(person));
        connect(button, &QPushButton::clicked, this, [this, person] { pick(person); });
        m_people->addWidget(button);
        button->show(); // else it is not measured yet
    }
    fit();
}

void SignIn::pick(const QString &person)
{
    m_name->setText(person);
    if (m_password->isHidden())
        signIn();
    else
        m_password->setFocus();
}

void SignIn::somebodyElse()
{
    whenAnswered(m_desk->signOut(), this, [this](const Expected<int> &) { open(m_needs); });
}

/// The server's audit tells who joined, so a name comes first here as well.
void SignIn::workOnServer()
{
    m_toServer = true;
    signIn();
}

void SignIn::complain(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    fit();
}

void SignIn::signIn()
{
    const QString name = m_name->text().simplified();
    if (m_busy)
        return;
    const bool toServer = std::exchange(m_toServer, false);
    if (name.isEmpty())
        return complain(tr("Type your name, or pick one."));
    if (!m_password->isHidden() && m_password->text().isEmpty()) {
        m_password->setFocus();
        return complain(tr("Type your password."));
    }
    m_busy = true;
    m_go->setEnabled(false);
    whenAnswered(m_desk->signIn(name, m_password->text()), this, [this, name, toServer](const Expected<void> &answer) {
        take(answer, name);
        if (answer && toServer)
            Q_EMIT wantsServer();
    });
}

void SignIn::take(const Expected<void> &answer, const QString &name)
{
    m_busy = false;
    m_go->setEnabled(true);
    m_password->clear();
    complain(answer ? QString() : EngineWords::of(answer.error()));
    if (!answer)
        return m_password->isHidden() ? m_name->setFocus() : m_password->setFocus();
    hide();
    Preferences::instance().set(u"signin/last"_s, name);
    Q_EMIT done(m_desk->person());
}

void SignIn::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor veil = tokens().canvas;
    // What a locked console shows must not be guessed at from behind a veil.
    const bool opaque = m_desk->isLocked() || (m_needs.password && m_desk->person().isEmpty());
    veil.setAlphaF(opaque ? 1.0f : 0.88f);
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
    if (event->key() == Qt::Key_Escape && !m_desk->person().isEmpty() && !m_desk->isLocked()) {
        hide();
        Q_EMIT done(m_desk->person());
    }
}

} // namespace ring
