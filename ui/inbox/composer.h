// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/desk.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QPlainTextEdit;

namespace ring {

/// Writes one answer: canned answers, length in texts, the character that makes it long, the draft, and why sending is
/// off.
///
/// A draft belongs to its conversation: it is saved on every pause and whenever another conversation is shown, and
/// never moves with the box.
class Composer : public QWidget
{
    Q_OBJECT

public:
    Composer(Desk *desk, QWidget *parent);

    /// Another conversation is coming: saves what was typed and empties the box until `show`.
    void leave();
    void show(const LeadDetail &detail);
    void insertCanned(int slot);
    void focusText();
    /// Now instead of at the next pause.
    void saveDraft();
    qint64 leadId() const { return m_leadId; }
    QString text() const;
    QString meter() const;
    QString blockReason() const { return m_block; }
    QList<QAction *> actions() const { return m_actions; }

Q_SIGNALS:
    void sent(qint64 leadId, qint64 undoId, bool andClose);
    void failed(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildActions();
    void typed();
    void measure();
    void send(bool andClose);
    void replaceCulprit();
    void showCanned(const LeadDetail &detail);
    void updateBlock();

    Desk *m_desk;
    QPlainTextEdit *m_edit;
    QLabel *m_meter;
    QLabel *m_hint;
    QHBoxLayout *m_cannedRow;
    QWidget *m_sendCloseButton = nullptr;
    QAction *m_send = nullptr;
    QAction *m_sendClose = nullptr;
    QAction *m_replace = nullptr;
    QList<QAction *> m_actions;
    QTimer m_pause;
    LeadDetail m_detail;
    qint64 m_leadId = 0;
    QString m_block;
    bool m_dirty = false;
    bool m_loading = false;
    bool m_sending = false;
    QHash<qint64, QString> m_unsaved; ///< drafts whose saving has not been confirmed
};

} // namespace ring
