// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/effectcontent.h"

#include <algorithm>

namespace ring {
using namespace Qt::StringLiterals;

Effect identification(const Rule &, Params &params)
{
    const bool business = params.flag(u"business_name"_s);
    const bool location = params.flag(u"location"_s);
    const bool callback = params.flag(u"callback"_s);
    const int within = params.optionalNumber(u"within"_s, 1, 160, 0);
    return [=](MergeState &state) {
        MergedRules &merged = state.merged;
        merged.businessName |= business;
        merged.locationName |= location;
        merged.callbackNumber |= callback;
        if (within > 0)
            merged.identifyWithin = merged.identifyWithin > 0 ? std::min(merged.identifyWithin, within) : within;
    };
}

Effect optOutLine(const Rule &, Params &params)
{
    params.ignore({u"wording"_s, u"languages"_s, u"frequency"_s});
    return [](MergeState &state) { state.merged.optOutLine = true; };
}

Effect helpReply(const Rule &, Params &)
{
    return [](MergeState &state) {
        state.merged.businessName = true;
        state.merged.callbackNumber = true;
        state.merged.optOutLine = true;
    };
}

Effect sentence(const Rule &rule, Params &params)
{
    const RequiredSentence required{params.text(u"id"_s), params.byLanguage(u"text"_s), rule.layer == "operator"_L1};
    return [required](MergeState &state) {
        const auto same = [&](const RequiredSentence &other) { return other.id == required.id; };
        auto &sentences = state.merged.sentences;
        if (std::none_of(sentences.begin(), sentences.end(), same))
            sentences.append(required);
    };
}

Effect phraseClasses(const Rule &, Params &params)
{
    const QStringList classes = params.texts(u"classes"_s);
    return [classes](MergeState &state) {
        for (const QString &word : classes)
            state.merged.forbiddenPhrases.insert(word);
    };
}

Effect forbiddenTopics(const Rule &rule, Params &params)
{
    const QStringList topics = params.texts(u"topics"_s);
    // What a state or the operator forbids stays forbidden; an unlock is only for what a vertical itself forbids.
    const bool openable = rule.layer == "vertical"_L1 || rule.layer == "federal"_L1;
    return [topics, openable](MergeState &state) {
        QSet<QString> &set = openable ? state.openableTopics : state.closedTopics;
        for (const QString &topic : topics)
            set.insert(topic);
    };
}

Effect unlockedTopics(const Rule &rule, Params &params)
{
    if (rule.layer != "vertical"_L1)
        params.refuse(u"layer"_s, u"has to be vertical: nothing else unlocks a topic"_s);
    if (params.optionalText(u"when"_s).isEmpty())
        params.refuse(u"when"_s, u"has to name the recorded fact that unlocks the topics"_s);
    const QStringList topics = params.texts(u"topics"_s);
    return [topics](MergeState &state) {
        for (const QString &topic : topics)
            state.unlockedTopics.insert(topic);
    };
}

Effect neutralName(const Rule &, Params &)
{
    return [](MergeState &state) { state.merged.neutralName = true; };
}

Effect payload(const Rule &, Params &params)
{
    const QStringList list = params.texts(u"fields"_s);
    const QSet<QString> fields(list.begin(), list.end());
    return [fields](MergeState &state) {
        auto &allowed = state.merged.allowedFields;
        allowed = allowed ? QSet<QString>(*allowed).intersect(fields) : fields;
    };
}

Effect languages(const Rule &, Params &params)
{
    const QStringList wanted = params.texts(u"languages"_s);
    return [wanted](MergeState &state) {
        for (const QString &language : wanted) {
            if (!state.merged.languages.contains(language))
                state.merged.languages.append(language);
        }
    };
}

Effect reviewedTranslation(const Rule &, Params &params)
{
    params.ignore({u"reviewer"_s});
    return [](MergeState &state) { state.merged.reviewedTranslation = true; };
}

} // namespace ring
