// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/ringcentral/account.h"

#include "engine/net/urls.h"

#include <QJsonArray>

namespace ring::ringcentral {

using namespace Qt::StringLiterals;

Expected<Account> Account::of(const ConnectionSettings &settings)
{
    const qsizetype colon = settings.secret.indexOf(u':');
    if (settings.account.isEmpty() || colon <= 0 || colon + 1 >= settings.secret.size())
        return fail(Error::Code::BadInput, u"%1: a RingCentral connection needs the client id, and as secret the "
                                           u"client secret and the JWT joined by a colon. Enter them "
                                           "in the connection's settings."_s.arg(settings.name));
    const bool own = settings.baseUrl.isEmpty();
    const QUrl base = own ? QUrl(u"https://platform.ringcentral.com"_s) : settings.baseUrl;
    const QString media = settings.settings[u"mediaUrl"_s].toString();
    const QUrl mediaUrl = !media.isEmpty() ? QUrl(media) : own ? QUrl(u"https://media.ringcentral.com"_s) : base;
    return checkedBaseUrl(base, settings.name).and_then([&](const QUrl &checked) {
        return checkedBaseUrl(mediaUrl, settings.name).map([&](const QUrl &checkedMedia) {
            Account account{
                checked, checkedMedia, settings.account, settings.secret.left(colon), settings.secret.mid(colon + 1),
                {}};
            const QJsonArray missed = settings.settings[u"alsoMissed"_s].toArray();
            for (const QJsonValue result : missed)
                account.alsoMissed.insert(result.toString());
            return account;
        });
    });
}

} // namespace ring::ringcentral
