// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/serverpanel.h"

#include "ui/admin/holdbutton.h"
#include "ui/admin/serveraddress.h"
#include "ui/dashboard/keyed.h"
#include "ui/dashboard/look.h"
#include "ui/dashboard/roles.h"
#include "ui/shell/answered.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/timewords.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ring {

ServerPanel::ServerPanel(DataDesk *desk, QAction *check, QWidget *parent)
    : DataPanel(tr("A server for many desks"), desk, parent)
    , m_form(new QWidget(this))
    , m_place(addField(u"serverAddress"_s, tr("&Address"), u"db.example.com"_s))
    , m_database(addField(u"serverDatabase"_s, tr("Data&base")))
    , m_user(addField(u"serverUser"_s, tr("&User")))
    , m_password(addField(u"serverPassword"_s, tr("&Password")))
    , m_how(nullptr)
    , m_move(addHold(u"moveData"_s, tr("Hold to move the data there")))
    , m_join(addHold(u"joinServer"_s, tr("Hold to work with what is there")))
    , m_back(addHold(u"useOwnStore"_s, tr("Hold to work on this machine's own data again")))
{
    build(check);
    for (QLineEdit *field : {m_place, m_database, m_user, m_password}) {
        connect(field, &QLineEdit::returnPressed, this, &ServerPanel::check);
        connect(field, &QLineEdit::textChanged, this, [this] {
            say({}, true);
            offer({});
        });
    }
    connect(m_move, &HoldButton::held, this, &ServerPanel::move);
    connect(m_join, &HoldButton::held, this, &ServerPanel::join);
    connect(m_back, &HoldButton::held, this, &ServerPanel::goBack);
    offer({});
}

void ServerPanel::build(QAction *check)
{
    m_password->setEchoMode(QLineEdit::Password);
    auto *fields = new QFormLayout;
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(space::s);
    for (QLineEdit *field : {m_place, m_database, m_user, m_password}) {
        auto *title = roleLabel("soft", field->property("title").toString(), m_form);
        title->setBuddy(field);
        fields->addRow(title, field);
    }
    auto *inside = new QVBoxLayout(m_form);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(space::s);
    inside->addLayout(fields);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    auto *tryIt = new KeyedButton(check, this);
    row->addWidget(tryIt);
    row->addStretch(1);
    row->addWidget(m_move);
    inside->addLayout(row);
    auto *second = new QHBoxLayout;
    second->addStretch(1);
    second->addWidget(m_join);
    inside->addLayout(second);
    setTabOrder(m_password, tryIt);
    setTabOrder(tryIt, m_move);
    m_how = addText("faint");
    m_how->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // Inside a scroll area a label that wraps is not asked for its height.
    m_how->setMinimumHeight(4 * m_how->fontMetrics().lineSpacing());
    column()->addWidget(m_form);
    column()->addWidget(m_back, 0, Qt::AlignRight);
    column()->addStretch(1);
}

QLineEdit *ServerPanel::addField(const QString &name, const QString &label, const QString &example)
{
    auto *field = new QLineEdit(m_form);
    field->setObjectName(name);
    field->setAccessibleName(QString(label).remove(u'&'));
    field->setPlaceholderText(example);
    field->setProperty("title", label);
    return field;
}

HoldButton *ServerPanel::addHold(const QString &name, const QString &text)
{
    auto *button = new HoldButton(this);
    button->setObjectName(name);
    button->setProperty("role", u"danger"_s);
    button->setText(text);
    return button;
}

void ServerPanel::show(const DataState &state)
{
    m_state = state;
    m_form->setVisible(!state.server);
    m_back->setVisible(state.server);
    m_back->setEnabled(state.whyNoRestore.isEmpty());
    m_how->setText(explanation());
    for (HoldButton *button : {m_move, m_join, m_back})
        button->setAccessibleDescription(m_how->text());
}

QString ServerPanel::explanation() const
{
    if (!m_state.server)
        return tr(
            "The console ends and comes up again by itself, with the data of the server. Moving copies everything "
            "there and counts it; working with what is there leaves this machine's data as it is. The password "
            "goes to the keychain, or without one to a file only you may read.");
    if (m_state.ownBytes < 0)
        return tr(
            "This machine has no data of its own: going back begins with an empty store. Colleagues go on with the "
            "server.");
    //: %1: day and time, %2: a size
    return tr("This machine's own data was last worked on %1 (%2). Going back, the console ends and comes up again by "
              "itself. Who rang meanwhile is called back, not texted; connections that the server works with too are "
              "switched off here. Colleagues go on with the server.")
        .arg(TimeWords::full(m_state.ownLeftAt), QLocale().formattedDataSize(m_state.ownBytes, 1));
}

QString ServerPanel::url() const
{
    return ServerAddress{m_place->text(), m_database->text(), m_user->text()}.url();
}

void ServerPanel::offer(const ServerAnswer &answer)
{
    const bool may = m_state.whyNoRestore.isEmpty() && !m_state.server;
    m_move->setEnabled(may && answer.empty);
    m_join->setEnabled(may && answer.joinable);
}

void ServerPanel::takeFocus()
{
    QWidget *first = m_state.server ? static_cast<QWidget *>(m_back) : m_place;
    first->setFocus();
}

void ServerPanel::check()
{
    if (m_state.server)
        return;
    if (m_place->text().trimmed().isEmpty())
        return m_place->setFocus();
    offer({});
    say(tr("Trying…"), true);
    whenAnswered(desk()->checkServer(url(), m_password->text()), this,
                 [this, asked = url()](const Expected<ServerAnswer> &answer) {
                     if (asked != url())
                         return;
                     say(EngineWords::of(answer ? answer->sentence : answer.error().sentence), answer.has_value());
                     if (answer && !m_state.whyNoRestore.isEmpty())
                         say(EngineWords::of(m_state.whyNoRestore), false);
                     offer(answer.value_or(ServerAnswer()));
                 });
}

void ServerPanel::choose(const QFuture<Expected<void>> &asked, const QString &sentence)
{
    offer({});
    m_back->setEnabled(false);
    whenAnswered(asked, this, [this, sentence](const Expected<void> &done) {
        m_back->setEnabled(m_state.whyNoRestore.isEmpty());
        if (!done)
            return say(EngineWords::of(done.error()), false);
        const QSignalBlocker quiet(m_password);
        m_password->clear();
        say(sentence, true);
    });
}

void ServerPanel::move()
{
    choose(desk()->moveTo(url(), m_password->text()), tr("The data moves. The console comes up again in a moment."));
}

void ServerPanel::join()
{
    choose(desk()->joinServer(url(), m_password->text()),
           tr("This console comes up again in a moment, with the data of the server."));
}

void ServerPanel::goBack()
{
    choose(desk()->useOwnStore(), tr("This console comes up again in a moment, with this machine's own data."));
}

} // namespace ring
