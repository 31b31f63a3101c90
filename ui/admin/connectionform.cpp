// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/connectionform.h"

#include "ui/admin/adminwords.h"

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
    , m_name(roleLabel("heading", {}, this))
    , m_provider(new QComboBox(this))
    , m_address(new QLineEdit(this))
    , m_account(new QLineEdit(this))
    , m_credential(new QLineEdit(this))
    , m_secret(new QLineEdit(this))
    , m_poll(new QDoubleSpinBox(this))
    , m_enabled(new QCheckBox(tr("&Use this connection"), this))
{
    const QList<QPair<QWidget *, QString>> names{{m_provider, u"provider"_s}, {m_address, u"baseUrl"_s},
                                                 {m_account, u"account"_s},   {m_credential, u"credential"_s},
                                                 {m_secret, u"secret"_s},     {m_poll, u"poll"_s},
                                                 {m_enabled, u"enabled"_s}};
    for (const auto &[field, name] : names)
        field->setObjectName(name);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setPlaceholderText(tr("leave empty to keep the one in use"));
    m_poll->setRange(0.5, 3600);
    m_poll->setDecimals(1);
    m_poll->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_poll->setSuffix(tr(" s", "seconds"));
    addWide(m_name);
    add(tr("&Provider"), m_provider);
    add(tr("Add&ress"), m_address, tr("Empty for the provider's own; any compatible server can stand here."));
    add(tr("&Account"), m_account);
    add(tr("Cre&dential"), m_credential, tr("Where the secret is kept: env:NAME, file:PATH or keychain:NAME."));
    add(tr("&New secret"), m_secret, tr("Handed over once and kept in the keychain; it is never shown."));
    add(tr("As&k every"), m_poll, tr("How often the provider is asked for news."));
    addWide(m_enabled);
    for (QLineEdit *field : {m_address, m_account, m_credential, m_secret})
        connect(field, &QLineEdit::textEdited, this, &ConnectionForm::edited);
    connect(m_enabled, &QCheckBox::clicked, this, &ConnectionForm::edited);
    const auto changed = [this] {
        if (!m_showing)
            Q_EMIT edited();
    };
    connect(m_provider, &QComboBox::currentIndexChanged, this, changed);
    connect(m_poll, &QDoubleSpinBox::valueChanged, this, changed);
    setFocusProxy(m_address);
}

void ConnectionForm::show(const ConnectionRow &connection)
{
    m_showing = true;
    m_shown = connection;
    clear();
    //: %1: name of a connection, %2: what it is, e.g. "Phone system"
    m_name->setText(connection.name.isEmpty() ? QString()
                                              : tr("%1, %2").arg(connection.name, kindWord(connection.kind)));
    fillProviders(connection);
    m_address->setText(connection.baseUrl);
    m_account->setText(connection.account);
    m_credential->setText(connection.credential);
    m_secret->clear();
    m_poll->setValue(connection.pollSeconds);
    m_enabled->setChecked(connection.enabled);
    m_showing = false;
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
    connection.provider = m_provider->currentData().toString();
    connection.baseUrl = m_address->text().trimmed();
    connection.account = m_account->text().trimmed();
    connection.credential = m_credential->text().trimmed();
    connection.pollSeconds = m_poll->value();
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

void ConnectionForm::checkAddress()
{
    const QString text = m_address->text().trimmed();
    const QUrl url(text, QUrl::StrictMode);
    const bool web =
        url.isValid() && (url.scheme() == u"https"_s || url.scheme() == u"http"_s) && !url.host().isEmpty();
    if (!text.isEmpty() && !web)
        complain(m_address, tr("This is no web address; write it like https://api.example.com."));
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
    checkAddress();
    checkCredential();
    return clean();
}

} // namespace ring
