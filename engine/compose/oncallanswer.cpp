// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/oncall.h"

#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

constexpr qsizetype mostWords = 6;

/// Small letters and digits, one blank between words, accents and apostrophes gone.
QString plainWords(const QString &body)
{
    QString plain;
    for (const QChar letter : body.left(200).normalized(QString::NormalizationForm_D).toLower()) {
        if (letter.category() == QChar::Mark_NonSpacing || letter == u'\'' || letter == QChar(0x2019))
            continue;
        plain += letter.isLetterOrNumber() ? letter : QChar(u' ');
    }
    return plain.simplified();
}

QSet<QString> phrases(const QString &list)
{
    const QStringList parts = list.split(u'|');
    return {parts.begin(), parts.end()};
}

bool isThumbUp(const QString &body)
{
    return body.contains(u"\U0001F44D"_s) || body.contains(QChar(0x2705));
}

bool doubts(const QStringList &words)
{
    static const QSet<QString> doubting =
        phrases(u"no|not|cant|cannot|dont|wont|but|later|if|pero|puedo|luego|ahorita|what|who|where|que|quien|donde"_s);
    return std::any_of(words.begin(), words.end(), [](const QString &word) { return doubting.contains(word); });
}

} // namespace

OnCallAnswer readOnCallAnswer(const QString &body)
{
    static const QSet<QString> takes = phrases(
        u"ok|okay|okey|k|1|y|yes|yep|yeah|si|on it|im on it|i am on it|on my way|omw|got it|i got it|ive got it|"
        "i have it|mine|ill take it|i will take it|ill go|i will go|taking it|ack|acknowledged|confirmed|will do|"
        "yo|voy|yo voy|ya voy|voy yo|va|vale|dale|listo|recibido|enterado|enterada|lo tomo|la tomo|yo la tomo|yo lo "
        "tomo|"
        "me encargo|yo me encargo|de acuerdo|voy en camino|en camino|calling|calling now|llamo yo|ya llamo"_s);
    static const QSet<QString> passes = phrases(
        u"no|2|nope|cant|i cant|cannot|i cannot|not me|not now|pass|next|busy|im busy|no puedo|yo no|paso|ahora no|"
        "ocupado|ocupada|estoy ocupado|estoy ocupada|siguiente|otro|otra persona"_s);
    const QString words = plainWords(body);
    if (takes.contains(words) || (words.isEmpty() && isThumbUp(body)))
        return OnCallAnswer::Takes;
    if (passes.contains(words))
        return OnCallAnswer::Passes;
    const QStringList list = words.split(u' ');
    if (list.size() > mostWords)
        return OnCallAnswer::Other;
    static const QSet<QString> yes = phrases(u"ok|okay|yes|si|1"_s);
    if (yes.contains(list.first()) && !doubts(list.mid(1)))
        return OnCallAnswer::Takes;
    static const QSet<QString> no = phrases(u"cant|cannot|sorry"_s);
    const bool refuses = words.startsWith(u"no puedo "_s) || words.startsWith(u"i cant "_s) ||
                         words.startsWith(u"no sorry"_s) || words.startsWith(u"no i cant"_s);
    return refuses || (no.contains(list.first()) && doubts(list)) ? OnCallAnswer::Passes : OnCallAnswer::Other;
}

} // namespace ring
