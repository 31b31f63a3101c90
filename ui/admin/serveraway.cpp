// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/serveraway.h"

#include "ui/dashboard/look.h"
#include "ui/dashboard/roles.h"
#include "ui/shell/enginewords.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ring {

namespace {
constexpr auto againEvery = std::chrono::seconds(5);
}

ServerAway::ServerAway(const Error &error, std::function<Expected<void>()> open, QWidget *parent)
    : QDialog(parent)
    , m_open(std::move(open))
    , m_sentence(roleLabel("soft", {}, this))
{
    setWindowTitle(tr("Second Ring"));
    m_sentence->setObjectName(u"awaySentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumWidth(460);
    auto *again = new QPushButton(tr("&Try now"), this);
    again->setObjectName(u"awayAgain"_s);
    again->setProperty("role", u"primary"_s);
    again->setDefault(true);
    auto *quit = new QPushButton(tr("&Quit"), this);
    quit->setObjectName(u"awayQuit"_s);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(quit);
    row->addWidget(again);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(roleLabel("heading", tr("The data is out of reach"), this));
    column->addWidget(m_sentence);
    column->addLayout(row);
    connect(again, &QPushButton::clicked, this, &ServerAway::tryNow);
    connect(quit, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_again, &QTimer::timeout, this, &ServerAway::tryNow);
    m_again.start(againEvery);
    say(error);
}

QString ServerAway::sentence() const
{
    return m_sentence->text();
}

void ServerAway::tryNow()
{
    m_again.stop();
    const auto opened = m_open();
    if (opened)
        return accept();
    say(opened.error());
    m_again.start(againEvery);
}

void ServerAway::say(const Error &error)
{
    m_sentence->setText(
        EngineWords::of(error) + u"\n\n"_s +
        tr("It is tried again by itself every few seconds. Nothing is lost meanwhile: callers are looked "
           "after by the engines that reach the server, and caught up with by the others."));
}

} // namespace ring
