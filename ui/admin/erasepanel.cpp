// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/erasepanel.h"

#include "ui/admin/holdbutton.h"
#include "ui/dashboard/keyed.h"
#include "ui/dashboard/look.h"
#include "ui/dashboard/roles.h"
#include "ui/shell/answered.h"
#include "ui/shell/enginewords.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ring {

ErasePanel::ErasePanel(DataDesk *desk, QAction *look, QWidget *parent)
    : DataPanel(tr("Forget a caller"), desk, parent)
    , m_number(new QLineEdit(this))
    , m_found(nullptr)
    , m_erase(new HoldButton(this))
{
    m_number->setObjectName(u"eraseNumber"_s);
    m_number->setMaxLength(40);
    auto *title = roleLabel("soft", tr("&Number of who asked to be forgotten"), this);
    title->setBuddy(m_number);
    m_number->setAccessibleName(title->text().remove(u'&'));
    column()->addWidget(title);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_number, 1);
    row->addWidget(new KeyedButton(look, this));
    column()->addLayout(row);
    m_found = addText("soft");
    m_found->setObjectName(u"eraseFound"_s);
    m_erase->setObjectName(u"eraseCaller"_s);
    m_erase->setProperty("role", u"danger"_s);
    m_erase->setText(tr("Hold to erase"));
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_erase);
    column()->addLayout(foot);
    connect(m_number, &QLineEdit::textChanged, this, [this] { setFound({}, {}); });
    connect(m_number, &QLineEdit::returnPressed, this, &ErasePanel::look);
    connect(m_erase, &HoldButton::held, this, &ErasePanel::erase);
    setFound({}, {});
}

void ErasePanel::show(const DataState &) {}

QString ErasePanel::counts(const Erased &known)
{
    return QStringList{tr("%n lead(s)", nullptr, known.leads), tr("%n call(s)", nullptr, known.calls),
                       tr("%n text(s)", nullptr, known.messages), tr("%n customer record(s)", nullptr, known.contacts)}
        .join(u", "_s);
}

void ErasePanel::setFound(const QString &sentence, const QString &number)
{
    m_looked = number;
    m_found->setText(sentence);
    m_found->setVisible(!sentence.isEmpty());
    m_erase->setEnabled(!number.isEmpty());
    m_erase->setAccessibleDescription(sentence);
}

void ErasePanel::look()
{
    const QString number = m_number->text().trimmed();
    say({}, true);
    if (number.isEmpty())
        return m_number->setFocus();
    whenAnswered(desk()->knownOf(number), this, [this, number](const Expected<Erased> &known) {
        if (number != m_number->text().trimmed())
            return;
        if (!known)
            return say(EngineWords::of(known.error()), false);
        //: %1: counts
        QString sentence = tr("There is: %1. Number, names, words and the personal parts of the reasons go for good; "
                              "the rows stay without them, so that reports count as before.")
                               .arg(counts(*known));
        if (known->stillSuppressed)
            sentence += u' ' + tr("This number opted out; it will still not be texted.");
        setFound(sentence, number);
    });
}

void ErasePanel::erase()
{
    if (m_looked.isEmpty())
        return;
    m_erase->setEnabled(false);
    whenAnswered(desk()->erase(m_looked), this, [this](const Expected<Erased> &erased) {
        if (!erased) {
            m_erase->setEnabled(!m_looked.isEmpty());
            return say(EngineWords::of(erased.error()), false);
        }
        m_number->clear();
        //: %1: counts
        say(tr("Erased from %1. Backups hold it until they end, seven days after they were made; going back to one "
               "erases it again.")
                .arg(counts(*erased)),
            true);
        m_number->setFocus();
        Q_EMIT changed();
    });
}

} // namespace ring
