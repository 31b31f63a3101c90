// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/serveraddress.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace ring {

QString ServerAddress::url() const
{
    const QString typed = place.trimmed();
    if (typed.contains(u"://"_s))
        return typed;
    QUrl url(u"postgresql://"_s + typed, QUrl::StrictMode);
    if (typed.isEmpty() || !url.isValid() || url.host().isEmpty())
        return typed;
    if (url.path().isEmpty() || !database.trimmed().isEmpty())
        url.setPath(u'/' + database.trimmed(), QUrl::DecodedMode);
    if (!user.trimmed().isEmpty())
        url.setUserName(user.trimmed(), QUrl::DecodedMode);
    return url.toString(QUrl::FullyEncoded);
}

} // namespace ring
