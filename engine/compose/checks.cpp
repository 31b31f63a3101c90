// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/checks.h"

#include "engine/compose/clean.h"
#include "engine/compose/links.h"
#include "engine/compose/phrases.h"
#include "engine/compose/segments.h"
#include "engine/rules/kind.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

ContentCheck verdict(const QString &id, bool passed, const QString &sentence, Severity severity = Severity::Block)
{
    return {id, passed, passed ? QString() : sentence, severity};
}

void checkForm(const QString &text, QList<ContentCheck> &checks)
{
    const qsizetype control = firstControl(text);
    checks += verdict(u"not_empty"_s, !text.trimmed().isEmpty(), u"The text is empty; write something."_s);
    checks +=
        verdict(u"control_characters"_s, control < 0,
                u"Character %1 cannot be seen or changes the direction of the text; delete it."_s.arg(control + 1));
    const bool braces = text.contains(u'{') || text.contains(u'}');
    checks += verdict(u"unresolved_braces"_s, !braces,
                      u"A field was left unfilled; take out the braces or name a known field."_s);
}

QString digitsOf(const QString &text)
{
    QString digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    return digits;
}

bool containsNumber(const QString &text, const QString &number)
{
    const QString digits = digitsOf(number).right(10);
    return !digits.isEmpty() && digitsOf(withoutLinks(text)).contains(digits);
}

void checkIdentity(const QString &text, const ComposeInput &input, QList<ContentCheck> &checks)
{
    const MergedRules &rules = input.rules;
    if (rules.businessName) {
        const QString name = senderName(input);
        const bool named = !name.isEmpty() && containsLoosely(whereNameBelongs(text, rules), name);
        checks += verdict(u"business_name"_s, named,
                          u"The text has to say at its start who it is from; put \"%1\" there."_s.arg(name));
    }
    if (rules.neutralName) {
        const QString full = input.fields.value(u"business"_s);
        const bool told = !full.isEmpty() && !containsLoosely(input.neutralName, full) && containsLoosely(text, full);
        checks +=
            verdict(u"neutral_name"_s, !told, u"The full name tells the speciality; use the neutral name instead."_s);
        checks += verdict(u"neutral_name_tells"_s, tellingWords(input.neutralName).isEmpty(),
                          u"The neutral name itself tells the speciality; give the location another one."_s);
    }
    const QString location = foldToGsm7(cleanText(input.fields.value(u"location"_s), 40));
    if (rules.locationName) {
        checks += verdict(u"location_name"_s, !location.isEmpty() && containsLoosely(text, location),
                          u"The text has to name the location; put \"%1\" into it."_s.arg(location));
    }
    if (rules.callbackNumber) {
        checks += verdict(u"callback_number"_s, containsNumber(text, input.fields.value(u"direct_number"_s)),
                          u"The text has to give a number to call; add the location's direct number."_s);
    }
}

void checkSentences(const QString &text, const ComposeInput &input, QList<ContentCheck> &checks)
{
    for (const RequiredSentence &sentence : input.rules.sentences) {
        const QString wanted = sentenceFor(sentence, input.language, input.fields);
        checks += verdict(u"sentence:"_s + sentence.id, !wanted.isEmpty() && containsLoosely(text, wanted),
                          u"A rule wants this sentence in the text: \"%1\""_s.arg(wanted));
    }
    if (input.rules.optOutLine) {
        checks += verdict(u"opt_out_line"_s, hasOptOutLine(text, input.language),
                          u"The text has to say how to opt out; add \"Reply STOP to opt out\" (or STOP para salir)."_s);
    }
    for (const QString &language : input.rules.languages) {
        checks += verdict(u"language:"_s + language, hasOptOutLine(text, language),
                          u"The rules want this text in \"%1\" as well; add a reviewed wording."_s.arg(language));
    }
}

/// Removes whole-word occurrences, so that a business called "Discount Tire" sells nothing by giving its name.
QString without(QString text, const QString &name)
{
    if (name.isEmpty())
        return text;
    const auto isEdge = [&text](qsizetype at) {
        return at < 0 || at >= text.size() || !text.at(at).isLetterOrNumber();
    };
    for (qsizetype at = text.indexOf(name, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(name, at + 1, Qt::CaseInsensitive)) {
        if (isEdge(at - 1) && isEdge(at + name.size()))
            text.replace(at, name.size(), u";"_s);
    }
    return text;
}

/// What is left to judge once links, the sender's own names and the sentences of the law are taken out.
QString ownWords(const QString &text, const ComposeInput &input)
{
    QString words = withoutLinks(text).simplified();
    for (const RequiredSentence &sentence : input.rules.sentences) {
        if (sentence.house)
            continue;
        for (const QString &language : sentence.text.keys())
            words = without(words, foldToGsm7(sentenceFor(sentence, language, input.fields)).simplified());
    }
    words = without(words, senderName(input));
    words = without(words, foldToGsm7(cleanText(input.fields.value(u"location"_s), 40)));
    return without(words, foldToGsm7(cleanText(input.fields.value(u"signer"_s), 30)));
}

/// No automatic text sells, promises prizes, claims a person typed it or hides where a link leads, whatever the rules
/// say.
QSet<QString> forbiddenClasses(const MergedRules &rules)
{
    static const QSet<QString> floor{u"promotion"_s, u"prize"_s, u"pretend_human"_s, u"public_shortener"_s};
    const bool open = rules.kind == MessageKind::ThreadReply || rules.kind == MessageKind::Marketing ||
                      rules.kind == MessageKind::ServiceNotice;
    return open ? rules.forbiddenPhrases : rules.forbiddenPhrases + floor;
}

void addHits(const QString &prefix, const QSet<QString> &wanted, const QList<PhraseHit> &hits, const QString &what,
             QList<ContentCheck> &checks)
{
    QStringList names(wanted.begin(), wanted.end());
    names.sort();
    for (const QString &name : names) {
        const auto hit = std::find_if(hits.begin(), hits.end(), [&name](const PhraseHit &h) { return h.name == name; });
        checks += hit == hits.end()
                      ? verdict(prefix + name, true, {})
                      : verdict(prefix + name, false, what.arg(hit->phrase, QString(name).replace(u'_', u' ')));
    }
}

void checkWords(const QString &text, const ComposeInput &input, QList<ContentCheck> &checks)
{
    const QString words = ownWords(text, input);
    const PhraseText phrases(words);
    QSet<QString> classes = forbiddenClasses(input.rules);
    const bool shorteners = classes.remove(u"public_shortener"_s);
    QList<PhraseHit> hits = findPhrases(phrases, classes);
    if (const QStringList promotions = promotionalPhrases(words);
        classes.contains(u"promotion"_s) && !promotions.isEmpty())
        hits.append({u"promotion"_s, promotions.first()});
    addHits(u"forbidden_phrase:"_s, classes, hits, u"\"%1\" is not allowed in this text (%2); leave it out."_s, checks);
    const QSet<QString> &topics = input.rules.forbiddenReferences;
    addHits(u"forbidden_reference:"_s, topics, findReferences(phrases, topics),
            u"\"%1\" touches on %2, which this text may not mention; leave it out."_s, checks);
    if (shorteners) {
        const QStringList links = linksIn(text);
        const bool found = std::any_of(links.begin(), links.end(),
                                       [](const QString &l) { return faultOf(l) == LinkFault::Shortener; });
        checks += verdict(
            u"forbidden_phrase:public_shortener"_s, !found,
            u"The link goes through a public shortener, which carriers filter; use the business's own address."_s);
    }
    const bool automatic = input.rules.kind == MessageKind::FirstReply || input.rules.kind == MessageKind::FollowUp;
    if (automatic && !input.voicemailLeft) {
        const bool claims = !findReferences(phrases, {u"voicemail_words"_s}).isEmpty();
        checks += verdict(u"voicemail_claim"_s, !claims,
                          u"The text speaks of a message, but the caller left none; leave that out."_s);
    }
}

void checkLinks(const QString &text, const ComposeInput &input, QList<ContentCheck> &checks)
{
    bool home = false;
    bool speaking = false;
    for (const QString &link : linksIn(text)) {
        const LinkFault fault = faultOf(link, input.rules.forbiddenReferences);
        home = home || fault == LinkFault::HomePage;
        speaking = speaking || fault == LinkFault::SpeakingPath;
    }
    checks += verdict(u"homepage_link"_s, !home,
                      u"The link leads to the home page; link to the page where a caller can book."_s, Severity::Warn);
    checks += verdict(u"link_path"_s, !speaking,
                      u"The path of the link tells a topic this text may not mention; use a plain path."_s);
}

void checkLength(const QString &text, const ComposeInput &input, QList<ContentCheck> &checks)
{
    const Segments segments = countSegments(text);
    QString sentence =
        u"The text takes %1 segments and may take %2; shorten it."_s.arg(segments.count).arg(input.maxSegments);
    if (!segments.gsm7)
        sentence += u" The character \"%1\" at position %2 halves what fits."_s.arg(segments.culprit)
                        .arg(segments.culpritAt + 1);
    checks += verdict(u"segments"_s, segments.count <= input.maxSegments, sentence);
}

} // namespace

bool blocks(const ContentCheck &check)
{
    return !check.passed && check.severity != Severity::Warn;
}

bool anyBlocks(const QList<ContentCheck> &checks)
{
    return std::any_of(checks.begin(), checks.end(), blocks);
}

QList<ContentCheck> checkText(const QString &text, const ComposeInput &input)
{
    QList<ContentCheck> checks;
    checkForm(text, checks);
    checkIdentity(text, input, checks);
    checkSentences(text, input, checks);
    checkWords(text, input, checks);
    checkLinks(text, input, checks);
    checkLength(text, input, checks);
    return checks;
}

} // namespace ring
