// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/composer.h"

#include "engine/compose/segments.h"
#include "ui/shell/answered.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/keybutton.h"
#include "ui/shell/labels.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

namespace ring {

using namespace Qt::StringLiterals;

Composer::Composer(Desk *desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_edit(new QPlainTextEdit(this))
    , m_meter(plainLabel({}, "faint"))
    , m_hint(plainLabel({}, "faint", true))
    , m_cannedRow(new QHBoxLayout)
{
    setObjectName(u"composerFoot"_s);
    setProperty("role", u"foot"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_edit->setObjectName(u"composer"_s);
    m_edit->setAccessibleName(tr("Your answer"));
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(px(84));
    m_edit->installEventFilter(this);
    m_meter->setObjectName(u"meter"_s);
    m_hint->setObjectName(u"composerHint"_s);
    buildActions();
    auto *foot = new QHBoxLayout;
    foot->setSpacing(px(8));
    foot->addWidget(m_meter);
    foot->addStretch(1);
    m_sendCloseButton = new KeyButton(m_sendClose, KeyButton::Look::Plain, this);
    foot->addWidget(m_sendCloseButton);
    foot->addWidget(new KeyButton(m_send, KeyButton::Look::Primary, this));
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(px(16), px(10), px(16), px(12));
    box->setSpacing(px(8));
    m_cannedRow->setSpacing(px(6));
    box->addLayout(m_cannedRow);
    box->addWidget(m_edit);
    box->addWidget(m_hint);
    box->addLayout(foot);
    m_pause.setSingleShot(true);
    m_pause.setInterval(400);
    connect(&m_pause, &QTimer::timeout, this, &Composer::saveDraft);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &Composer::typed);
    leave();
}

void Composer::buildActions()
{
    const auto add = [this](const QString &name, const QString &text, const QString &shortText,
                            const QKeySequence &key) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setIconText(shortText);
        action->setShortcut(key);
        m_actions << action;
        return action;
    };
    m_send = add(u"send"_s, tr("Send the answer"), tr("Send"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_sendClose = add(u"sendClose"_s, tr("Send the answer, set an outcome, go on to the next"), tr("Send and close"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return));
    m_replace = add(u"replace"_s, tr("Replace the character that makes the text longer"), tr("Replace"),
                    QKeySequence(Qt::CTRL | Qt::Key_G));
    connect(m_send, &QAction::triggered, this, [this] { send(false); });
    connect(m_sendClose, &QAction::triggered, this, [this] { send(true); });
    connect(m_replace, &QAction::triggered, this, &Composer::replaceCulprit);
}

QString Composer::text() const
{
    return m_edit->toPlainText();
}

QString Composer::meter() const
{
    return m_meter->text();
}

void Composer::leave()
{
    saveDraft();
    m_leadId = 0;
    m_dirty = false;
    m_detail = {};
    m_loading = true;
    m_edit->clear();
    m_loading = false;
    m_edit->setEnabled(false);
    m_edit->setPlaceholderText({});
    showCanned({});
    updateBlock();
}

void Composer::show(const LeadDetail &detail)
{
    if (m_leadId != detail.row.id)
        leave();
    m_leadId = detail.row.id;
    const bool sameCanned = m_detail.cannedTitles == detail.cannedTitles && m_detail.canned == detail.canned;
    m_detail = detail;
    m_edit->setEnabled(true);
    m_edit->setPlaceholderText(
        tr("Write to %1. Keys 1 to 9 in the list put a canned answer here.").arg(callerTitle(detail.row)));
    const QString draft = m_unsaved.value(m_leadId, detail.draft);
    if (!m_dirty && !m_sending && text() != draft) {
        m_loading = true;
        m_edit->setPlainText(draft);
        m_edit->moveCursor(QTextCursor::End);
        m_loading = false;
    }
    if (!sameCanned)
        showCanned(detail);
    measure();
    updateBlock();
}

void Composer::showCanned(const LeadDetail &detail)
{
    while (QLayoutItem *item = m_cannedRow->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            // Until it is deleted it would stand outside the layout, in the corner.
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    for (int slot = 1; slot <= qMin<qsizetype>(4, detail.canned.size()); ++slot) {
        if (detail.canned[slot - 1].isEmpty())
            continue;
        const QString title = detail.cannedTitles.value(slot - 1);
        auto *action = new QAction(title, this);
        action->setIconText(QFontMetrics(Theme::instance().font(12)).elidedText(title, Qt::ElideRight, px(130)));
        action->setProperty("shownKey", QString::number(slot));
        action->setProperty("hint", detail.canned[slot - 1]);
        connect(action, &QAction::triggered, this, [this, slot] {
            insertCanned(slot);
            focusText();
        });
        auto *button = new KeyButton(action, KeyButton::Look::Plain, this);
        action->setParent(button);
        m_cannedRow->addWidget(button);
    }
    m_cannedRow->addStretch(1);
}

void Composer::insertCanned(int slot)
{
    const QString body = m_detail.canned.value(slot - 1);
    if (body.isEmpty()) {
        Q_EMIT failed(tr("Canned answer %1 is empty. See Admin.").arg(slot));
        return;
    }
    if (text().trimmed().isEmpty())
        m_edit->selectAll();
    else
        m_edit->moveCursor(QTextCursor::End);
    m_edit->textCursor().insertText(text().trimmed().isEmpty() ? body : u' ' + body);
}

void Composer::focusText()
{
    m_edit->setFocus();
    m_edit->moveCursor(QTextCursor::End);
}

void Composer::typed()
{
    measure();
    updateBlock();
    if (m_loading || !m_leadId)
        return;
    m_dirty = true;
    m_unsaved.insert(m_leadId, text());
    m_pause.start();
}

void Composer::measure()
{
    const Segments segments = countSegments(text());
    m_meter->setText(tr("%1/%2 – %n text(s)", nullptr, segments.count).arg(segments.units).arg(segments.capacity));
    m_meter->setStyleSheet(segments.count > 1 ? u"color: %1;"_s.arg(tokens().amber.name()) : QString());
    QList<QTextEdit::ExtraSelection> marks;
    m_replace->setEnabled(!segments.gsm7 && !segments.replacement.isEmpty());
    if (!segments.gsm7) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_edit->document());
        mark.cursor.setPosition(segments.culpritAt);
        mark.cursor.setPosition(qMin(segments.culpritAt + int(segments.culprit.size()), int(text().size())),
                                QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(tokens().red);
        mark.format.setBackground(tokens().amberSoft);
        marks << mark;
    }
    m_edit->setExtraSelections(marks);
}

void Composer::updateBlock()
{
    m_block = m_detail.sendBlock.isEmpty() ? QString() : Words::sendBlock(m_detail.sendBlock, m_detail.row);
    if (m_block.isEmpty() && m_leadId && text().trimmed().isEmpty())
        m_block = tr("Nothing is written yet.");
    const bool can = m_leadId && m_block.isEmpty() && !m_sending;
    m_send->setEnabled(can);
    m_sendClose->setEnabled(can);
    const Segments segments = countSegments(text());
    const bool blocked = !m_detail.sendBlock.isEmpty();
    QString hint = blocked ? m_block : QString();
    if (hint.isEmpty() && !segments.gsm7)
        hint = segments.replacement.isEmpty()
                   ? tr("\"%1\" makes each text hold 70 characters instead of 160.").arg(segments.culprit)
                   : tr("\"%1\" makes each text hold 70 characters instead of 160. Ctrl+G writes \"%2\" instead.")
                         .arg(segments.culprit, segments.replacement);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_hint->setStyleSheet(blocked          ? u"color: %1; font-weight: 600;"_s.arg(tokens().red.name())
                          : hint.isEmpty() ? QString()
                                           : u"color: %1;"_s.arg(tokens().amber.name()));
}

void Composer::replaceCulprit()
{
    const Segments segments = countSegments(text());
    if (segments.gsm7 || segments.replacement.isEmpty())
        return;
    QTextCursor cursor(m_edit->document());
    cursor.setPosition(segments.culpritAt);
    cursor.setPosition(segments.culpritAt + int(segments.culprit.size()), QTextCursor::KeepAnchor);
    cursor.insertText(segments.replacement);
}

void Composer::saveDraft()
{
    m_pause.stop();
    if (!m_leadId || !m_dirty)
        return;
    m_dirty = false;
    const qint64 lead = m_leadId;
    const QString body = text();
    whenAnswered(m_desk->saveDraft(lead, body), this, [this, lead, body](const Expected<void> &saved) {
        if (!saved)
            Q_EMIT failed(EngineWords::of(saved.error()));
        else if (m_unsaved.value(lead) == body)
            m_unsaved.remove(lead);
    });
}

void Composer::send(bool andClose)
{
    const QString body = text().trimmed();
    if (!m_send->isEnabled() || body.isEmpty())
        return;
    m_pause.stop();
    m_sending = true;
    updateBlock();
    const qint64 lead = m_leadId;
    whenAnswered(m_desk->sendReply(lead, body), this, [this, lead, andClose](const Expected<qint64> &undoId) {
        m_sending = false;
        if (!undoId) {
            updateBlock();
            Q_EMIT failed(EngineWords::of(undoId.error()));
            return;
        }
        m_unsaved.remove(lead);
        if (m_leadId == lead) {
            m_dirty = false;
            m_loading = true;
            m_edit->clear();
            m_loading = false;
            m_detail.draft.clear();
        }
        updateBlock();
        Q_EMIT sent(lead, *undoId, andClose);
    });
}

void Composer::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_sendCloseButton->setVisible(width() > px(460));
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    // The text box would take these as its own keys; they are commands here.
    if (watched == m_edit && event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() & Qt::ControlModifier && (key->key() == Qt::Key_Return || key->key() == Qt::Key_K)) {
            event->ignore();
            return true;
        }
    }
    if (watched == m_edit && event->type() == QEvent::FocusOut)
        saveDraft();
    return QWidget::eventFilter(watched, event);
}

} // namespace ring
