// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/soundsdialog.h"

#include "engine/desk/desk.h"
#include "ui/shell/answered.h"
#include "ui/shell/labels.h"
#include "ui/shell/notifier.h"
#include "ui/shell/sounds.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace ring {

using namespace Qt::StringLiterals;

SoundsDialog::SoundsDialog(Desk *desk, QWidget *parent)
    : QDialog(parent)
    , m_place(new QComboBox(this))
{
    setObjectName(u"soundsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Sounds"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(px(20), px(16), px(20), px(16));
    grid->setSpacing(px(8));
    grid->addWidget(plainLabel(tr("What is heard at this console. Only your own locations are. An alarm nobody has "
                                  "acknowledged rings again every half minute."),
                               "soft", true),
                    0, 0, 1, 2);
    m_place->setObjectName(u"soundPlace"_s);
    m_place->setAccessibleName(tr("Location"));
    m_place->addItem(tr("All locations"), QString());
    grid->addWidget(m_place, 1, 0, 1, 2);
    const QHash<QString, QString> words{{u"emergency"_s, tr("An &emergency")},
                                        {u"urgent_reply"_s, tr("A reply that says &URGENT")},
                                        {u"escalation"_s, tr("A caller who &needs a person")},
                                        {u"high_value"_s, tr("A &high-value caller")},
                                        {u"reply"_s, tr("Any &reply")}};
    for (const QString &kind : soundKinds()) {
        auto *box = new QCheckBox(words.value(kind), this);
        box->setObjectName(u"sound_"_s + kind);
        m_boxes.insert(kind, box);
        connect(box, &QCheckBox::stateChanged, this, [this, kind](int state) { choose(kind, state); });
        auto *test = new QPushButton(tr("Test"), this);
        test->setObjectName(u"test_"_s + kind);
        test->setAutoDefault(false);
        test->setAccessibleName(tr("Test: %1").arg(words.value(kind).remove(u'&')));
        connect(test, &QPushButton::clicked, this, [kind] { playSound(kind); });
        const int row = grid->rowCount();
        grid->addWidget(box, row, 0);
        grid->addWidget(test, row, 1);
    }
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    grid->addWidget(close, grid->rowCount(), 1);
    setMinimumWidth(px(380));
    connect(m_place, &QComboBox::currentIndexChanged, this, &SoundsDialog::showPlace);
    addPlaces(desk);
    showPlace();
}

void SoundsDialog::addPlaces(Desk *desk)
{
    whenAnswered(desk->locations(), this, [this](const Expected<QList<LocationRow>> &places) {
        if (!places)
            return;
        for (const LocationRow &place : *places)
            m_place->addItem(place.name, place.key);
    });
}

QString SoundsDialog::placeKey() const
{
    return m_place->currentData().toString();
}

/// At a single location a box in between says: as for all.
void SoundsDialog::showPlace()
{
    m_showing = true;
    const QString place = placeKey();
    for (auto box = m_boxes.begin(); box != m_boxes.end(); ++box) {
        const auto chosen = soundChoice(box.key(), place);
        (*box)->setTristate(!place.isEmpty());
        (*box)->setToolTip(place.isEmpty() ? QString() : tr("Half ticked: as for all locations."));
        if (place.isEmpty())
            (*box)->setChecked(chosen.value_or(isAlarm(box.key())));
        else
            (*box)->setCheckState(!chosen ? Qt::PartiallyChecked : *chosen ? Qt::Checked : Qt::Unchecked);
    }
    m_showing = false;
}

void SoundsDialog::choose(const QString &kind, int state)
{
    if (m_showing)
        return;
    chooseSound(kind, placeKey(), state == Qt::PartiallyChecked ? std::nullopt : std::optional(state == Qt::Checked));
}

} // namespace ring
