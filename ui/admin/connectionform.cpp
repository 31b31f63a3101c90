// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/connectionform.h"

#include "engine/desk/providerchoice.h"
#include "ui/admin/adminwords.h"
#include "ui/admin/extras.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ring {

ConnectionForm::ConnectionForm(QWidget *parent)
    : Form(parent)
    , m_name(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_provider(new QComboBox(this))
    , m_address(new QLineEdit(this))
    , m_account(new QLineEdit(this))
    , m_credential(new QLineEdit(this))
    , m_secret(new QLineEdit(this))
    , m_extras(new QLineEdit(this))
    , m_poll(new QDoubleSpinBox(this))
    , m_enabled(new QCheckBox(tr("&Use this connection"), this))
{
    const QList<QPair<QWidget *, QString>> names{{m_name, u"name"_s},         {m_kind, u"kind"_s},
                                                 {m_provider, u"provider"_s}, {m_address, u"baseUrl"_s},
                                                 {m_account, u"account"_s},   {m_credential, u"credential"_s},
                                                 {m_secret, u"secret"_s},     {m_extras, u"extras"_s},
                                                 {m_poll, u"poll"_s},         {m_enabled, u"enabled"_s}};
    for (const auto &[field, name] : names)
        field->setObjectName(name);
    for (const QString &kind : {u"phone"_s, u"sms"_s, u"booking"_s})
        m_kind->addItem(kindWord(kind), kind);
    m_secret->setEchoMode(QLineEdit::Password);
    m_poll->setRange(0.5, 3600);
    m_poll->setDecimals(1);
    m_poll->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_poll->setSuffix(tr(" s", "seconds"));
    build();
    for (QLineEdit *field : {m_name, m_address, m_account, m_credential, m_secret, m_extras})
        connect(field, &QLineEdit::textEdited, this, &ConnectionForm::edited);
    connect(m_enabled, &QCheckBox::clicked, this, &ConnectionForm::edited);
    const auto changed = [this] {
        if (!m_showing)
            Q_EMIT edited();
    };
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ConnectionForm::kindChanged);
    connect(m_provider, &QComboBox::currentIndexChanged, this, changed);
    connect(m_poll, &QDoubleSpinBox::valueChanged, this, changed);
}

void ConnectionForm::build()
{
    add(tr("Na&me"), m_name, tr("A name of your own; lines refer to it, and it stays."));
    add(tr("&What it is"), m_kind,
        tr("A phone system tells of calls, an SMS service sends, a calendar tells of bookings."));
    add(tr("&Provider"), m_provider);
    add(tr("Add&ress"), m_address, tr("Empty for the provider's own; any compatible server can stand here."));
    add(tr("&Account"), m_account, tr("As the provider calls it: account SID, service plan or client id."));
    add(tr("Cre&dential"), m_credential, tr("Where the secret is kept: env:NAME, file:PATH or keychain:NAME."));
    add(tr("&New secret"), m_secret, tr("Handed over once and kept in the keychain; it is never shown."));
    add(tr("E&xtras"), m_extras, tr("What else the provider needs, like region=eu; mostly empty."));
    add(tr("As&k every"), m_poll, tr("How often the provider is asked for news."));
    addWide(m_enabled);
}

void ConnectionForm::show(const ConnectionRow &connection)
{
    m_showing = true;
    m_shown = connection;
    m_new = false;
    clear();
    m_name->setText(connection.name);
    m_kind->setCurrentIndex(m_kind->findData(connection.kind));
    m_name->setReadOnly(true);
    m_kind->setEnabled(false);
    fillProviders(connection);
    m_address->setText(connection.baseUrl);
    m_account->setText(connection.account);
    m_credential->setText(connection.credential);
    m_secret->clear();
    m_secret->setPlaceholderText(connection.credential.isEmpty() ? QString()
                                                                 : tr("leave empty to keep the one in use"));
    m_extras->setText(writeExtras(connection.settings));
    m_poll->setValue(connection.pollSeconds);
    m_enabled->setChecked(connection.enabled);
    setFocusProxy(m_address);
    m_showing = false;
}

void ConnectionForm::showNew(const QStringList &takenNames)
{
    ConnectionRow blank;
    blank.kind = u"phone"_s;
    blank.providers = providersOf(blank.kind);
    blank.provider = blank.providers.firstKey();
    show(blank);
    m_new = true;
    m_taken = takenNames;
    m_name->setReadOnly(false);
    m_kind->setEnabled(true);
    setFocusProxy(m_name);
}

void ConnectionForm::kindChanged()
{
    if (m_showing)
        return;
    m_shown.kind = m_kind->currentData().toString();
    m_shown.providers = providersOf(m_shown.kind);
    m_showing = true;
    const QString before = m_provider->currentData().toString();
    m_shown.provider = m_shown.providers.contains(before) ? before : m_shown.providers.firstKey();
    fillProviders(m_shown);
    m_showing = false;
    Q_EMIT edited();
}

void ConnectionForm::fillProviders(const ConnectionRow &connection)
{
    m_provider->clear();
    for (auto title = connection.providers.cbegin(); title != connection.providers.cend(); ++title)
        m_provider->addItem(title.value(), title.key());
    // Added when it is not there, so that nothing stored is lost by looking at it.
    if (m_provider->findData(connection.provider) < 0)
        m_provider->addItem(connection.provider, connection.provider);
    m_provider->setCurrentIndex(m_provider->findData(connection.provider));
}

ConnectionRow ConnectionForm::connection() const
{
    ConnectionRow connection = m_shown;
    connection.name = m_name->text().simplified();
    connection.provider = m_provider->currentData().toString();
    connection.baseUrl = m_address->text().trimmed();
    connection.account = m_account->text().trimmed();
    connection.credential = m_credential->text().trimmed();
    connection.pollSeconds = m_poll->value();
    if (m_extras->text() != writeExtras(m_shown.settings))
        connection.settings = readExtras(m_extras->text());
    connection.enabled = m_enabled->isChecked();
    return connection;
}

bool ConnectionForm::hasSecret() const
{
    return !m_secret->text().isEmpty();
}

QString ConnectionForm::takeSecret()
{
    const QString secret = m_secret->text();
    m_secret->clear();
    return secret;
}

void ConnectionForm::checkName()
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty())
        complain(m_name, tr("Give it a name of your own, like “front desk phones”."));
    else if (m_new && m_taken.contains(name))
        complain(m_name, tr("There is a connection of this name already; give each its own."));
    QString wrong;
    readExtras(m_extras->text(), &wrong);
    if (!wrong.isEmpty())
        complain(m_extras, tr("“%1” has no name; write it like region=eu.").arg(wrong));
}

void ConnectionForm::checkAddress()
{
    const QString text = m_address->text().trimmed();
    const QUrl url(text, QUrl::StrictMode);
    const bool web =
        url.isValid() && (url.scheme() == u"https"_s || url.scheme() == u"http"_s) && !url.host().isEmpty();
    const bool near = url.host() == u"localhost" || url.host() == u"::1" || url.host().startsWith(u"127."_s);
    if (!text.isEmpty() && !web)
        complain(m_address, tr("This is no web address; write it like https://api.example.com."));
    else if (url.scheme() == u"http" && !near)
        complain(m_address, tr("Secrets go to this address, so it has to begin with https://."));
}

void ConnectionForm::checkCredential()
{
    static const QRegularExpression reference(u"^(env|file|keychain):\\S.*$"_s);
    const QString text = m_credential->text().trimmed();
    if (!text.isEmpty() && !reference.match(text).hasMatch())
        complain(m_credential, tr("Write where the secret is kept, like env:NAME, not the secret itself; that belongs "
                                  "in the next field."));
}

bool ConnectionForm::check()
{
    clear();
    checkName();
    checkAddress();
    checkCredential();
    return clean();
}

} // namespace ring
