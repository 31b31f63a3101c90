// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/twilio/textlookup.h"

#include "engine/providers/twilio/requests.h"

#include <algorithm>

namespace ring::twilio {

using namespace Qt::StringLiterals;

namespace {

/// The service may keep another apostrophe or dash than it was given; letters and digits stay.
QString lettersOf(const QString &text)
{
    QString letters;
    for (const QChar c : text)
        if (c.isLetterOrNumber())
            letters += c.toLower();
    return letters;
}

} // namespace

TextLookup::TextLookup(QObject *owner, HttpClient *http, const Account &account, const OutgoingText &text,
                       const QString &service, Millis attemptedAt)
    : SettledLookup(owner, http, text, attemptedAt)
    , m_account(account)
    , m_service(service)
{
    begin();
}

void TextLookup::look()
{
    m_walk = PageWalk(m_attemptedAt - widestSkew);
    ask(findMessages(m_account, m_text, m_service));
}

void TextLookup::ask(const HttpRequest &request)
{
    m_http->send(request).then(this, [this, asked = m_http->askedBy(request)](const Expected<HttpAnswer> &answer) {
        const auto page = answer.and_then([&](const HttpAnswer &good) { return parseMessages(good.body, asked); });
        if (!page)
            return endWith(page.error());
        take(*page);
    });
}

void TextLookup::take(const MessagePage &page)
{
    const auto found =
        std::find_if(page.messages.begin(), page.messages.end(), [this](const Message &m) { return matches(m); });
    if (found != page.messages.end())
        return end(SentText{found->sid, found->state, found->createdAt});
    if (page.damaged > 0)
        return endWith(unreadable());
    QList<Millis> moments;
    for (const Message &message : page.messages)
        moments.append(message.createdAt);
    if (page.next.isEmpty() || m_walk.farEnough(moments))
        return notFound();
    const auto next = nextPage(m_account.base(), page.next, m_http->name());
    if (!next)
        return endWith(next.error());
    if (!m_walk.mayFollow(*next))
        return endWith(unreadable());
    ask(m_account.getPage(u"look up text"_s, *next));
}

Error TextLookup::unreadable() const
{
    return {
        Error::Code::BadAnswer,
        u"%1: the list of texts cannot be read as a whole, so it does not tell whether a text was sent. It is read again."_s
            .arg(m_http->name()),
        u"look up text: damaged rows or repeated pages"_s, Error::Reason::None, std::nullopt};
}

bool TextLookup::matches(const Message &message) const
{
    const bool ourSender = !m_service.isEmpty() || message.from.isEmpty() || message.from == m_text.from;
    return !message.inbound && ourSender && message.to == m_text.to &&
           lettersOf(message.body) == lettersOf(m_text.body) && !m_text.others.contains(message.sid) &&
           message.createdAt >= m_attemptedAt - widestSkew;
}

} // namespace ring::twilio
