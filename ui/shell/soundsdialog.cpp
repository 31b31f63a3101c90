// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/soundsdialog.h"

#include "ui/shell/labels.h"
#include "ui/shell/notifier.h"
#include "ui/shell/preferences.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QGridLayout>
#include <QPushButton>

namespace ring {

using namespace Qt::StringLiterals;

SoundsDialog::SoundsDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"soundsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Sounds"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(px(20), px(16), px(20), px(16));
    grid->setSpacing(px(8));
    grid->addWidget(plainLabel(tr("What is heard at this console. An alarm nobody has acknowledged rings again every "
                                  "half minute."),
                               "soft", true),
                    0, 0, 1, 2);
    const QList<QPair<QString, QString>> kinds{{u"emergency"_s, tr("An &emergency")},
                                               {u"urgent_reply"_s, tr("A reply that says &URGENT")},
                                               {u"escalation"_s, tr("A caller who &needs a person")},
                                               {u"high_value"_s, tr("A &high-value caller")},
                                               {u"reply"_s, tr("Any &reply")}};
    for (const auto &[kind, words] : kinds) {
        auto *box = new QCheckBox(words, this);
        box->setObjectName(u"sound_"_s + kind);
        box->setChecked(heard(kind));
        connect(box, &QCheckBox::toggled, this,
                [key = u"sound/"_s + kind](bool on) { Preferences::instance().set(key, on); });
        auto *test = new QPushButton(tr("Test"), this);
        test->setObjectName(u"test_"_s + kind);
        test->setAutoDefault(false);
        test->setAccessibleName(tr("Test: %1").arg(QString(words).remove(u'&')));
        connect(test, &QPushButton::clicked, this, [] { QApplication::beep(); });
        const int row = grid->rowCount();
        grid->addWidget(box, row, 0);
        grid->addWidget(test, row, 1);
    }
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    grid->addWidget(close, grid->rowCount(), 1);
    setMinimumWidth(px(380));
}

bool SoundsDialog::heard(const QString &kind)
{
    return Preferences::instance().value(u"sound/"_s + kind, isAlarm(kind)).toBool();
}

} // namespace ring
