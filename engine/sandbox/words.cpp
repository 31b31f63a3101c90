// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/words.h"

#include "engine/sandbox/sandboxdata.h"

namespace ring::sandbox {

using namespace Qt::StringLiterals;

WordBank::WordBank()
{
    const QJsonObject data = sandboxData(u"words"_s);
    const auto object = [](const QJsonValue &value) { return value.toObject(); };
    m_spam = textsOf(data.value("spam"_L1));
    const QJsonObject voicemail = object(data.value("voicemail"_L1));
    for (const QString &language : {u"en"_s, u"es"_s}) {
        for (const QString &trade : voicemail.keys()) {
            const QJsonObject of = object(voicemail.value(trade));
            m_lists.insert(trade + u'.' + language, textsOf(of.value(language)));
            m_lists.insert(trade + u".emergency."_s + language,
                           textsOf(object(of.value("emergency"_L1)).value(language)));
        }
        const QJsonObject replies = object(object(data.value("reply"_L1)).value(language));
        for (const QString &mood : replies.keys())
            m_lists.insert(u"reply."_s + mood + u'.' + language, textsOf(replies.value(mood)));
        m_lists.insert(u"day."_s + language, textsOf(object(data.value("day"_L1)).value(language)));
        m_lists.insert(u"time."_s + language, textsOf(object(data.value("time"_L1)).value(language)));
    }
}

const WordBank &WordBank::shipped()
{
    static const WordBank words;
    return words;
}

QString WordBank::fill(Dice &dice, QString text, const Person &person) const
{
    const QString digits = person.number.right(10);
    text.replace("{name}"_L1, person.name);
    text.replace("{number}"_L1, u"%1-%2-%3"_s.arg(digits.left(3), digits.mid(3, 3), digits.mid(6)));
    text.replace("{day}"_L1, dice.pick(m_lists.value(u"day."_s + person.language)));
    text.replace("{time}"_L1, dice.pick(m_lists.value(u"time."_s + person.language)));
    return text;
}

QString WordBank::voicemail(Dice &dice, const Person &person, const QString &trade) const
{
    return fill(dice, dice.pick(m_lists.value(trade + u'.' + person.language)), person);
}

QString WordBank::emergency(Dice &dice, const Person &person, const QString &trade) const
{
    return fill(dice, dice.pick(m_lists.value(trade + u".emergency."_s + person.language)), person);
}

QString WordBank::reply(Dice &dice, const Person &person, const QString &mood) const
{
    return fill(dice, dice.pick(m_lists.value(u"reply."_s + mood + u'.' + person.language)), person);
}

} // namespace ring::sandbox
