// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/links.h"

#include "engine/compose/gsm7.h"
#include "engine/compose/phrases.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

constexpr qsizetype longestLink = 200;

const QRegularExpression &linkPattern()
{
    // Without a scheme only well-known endings count, or "now.Call" would be a web address.
    static const QRegularExpression pattern(
        u"https?://[^\\s]+|\\b(?:[a-z0-9-]+\\.)+(?:com|net|org|io|co|us|biz|info|ly|gl|gd|me|app|link|site|page|health|"
        u"dental|law|cc|at|to|id|st|us|store|online)\\b(?:/[^\\s]*)?"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

QString withoutTail(QString link)
{
    while (!link.isEmpty() && QStringView(u".,;:!?)'\"").contains(link.back()))
        link.chop(1);
    return link;
}

} // namespace

QStringList linksIn(const QString &text)
{
    QStringList links;
    for (auto match = linkPattern().globalMatch(text); match.hasNext();)
        links.append(withoutTail(match.next().captured()));
    return links;
}

QString withoutLinks(const QString &text)
{
    return QString(text).remove(linkPattern());
}

LinkFault faultOf(const QString &link, const QSet<QString> &forbiddenTopics)
{
    const QUrl url(link.contains("://"_L1) ? link : u"https://"_s + link, QUrl::StrictMode);
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!web || !url.isValid() || !(url.host().contains(u'.') || url.host() == "localhost"_L1) || !isGsm7(link) ||
        link.size() > longestLink || !url.userInfo().isEmpty())
        return LinkFault::Malformed;
    if (isPublicShortener(url.host()))
        return LinkFault::Shortener;
    const QSet<QString> topics = QSet<QString>(forbiddenTopics).intersect(pathTopics());
    if (!findReferences(url.path() + u' ' + url.query(), topics).isEmpty())
        return LinkFault::SpeakingPath;
    return url.path().size() <= 1 ? LinkFault::HomePage : LinkFault::None;
}

} // namespace ring
