// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/whydialog.h"

#include "ui/shell/answered.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/icons.h"
#include "ui/shell/keybutton.h"
#include "ui/shell/labels.h"
#include "ui/why/trace.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ring {

using namespace Qt::StringLiterals;

WhyDialog::WhyDialog(Desk *desk, qint64 leadId, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_verdict(plainLabel(tr("Reading the trace…"), "title", true))
{
    setObjectName(u"whyDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Why?"));
    auto *body = new QWidget;
    body->setProperty("role", u"body"_s);
    m_body = new QVBoxLayout(body);
    m_body->setContentsMargins(px(24), px(20), px(24), px(20));
    m_body->setSpacing(px(4));
    m_body->addWidget(m_verdict);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    auto *copyAction = new QAction(tr("Copy everything as text"), this);
    copyAction->setIconText(tr("Copy"));
    copyAction->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    addAction(copyAction);
    connect(copyAction, &QAction::triggered, this, &WhyDialog::copy);
    auto *closeAction = new QAction(tr("Close"), this);
    closeAction->setShortcuts({QKeySequence(Qt::Key_W), QKeySequence(Qt::Key_Escape)});
    addAction(closeAction);
    connect(closeAction, &QAction::triggered, this, &QDialog::close);
    auto *foot = new QWidget(this);
    foot->setProperty("role", u"foot"_s);
    foot->setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(px(16), px(8), px(16), px(8));
    row->addStretch(1);
    row->addWidget(new KeyButton(copyAction, KeyButton::Look::Plain, foot));
    row->addWidget(new KeyButton(closeAction, KeyButton::Look::Primary, foot));
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(scroll, 1);
    box->addWidget(foot);
    resize(qMin(px(680), parent->width() - px(40)), qMin(px(760), parent->height() - px(40)));
    whenAnswered(m_desk->explain(leadId), this, [this](const Expected<QJsonObject> &trace) {
        if (trace)
            fill(*trace);
        else
            m_verdict->setText(EngineWords::of(trace.error()));
        Q_EMIT shown();
    });
}

void WhyDialog::fill(const QJsonObject &trace)
{
    m_trace = trace;
    m_verdict->setText(traceVerdict(trace));
    for (const TraceSection &section : traceSections(trace, m_desk->now()))
        addSection(section);
    m_body->addStretch(1);
}

void WhyDialog::addSection(const TraceSection &section)
{
    m_body->addSpacing(px(12));
    m_body->addWidget(plainLabel(section.title, "section"));
    auto *card = new QFrame;
    card->setProperty("role", u"card"_s);
    auto *box = new QVBoxLayout(card);
    box->setContentsMargins(px(12), px(8), px(12), px(8));
    box->setSpacing(px(6));
    for (const TraceLine &line : section.lines)
        box->addWidget(lineWidget(line));
    m_body->addWidget(card);
}

QWidget *WhyDialog::lineWidget(const TraceLine &line)
{
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(10));
    if (line.mark == TraceLine::Mark::None) {
        QLabel *name = plainLabel(line.name, "faint");
        name->setFixedWidth(px(130));
        name->setWordWrap(true);
        row->addWidget(name, 0, Qt::AlignTop);
    } else {
        const bool passed = line.mark == TraceLine::Mark::Passed;
        auto *sign = new QLabel;
        sign->setPixmap(iconPixmap(passed ? u"check"_s : u"cross"_s, passed ? tokens().green : tokens().red, px(16),
                                   devicePixelRatioF()));
        sign->setFixedWidth(px(20));
        sign->setAccessibleName(line.name);
        row->addWidget(sign, 0, Qt::AlignTop);
        QLabel *word = plainLabel(line.name, passed ? "good" : "error");
        word->setFixedWidth(px(100));
        row->addWidget(word, 0, Qt::AlignTop);
    }
    auto *values = new QVBoxLayout;
    values->setSpacing(px(1));
    values->addWidget(plainLabel(line.value, nullptr, true));
    if (!line.note.isEmpty())
        values->addWidget(plainLabel(line.note, "faint", true));
    row->addLayout(values, 1);
    return widget;
}

void WhyDialog::copy()
{
    QGuiApplication::clipboard()->setText(traceText(m_trace, m_desk->now()));
}

} // namespace ring
