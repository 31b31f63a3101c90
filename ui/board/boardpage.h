// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/leadactions.h"
#include "ui/shell/page.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace ring {

class CardPanel;
class CoachMark;
class EmptyState;
class BoardHead;
class LeadList;
class SpokenBoardModel;

/// All missed calls of all locations on one screen. Reads through the desk, acts through LeadActions.
class BoardPage : public Page, private LeadSource
{
    Q_OBJECT

public:
    explicit BoardPage(Desk *desk, QWidget *parent = nullptr);

    QString name() const override;
    QString title() const override;
    QList<QAction *> pageActions() const override;
    void refresh(Desk::Topics topics) override;
    void showLead(qint64 leadId) override;
    void showLocation(const QString &location);
    qint64 currentLead() const;

Q_SIGNALS:
    void replyWanted(qint64 leadId, int slot);
    void whyWanted(qint64 leadId);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QList<LeadRow> chosenLeads() const override;
    void goOn() override;
    void readAnew() override { refresh(Desk::Leads); }
    void build();
    void addMoves();
    void read();
    void readPlaces();
    void accept(const LeadPage &page, const LeadQuery &query);
    void addGroups();
    void saySoIfEmpty(const EngineStatus *status);
    void openCurrent();
    void toggleCard();
    void currentMoved();
    QAction *addMove(const QString &name, const QString &text, const QKeySequence &key,
                     const std::function<void()> &run);

    SpokenBoardModel *m_model;
    LeadList *m_list;
    BoardHead *m_filters;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    CardPanel *m_card;
    CoachMark *m_coach = nullptr;
    LeadActions *m_actions;
    QList<QAction *> m_moves;
    QTimer m_tick;
    LeadQuery m_shown;       ///< what the rows on screen answer
    bool m_anything = false; ///< whether an answer has come
    quint64 m_asked = 0;
    qint64 m_wanted = 0;
    bool m_stale = true;
};

} // namespace ring
