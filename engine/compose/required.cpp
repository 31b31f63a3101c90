// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/checks.h"
#include "engine/compose/clean.h"
#include "engine/compose/render.h"
#include "engine/compose/segments.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

constexpr int longestSender = 60;

/// Lower case, one blank, no accents: what two writings of the same words share.
QString loose(const QString &text)
{
    QString plain;
    const QString pieces = foldToGsm7(text).normalized(QString::NormalizationForm_KD).toLower();
    for (QChar c : pieces) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c;
    }
    return plain.simplified();
}

} // namespace

QString senderName(const ComposeInput &input)
{
    const QString name = input.rules.neutralName ? input.neutralName : input.fields.value(u"business"_s);
    return foldToGsm7(cleanText(name, longestSender));
}

QString sentenceFor(const RequiredSentence &sentence, const QString &language, const TemplateFields &fields)
{
    QString wording = sentence.text.value(language, sentence.text.value(u"en"_s));
    if (!wording.contains(u'{'))
        return wording;
    return fillTemplate(u"sentence:"_s + sentence.id, wording, fields).value_or(QString());
}

bool hasOptOutLine(const QString &text, const QString &language)
{
    // STOP in capitals or behind a verb of replying: "we'll stop by" is no way out.
    static const QRegularExpression english(u"\\b(?:reply|text|send|txt|answer)\\s+(?:with\\s+)?[\"']?(?:STOP|END|QUIT)"
                                            u"\\b|\\bSTOP[\"']?\\s*(?:to|=|2)\\s*(?:opt|end|quit|stop|"
                                            u"cancel|unsub|not)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression spanish(
        u"\\b(?:responda|conteste|env[ií]e|escriba|texto|mande)\\s+(?:con\\s+)?[\"']?(?:STOP|ALTO|PARAR)\\b|\\b(?:STOP|"
        u"ALTO|PARAR)[\"']?"
        u"(?:\\s+o\\s+(?:STOP|ALTO))?\\s*(?:para|=)\\s*(?:no|salir|cancel|terminar|dejar|parar|darse)"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (language == "en"_L1)
        return english.match(text).hasMatch();
    return language == "es"_L1 && spanish.match(text).hasMatch();
}

QString whereNameBelongs(const QString &text, const MergedRules &rules)
{
    return rules.identifyWithin > 0 ? text.left(rules.identifyWithin) : text;
}

bool containsLoosely(const QString &text, const QString &part)
{
    return text.contains(part) || loose(text).contains(loose(part));
}

} // namespace ring
