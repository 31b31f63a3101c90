// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/serverpanel.h"

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

ServerPanel::ServerPanel(DataDesk *desk, QAction *check, QWidget *parent)
    : DataPanel(tr("A server for many desks"), desk, parent)
    , m_address(addField(u"serverAddress"_s, tr("&Address of a PostgreSQL database")))
    , m_password(addField(u"serverPassword"_s, tr("&Password of its user")))
    , m_how(addText("faint"))
    , m_move(new HoldButton(this))
{
    // Inside a scroll area a label that wraps is not asked for its height.
    m_how->setMinimumHeight(3 * m_how->fontMetrics().lineSpacing());
    m_address->setPlaceholderText(u"postgresql://user@host/name"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_move->setObjectName(u"moveData"_s);
    m_move->setProperty("role", u"danger"_s);
    m_move->setText(tr("Hold to move the data there"));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(new KeyedButton(check, this));
    row->addStretch(1);
    row->addWidget(m_move);
    column()->addLayout(row);
    for (QLineEdit *field : {m_address, m_password}) {
        connect(field, &QLineEdit::returnPressed, this, &ServerPanel::check);
        connect(field, &QLineEdit::textChanged, this, [this] {
            say({}, true);
            setMovable(false);
        });
    }
    connect(m_move, &HoldButton::held, this, &ServerPanel::move);
    setMovable(false);
}

QLineEdit *ServerPanel::addField(const QString &name, const QString &label)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(QString(label).remove(u'&'));
    auto *title = roleLabel("soft", label, this);
    title->setBuddy(field);
    column()->addWidget(title);
    column()->addWidget(field);
    return field;
}

void ServerPanel::show(const DataState &state)
{
    m_state = state;
    m_move->setVisible(!state.server);
    m_how->setText(state.server ? tr("The data is on a server already. Its password stands in the file store.password "
                                     "in the data folder (mode 600) or in a pgpass file, never in the address.")
                                : tr("The console ends, moves everything there, counts it, and comes up again by "
                                     "itself; if that fails it goes on with the file. The password is kept in the "
                                     "file store.password in the data folder (mode 600), never in the address."));
    m_move->setAccessibleDescription(m_how->text());
}

void ServerPanel::setMovable(bool movable)
{
    m_move->setEnabled(movable && m_state.whyNoRestore.isEmpty());
}

void ServerPanel::check()
{
    const QString address = m_address->text().trimmed();
    if (address.isEmpty())
        return m_address->setFocus();
    setMovable(false);
    say(tr("Trying…"), true);
    whenAnswered(desk()->checkServer(address, m_password->text()), this,
                 [this, address](const Expected<ServerAnswer> &answer) {
                     if (address != m_address->text().trimmed())
                         return;
                     say(EngineWords::of(answer ? answer->sentence : answer.error().sentence), answer.has_value());
                     setMovable(answer && answer->empty);
                 });
}

void ServerPanel::move()
{
    setMovable(false);
    whenAnswered(desk()->moveTo(m_address->text().trimmed(), m_password->text()), this,
                 [this](const Expected<void> &asked) {
                     if (!asked)
                         return say(EngineWords::of(asked.error()), false);
                     m_password->clear();
                     say(tr("The data moves. The console comes up again in a moment."), true);
                 });
}

} // namespace ring
