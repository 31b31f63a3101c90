// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/serverpanel.h"

#include "ui/dashboard/keyed.h"
#include "ui/dashboard/look.h"
#include "ui/dashboard/roles.h"
#include "ui/shell/enginewords.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ring {

ServerPanel::ServerPanel(DataDesk *desk, QAction *check, QWidget *parent)
    : DataPanel(tr("A server for many desks"), desk, parent)
    , m_address(new QLineEdit(this))
    , m_how(nullptr)
{
    m_address->setObjectName(u"serverAddress"_s);
    m_address->setPlaceholderText(u"postgresql://user@host/name"_s);
    auto *title = roleLabel("soft", tr("&Address of a PostgreSQL database"), this);
    title->setBuddy(m_address);
    m_address->setAccessibleName(title->text().remove(u'&'));
    column()->addWidget(title);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_address, 1);
    row->addWidget(new KeyedButton(check, this));
    column()->addLayout(row);
    m_how = addText("faint");
    connect(m_address, &QLineEdit::returnPressed, this, &ServerPanel::check);
    connect(m_address, &QLineEdit::textChanged, this, [this] { say({}, true); });
}

void ServerPanel::show(const DataState &state)
{
    m_server = state.server;
    m_how->setText(state.server
                       ? tr("The password stands in the file store.password in the data folder (mode 600) or in a "
                            "pgpass file, never in the address.")
                       //: the words with hyphens are typed as they are
                       : tr("The password goes into the file store.password in the data folder (mode 600) or a pgpass "
                            "file, never into the address. To move: end this console, then "
                            "secondring-engine store migrate --to ADDRESS. The next start uses the server."));
}

void ServerPanel::check()
{
    const QString address = m_address->text().trimmed();
    if (address.isEmpty())
        return m_address->setFocus();
    say(tr("Trying…"), true);
    desk()->checkServer(address).then(this, [this, address](const Expected<QString> &answer) {
        if (address == m_address->text().trimmed())
            say(EngineWords::of(answer ? *answer : answer.error().sentence), answer.has_value());
    });
}

} // namespace ring
