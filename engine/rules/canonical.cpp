// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/rules.h"
#include "engine/rules/words.h"

namespace ring {
using namespace Qt::StringLiterals;

namespace {

QByteArray sorted(const QSet<QString> &words)
{
    QStringList list(words.begin(), words.end());
    list.sort();
    return list.join(u',').toUtf8();
}

QByteArray bytesOf(const RuleUse &use)
{
    return QStringList{use.id,     QString::number(use.version), use.layer,   use.jurisdiction,
                       use.effect, wordOf(use.severity),         use.citation}
        .join(u'\t')
        .toUtf8();
}

QByteArray flagsOf(const MergedRules &rules)
{
    QByteArray flags;
    for (const bool flag : {rules.businessName, rules.locationName, rules.callbackNumber, rules.optOutLine,
                            rules.neutralName, rules.reviewedTranslation})
        flags.append(flag ? '1' : '0');
    return flags;
}

} // namespace

QByteArray canonicalBytes(const MergedRules &rules)
{
    QList<QByteArray> lines{wordOf(rules.kind).toUtf8(),
                            flagsOf(rules),
                            wordOf(rules.consent).toUtf8(),
                            QByteArray::number(qint64(rules.replyDeadline)),
                            QByteArray::number(rules.capCount.value_or(0)) + '/' + QByteArray::number(rules.capHours),
                            QByteArray::number(rules.identifyWithin)};
    for (const DayWindow &window : rules.hours)
        lines.append(QByteArray::number(window.from) + '-' + QByteArray::number(window.to));
    for (const QTimeZone &zone : rules.zones)
        lines.append(zone.id());
    for (const QSet<QString> &words : {rules.holidayCalendars, rules.forbiddenPhrases, rules.forbiddenReferences,
                                       rules.checks, rules.allowedFields.value_or(QSet<QString>{u"*"_s})})
        lines.append(sorted(words));
    for (const RequiredSentence &sentence : rules.sentences)
        lines.append((sentence.id + u'=' + QStringList(sentence.text.values()).join(u'|')).toUtf8());
    lines.append(rules.languages.join(u',').toUtf8());
    lines.append(rules.suppress.join(u',').toUtf8());
    for (const RuleUse &use : rules.fired)
        lines.append(bytesOf(use));
    return lines.join('\n');
}

} // namespace ring
