// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/timereader.h"

#include <QStringList>

namespace ring {

const std::string &TimeReader::word(std::size_t at) const
{
    static const std::string none;
    return at < m_tokens.size() ? m_tokens[at].word : none;
}

void TimeReader::use(std::size_t at, std::size_t length)
{
    m_found = true;
    for (std::size_t i = at; i < at + length && i < m_used.size(); ++i)
        m_used[i] = true;
}

void TimeReader::readBound(std::size_t at)
{
    using Bound = TimeHint::Bound;
    const bool turned = at > 0 && isOne(word(at - 1), {"not", "no", "never", "dont", "nunca"});
    if (isOne(word(at), {"after", "despues", "past", "partir", "from", "later", "since"}))
        m_hint.bound = turned ? Bound::Before : Bound::After;
    else if (isOne(word(at), {"before", "antes", "by", "until", "till", "til", "hasta"}))
        m_hint.bound = turned ? Bound::After : Bound::Before;
}

std::optional<TimeHint> TimeReader::read()
{
    const std::size_t most = std::min<std::size_t>(m_tokens.size(), 400);
    for (std::size_t at = 0; at < most; ++at) {
        if (m_used[at])
            continue;
        readBound(at);
        if (readSpan(at) || readDay(at) || readClock(at) || readPart(at))
            continue;
    }
    if (!m_found)
        return std::nullopt;
    if (!m_hint.minuteOfDay && m_hint.part == TimeHint::Part::None)
        m_hint.bound = TimeHint::Bound::At;
    QStringList words;
    for (std::size_t at = 0; at < most; ++at)
        if (m_used[at])
            words.append(QString::fromStdString(m_tokens[at].word));
    m_hint.words = words.join(u' ');
    return m_hint;
}

bool TimeReader::nothingElse() const
{
    for (std::size_t at = 0; at < m_tokens.size(); ++at)
        if (!m_used[at] && !isPolite(at))
            return false;
    return true;
}

bool TimeReader::isPolite(std::size_t at) const
{
    return isOne(m_tokens[at].word,
                 {"at",      "after",     "before", "by",      "around",     "about",  "in",      "on",      "the",
                  "please",  "a",         "las",    "la",      "el",         "los",    "de",      "por",     "en",
                  "despues", "antes",     "partir", "is",      "good",       "works",  "best",    "ok",      "okay",
                  "any",     "anytime",   "time",   "until",   "till",       "til",    "between", "and",     "y",
                  "entre",   "or",        "o",      "this",    "next",       "thing",  "early",   "late",    "ish",
                  "favor",   "maybe",     "me",     "for",     "free",       "to",     "end",     "of",      "day",
                  "my",      "del",       "like",   "from",    "esta",       "pasado", "mas",     "from",    "proxima",
                  "proximo", "not",       "no",     "better",  "preferably", "hasta",  "than",    "later",   "sometime",
                  "through", "cualquier", "hora",   "dia",     "im",         "i",      "then",    "be",      "would",
                  "great",   "mejor",     "would",  "that",    "thats",      "half",   "an",      "gracias", "thanks",
                  "oclock",  "only",      "days",   "weekdays"});
}

std::optional<TimeHint> readTime(QStringView text)
{
    return TimeReader(tokenise(text)).read();
}

bool isBareTime(QStringView text)
{
    std::vector<Token> tokens = tokenise(text.left(200));
    if (tokens.size() > 12)
        return false;
    TimeReader reader(std::move(tokens));
    return reader.read().has_value() && reader.nothingElse();
}

} // namespace ring
