// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/textchecker.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace ring::test {
using namespace Qt::StringLiterals;

namespace {

QJsonObject read(const QString &name)
{
    QFile file(QStringLiteral(RING_SOURCE_DIR) + "/resources/rules/"_L1 + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The checker cannot read %s.", qPrintable(file.fileName()));
    return QJsonDocument::fromJson(file.readAll()).object();
}

QString plain(const QString &text)
{
    QString result;
    for (const QChar c : text.normalized(QString::NormalizationForm_D).toLower()) {
        if (c.category() != QChar::Mark_NonSpacing)
            result += c == u'\u2019' ? u'\'' : c;
    }
    return result.simplified();
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c;
    }
    return digits;
}

bool lists(const QJsonValue &array, const QString &word)
{
    return array.toArray().contains(word);
}

/// Compiled once per list: the table of states and trades asks tens of thousands of times.
const QRegularExpression &pattern(const QString &classOrTopic)
{
    static QHash<QString, QRegularExpression> patterns;
    auto it = patterns.find(classOrTopic);
    if (it == patterns.end())
        it = patterns.insert(classOrTopic, QRegularExpression(givesAway(classOrTopic)));
    return *it;
}

/// The text without the names the business goes by: "Lake Dental" may call itself so.
QString withoutNames(const SeenText &seen)
{
    QString text = plain(seen.text);
    for (const QString &name : {seen.business, seen.location, seen.neutralName}) {
        if (!name.isEmpty())
            text.replace(plain(name), u" "_s);
    }
    return text;
}

bool saysName(const SeenText &seen, int within)
{
    for (const QString &name : {seen.business, seen.neutralName}) {
        const qsizetype at = name.isEmpty() ? -1 : plain(seen.text).indexOf(plain(name));
        if (at >= 0 && (within == 0 || at + name.size() <= within))
            return true;
    }
    return false;
}

bool tellsHowToStop(const SeenText &seen)
{
    static const QRegularExpression way(u"\\b(STOP|ALTO|PARAR|ARRET)\\b"_s);
    return way.match(seen.text).hasMatch();
}

QString identityBreach(const QJsonObject &params, const SeenText &seen)
{
    if (params[u"business_name"_s].toBool() && !saysName(seen, params[u"within"_s].toInt()))
        return u"the business is not named where it has to be"_s;
    if (params[u"location"_s].toBool() && !plain(seen.text).contains(plain(seen.location)))
        return u"the location is not named"_s;
    if (params[u"callback"_s].toBool() && !digitsOf(seen.text).contains(digitsOf(seen.number)))
        return u"there is no number to call"_s;
    return {};
}

QString sentenceBreach(const QJsonObject &params, const SeenText &seen)
{
    const QJsonObject wordings = params[u"text"_s].toObject();
    const QString own = wordings[seen.language].toString();
    for (const QJsonValue wording : wordings) {
        // Slots are filled, so only the words around them can be looked for.
        const QString words = wording.toString().section(u"{{"_s, 0, 0);
        if ((own.isEmpty() || wording.toString() == own) && plain(seen.text).contains(plain(words)))
            return {};
    }
    return "the sentence is missing: "_L1 + (own.isEmpty() ? wordings[u"en"_s].toString() : own);
}

QString nameBreach(const SeenText &seen)
{
    if (!seen.neutralName.isEmpty() && !plain(seen.text).contains(plain(seen.neutralName)))
        return u"the neutral name is not used"_s;
    QString rest = plain(seen.text);
    rest.replace(plain(seen.neutralName), u" "_s);
    return rest.contains(plain(seen.business)) ? u"the telling name is used"_s : QString();
}

QString payloadBreach(const QJsonObject &params, const SeenText &seen)
{
    for (auto it = seen.fields.begin(); it != seen.fields.end(); ++it) {
        if (it->size() > 2 && !lists(params[u"fields"_s], it.key()) && withoutNames(seen).contains(plain(*it)))
            return "it carries the field "_L1 + it.key();
    }
    return {};
}

QString phraseBreach(const QJsonObject &params, const SeenText &seen)
{
    const QString text = withoutNames(seen);
    const QJsonArray classes = params[u"classes"_s].toArray();
    for (const QJsonValue one : classes) {
        const auto match = pattern(one.toString()).match(text);
        if (match.hasMatch() && !match.captured().isEmpty())
            return u"%1: \"%2\""_s.arg(one.toString(), match.captured());
    }
    return {};
}

QString capBreach(const QJsonObject &params, const SeenText &seen)
{
    if (!seen.earlierTexts)
        return {};
    const qint64 since = seen.sentAt - qint64(params[u"hours"_s].toInt()) * 3'600'000;
    const auto counted = std::count_if(seen.earlierTexts->begin(), seen.earlierTexts->end(),
                                       [&](qint64 at) { return at > since && at <= seen.sentAt; });
    return counted >= params[u"messages"_s].toInt() ? u"%1 texts went before it"_s.arg(counted) : QString();
}

QString consentBreach(const QJsonObject &params, const SeenText &seen)
{
    static const QStringList order{u"none"_s, u"call_plus_notice"_s, u"express"_s, u"express_written"_s,
                                   u"health_authorization"_s};
    const QString needed = params[u"consent"_s].toString();
    if (!seen.consent || order.indexOf(*seen.consent) >= order.indexOf(needed))
        return {};
    return "it needs the consent "_L1 + needed;
}

QString languageBreach(const QJsonObject &params, const SeenText &seen)
{
    static const QHash<QString, QString> marks{{u"en"_s, u"\\b(we|you|your|call|reply|please)\\b"_s},
                                               {u"es"_s, u"\\b(su|llamada|llame|responda|para|no)\\b"_s},
                                               {u"fr"_s, u"\\b(nous|votre|appel|vous)\\b"_s}};
    const QJsonArray languages = params[u"languages"_s].toArray();
    for (const QJsonValue language : languages) {
        if (!QRegularExpression(marks[language.toString()]).match(withoutNames(seen)).hasMatch())
            return "it lacks the language "_L1 + language.toString();
    }
    return {};
}

/// Four words in a row that the caller said after the beep.
QString quoteBreach(const SeenText &seen)
{
    static const QRegularExpression gaps(u"[^a-z0-9']+"_s);
    const QStringList said = plain(seen.transcript).split(gaps, Qt::SkipEmptyParts);
    const QString text = u' ' + plain(seen.text).split(gaps, Qt::SkipEmptyParts).join(u' ') + u' ';
    for (qsizetype i = 0; i + 4 <= said.size(); ++i) {
        const QString run = said.mid(i, 4).join(u' ');
        if (text.contains(u' ' + run + u' '))
            return u"it quotes the voicemail: \"%1\""_s.arg(run);
    }
    return {};
}

bool isConcerned(const QJsonObject &record, const SeenText &seen)
{
    const QString place = record[u"jurisdiction"_s].toString();
    const bool here = place == "US"_L1 || seen.states.contains(place) ||
                      (place == "US-UNKNOWN"_L1 && !seen.callerKnown && seen.country.isEmpty()) ||
                      (!seen.country.isEmpty() && (place == "foreign"_L1 || place == "foreign:"_L1 + seen.country));
    const auto names = [&](const QString &field, const QString &word) {
        return record[field].toArray().isEmpty() || lists(record[field], word);
    };
    const QString day = QDateTime::fromMSecsSinceEpoch(seen.sentAt, Qt::UTC).date().toString(Qt::ISODate);
    const QString from = record[u"effective_from"_s].toString(), to = record[u"effective_to"_s].toString();
    return here && names(u"kinds"_s, seen.kind) && names(u"verticals"_s, seen.vertical) && from <= day &&
           (to.isEmpty() || day < to);
}

bool isBinding(const QJsonObject &record, const SeenText &seen)
{
    const QJsonObject params = record[u"params"_s].toObject();
    const QString when = params[u"when"_s].toString(), unless = params[u"unless"_s].toString();
    const bool weak = record[u"layer"_s].toString() == "state"_L1 && record[u"confidence"_s].toString() == "low"_L1 &&
                      seen.kind == "first_reply"_L1;
    return record[u"severity"_s].toString() != "warn"_L1 && !weak &&
           (when.isEmpty() || seen.conditions.contains(when)) &&
           (unless.isEmpty() || !seen.conditions.contains(unless));
}

} // namespace

TextChecker::TextChecker()
    : m_calendars(read(u"holidays.json"_s)[u"calendars"_s].toObject())
{
    for (const QString &name : {u"federal"_s, u"carrier"_s, u"states"_s, u"abroad"_s, u"verticals"_s, u"operator"_s}) {
        const QJsonArray records = read(name + ".json"_L1)[u"rules"_s].toArray();
        for (const QJsonValue record : records) {
            m_records.append(record.toObject());
            if (record[u"effect"_s].toString() == "allow_reference_if"_L1)
                m_unlocks.append(record.toObject());
        }
    }
}

QStringList TextChecker::brokenRules(const SeenText &seen) const
{
    QStringList broken;
    for (const QJsonObject &record : m_records) {
        if (!isConcerned(record, seen) || !isBinding(record, seen))
            continue;
        if (const QString what = breach(record, seen); !what.isEmpty())
            broken.append(record[u"id"_s].toString() + ": "_L1 + what);
    }
    return broken;
}

QString TextChecker::breach(const QJsonObject &record, const SeenText &seen) const
{
    const QString effect = record[u"effect"_s].toString();
    const QJsonObject params = record[u"params"_s].toObject();
    if (effect == "quiet_hours"_L1)
        return hoursBreach(params, seen);
    if (effect == "exclude_days"_L1)
        return daysBreach(params, seen);
    if (effect == "max_messages_per_window"_L1)
        return capBreach(params, seen);
    if (effect == "require_identification"_L1)
        return identityBreach(params, seen);
    if (effect == "require_opt_out_line"_L1)
        return tellsHowToStop(seen) ? QString() : u"it does not tell how to stop"_s;
    if (effect == "require_help_reply"_L1)
        return tellsHowToStop(seen) && saysName(seen, 0) ? QString() : u"it is no full answer to HELP"_s;
    if (effect == "require_sentence"_L1)
        return sentenceBreach(params, seen);
    if (effect == "neutralize_name"_L1)
        return nameBreach(seen);
    if (effect == "minimize_payload"_L1)
        return payloadBreach(params, seen);
    if (effect == "forbid_phrase_class"_L1)
        return phraseBreach(params, seen);
    if (effect == "forbid_reference_to"_L1)
        return topicBreach(record, seen);
    if (effect == "require_consent"_L1)
        return consentBreach(params, seen);
    if (effect == "require_language"_L1)
        return languageBreach(params, seen);
    if (effect == "suppress"_L1)
        return "nothing may go: "_L1 + params[u"reason"_s].toString();
    if (effect == "emergency_ban"_L1 &&
        seen.conditions.contains("emergency:"_L1 + record[u"jurisdiction"_s].toString()))
        return u"an emergency is declared"_s;
    return {};
}

bool TextChecker::isUnlocked(const QString &topic, const SeenText &seen) const
{
    return std::any_of(m_unlocks.begin(), m_unlocks.end(), [&](const QJsonObject &record) {
        return isConcerned(record, seen) && isBinding(record, seen) && lists(record[u"params"_s][u"topics"_s], topic);
    });
}

QString TextChecker::topicBreach(const QJsonObject &record, const SeenText &seen) const
{
    const QString layer = record[u"layer"_s].toString();
    const bool openable = layer == "federal"_L1 || layer == "vertical"_L1;
    const QString text = withoutNames(seen);
    const QJsonArray topics = record[u"params"_s][u"topics"_s].toArray();
    for (const QJsonValue topic : topics) {
        if (openable && isUnlocked(topic.toString(), seen))
            continue;
        const auto match = pattern(topic.toString()).match(text);
        if (match.hasMatch() && !match.captured().isEmpty())
            return u"%1: \"%2\""_s.arg(topic.toString(), match.captured());
        if (topic.toString() == "voicemail_words"_L1) {
            if (const QString quote = quoteBreach(seen); !quote.isEmpty())
                return quote;
        }
    }
    return {};
}

} // namespace ring::test
