// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/escalations/escalationspage.h"
#include "ui/inbox/inboxdelegate.h"
#include "ui/shell/leadlist.h"
#include "ui/shell/timewords.h"
#include "ui/shell/words.h"

#include <QMenu>

namespace ring {

using namespace Qt::StringLiterals;

// A shelf is one person's at one console, and timed: the row stays in sight at the foot of the list, the other consoles
// go on ringing, and when the time is over it rings here again.

bool EscalationsPage::isShelved(const LeadRow &row) const
{
    return m_shelved.value(row.escalationId) > desk()->now();
}

void EscalationsPage::askShelf()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || !m_model->at(current.row()).escalationAckBy.isEmpty())
        return;
    const LeadRow chosen = m_model->at(current.row());
    QList<qint64> like;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (const LeadRow &other = m_model->at(row); other.escalationKind == chosen.escalationKind &&
                                                     other.location == chosen.location &&
                                                     other.escalationAckBy.isEmpty())
            like << other.escalationId;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"shelfMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Millis now = desk()->now();
    menu->addAction(tr("&1   Shelve %n for 10 minutes", nullptr, int(like.size())), this,
                    [this, like, now] { shelve(like, now + 10 * minuteMs); });
    menu->addAction(tr("&2   Shelve %n for 30 minutes", nullptr, int(like.size())), this,
                    [this, like, now] { shelve(like, now + 30 * minuteMs); });
    menu->addAction(tr("&3   Shelve %n for 1 hour", nullptr, int(like.size())), this,
                    [this, like, now] { shelve(like, now + hourMs); });
    if (isShelved(chosen))
        menu->addAction(tr("&0   Take %n from the shelf", nullptr, int(like.size())), this,
                        [this, like] { shelve(like, 0); });
    const QRect place = m_list->visualRect(current);
    menu->popup(m_list->viewport()->mapToGlobal(place.bottomLeft() + QPoint(place.width() / 3, 0)));
    menu->setActiveAction(menu->actions().value(0));
}

void EscalationsPage::shelve(const QList<qint64> &escalations, Millis until)
{
    for (const qint64 id : escalations)
        until ? void(m_shelved.insert(id, until)) : void(m_shelved.remove(id));
    const int count = int(escalations.size());
    Q_EMIT said(until ? tr("%n shelved until %1 at this console; nobody has acknowledged yet.", nullptr, count)
                            .arg(TimeWords::moment(until, desk()->now()))
                      : tr("%n taken from the shelf.", nullptr, count),
                0);
    read();
}

} // namespace ring
