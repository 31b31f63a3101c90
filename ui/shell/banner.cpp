// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/banner.h"

#include "models/health.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/icons.h"
#include "ui/shell/labels.h"
#include "ui/shell/timewords.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

QWidget *strip(const QString &icon, Tone tone, QHBoxLayout *&row, QWidget *parent)
{
    auto *strip = new QWidget(parent);
    const Theme &theme = Theme::instance();
    strip->setObjectName(tone == Tone::Red ? u"failingStrip"_s : u"sandboxStrip"_s);
    strip->setAttribute(Qt::WA_StyledBackground);
    strip->setStyleSheet(u"#%1 { background: %2; } #%1 QLabel { color: %3; font-size: %4px; }"_s
                             .arg(strip->objectName(), theme.ground(tone).name(), theme.ink(tone).name())
                             .arg(px(12)));
    row = new QHBoxLayout(strip);
    row->setContentsMargins(px(16), px(6), px(16), px(6));
    row->setSpacing(px(8));
    auto *sign = new QLabel(strip);
    sign->setPixmap(iconPixmap(icon, theme.ink(tone), px(16), parent->devicePixelRatioF()));
    row->addWidget(sign);
    return strip;
}

} // namespace

Banner::Banner(QWidget *parent)
    : QWidget(parent)
    , m_sandboxText(plainLabel({}))
    , m_historyText(plainLabel({}))
    , m_history(new QProgressBar(this))
    , m_failingText(plainLabel({}, nullptr, true))
{
    QHBoxLayout *row = nullptr;
    m_sandbox = strip(u"shield"_s, Tone::Violet, row, this);
    row->addWidget(m_sandboxText, 1);
    row->addWidget(m_historyText);
    m_history->setTextVisible(false);
    m_history->setFixedWidth(px(140));
    row->addWidget(m_history);
    m_failing = strip(u"alert"_s, Tone::Red, row, this);
    row->addWidget(m_failingText, 1);
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_sandbox);
    box->addWidget(m_failing);
    m_sandbox->hide();
    m_failing->hide();
}

void Banner::show(const EngineStatus &status)
{
    showSandbox(status);
    showFailing(status);
}

void Banner::showSandbox(const EngineStatus &status)
{
    m_sandbox->setVisible(status.sandbox);
    m_sandboxText->setText(status.speed > 1 ? tr("Sandbox: nobody is being texted. Time runs %1 times as fast.")
                                                  .arg(QLocale().toString(status.speed, 'g', 4))
                                            : tr("Sandbox: nobody is being texted."));
    const bool filling = status.historyPercent < 100;
    m_history->setVisible(filling);
    m_historyText->setVisible(filling);
    m_history->setValue(status.historyPercent);
    m_history->setAccessibleName(tr("Filling the history"));
    m_historyText->setText(tr("Filling in the weeks before today: %1 %").arg(status.historyPercent));
}

void Banner::showFailing(const EngineStatus &status)
{
    QStringList sentences;
    const HealthFigures figures = figuresOf(status);
    for (int i = 0; i < status.connections.size(); ++i) {
        const ConnectionStatus &connection = status.connections[i];
        if (connection.problem.isEmpty() && figures.connections[i] != Health::Failing)
            continue;
        const Millis age = pollAge(connection, status);
        const QString poll = age < 0 ? tr("%1 has never been reached.").arg(connection.name)
                                     : tr("%1: last poll %2 ago.").arg(connection.name, TimeWords::span(age));
        sentences << (connection.problem.isEmpty() ? poll : poll + u' ' + EngineWords::of(connection.problem));
    }
    if (!status.storeNotice.isEmpty())
        sentences.prepend(EngineWords::of(status.storeNotice));
    if (status.storeLostFor >= 0)
        sentences = {tr("The database server cannot be reached. What you see is %1 old; drafts are kept here, and the "
                        "server is tried again by itself.")
                         .arg(TimeWords::span(status.storeLostFor))};
    if (!status.running)
        sentences.prepend(tr("The engine is not running: nothing is polled and nothing is sent."));
    m_failingText->setText(sentences.join(u'\n'));
    m_failing->setVisible(!sentences.isEmpty());
}

void Banner::showLost(const QString &sentence)
{
    m_failingText->setText(sentence);
    m_failing->show();
}

} // namespace ring
