// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/features.h"

#include "engine/language/reaction.h"
#include "engine/language/slips.h"
#include "engine/language/slots.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ring {

namespace {

constexpr std::size_t nearBy = 7;
/// The cues were written by the same hand as the training items and fit them too well; held back, they generalise.
constexpr float cueWeight = 0.35F;
constexpr float groupWeight = 0.65F;
constexpr float crossWeight = 0.6F;
constexpr float classWeight = 0.7F;
constexpr float skipWeight = 0.5F;
constexpr float deniedWeight = 0.7F;
constexpr float pieceWeight = 0.3F;
constexpr float typedPieceWeight = 0.4F;
constexpr float tradeWeight = 1;
constexpr float easedWeight = 0.8F;
constexpr int easedWithin = 8;

const char *scopeWord(Scope scope)
{
    return scope == Scope::Said ? " said" : scope == Scope::Denied ? " denied" : " imagined";
}

bool isNumber(const std::string &word)
{
    return !word.empty() && word.front() >= '0' && word.front() <= '9';
}

const std::string &wordOf(const Token &token)
{
    static const std::string number = "#";
    return isNumber(token.word) ? number : token.word;
}

bool isTradeClass(std::uint16_t index)
{
    return wordClassName(int(index)).starts_with("trade_");
}

/// Whether the caller names what this business deals with, or only what others do.
const char *tradeSpokenOf(const Seen &seen, const std::string &trade)
{
    const int own = trade.empty() ? -1 : wordClass("trade_" + trade);
    if (own < 0)
        return "trade unknown";
    bool other = false;
    for (std::size_t i = 0; i < seen.tokens.size(); ++i) {
        if (hasClass(seen.marked, i, own))
            return "own trade";
        const auto &classes = seen.marked.classes[i];
        other = other || std::any_of(classes.begin(), classes.end(), isTradeClass);
    }
    return other ? "other trade" : "no trade";
}

enum class Written { Spoken, Typed };

Seen look(QStringView text, Written written)
{
    Seen seen;
    seen.tokens = tokenise(text);
    if (written == Written::Typed)
        mendSlips(seen.tokens);
    seen.marked = mark(seen.tokens);
    seen.features.reserve(seen.tokens.size() * 40 + 64);
    for (const CueMatch &match : seen.marked.cues) {
        const Scope scope = scopeOf(seen.tokens, seen.marked, match);
        seen.scopes.push_back(scope);
        if (scope == Scope::Said)
            seen.said.insert(cueAt(match.cue).group);
    }
    return seen;
}

class Collector
{
public:
    Collector(Seen &seen, std::string prefix)
        : m_seen(seen)
        , m_prefix(std::move(prefix))
    {
    }

    void words(float weight);
    void skips(float weight);
    void denied(float weight);
    void classes(float weight);
    void cues();
    void crosses();
    void eased();
    void length();
    void add(std::string name, float value = 1)
    {
        if (!m_prefix.empty())
            name.insert(0, m_prefix);
        const std::uint64_t key = textHash(name);
        m_seen.features.push_back({std::move(name), value, key});
    }
    void add(std::string start, const std::string &end, float value) { add(std::move(start += end), value); }

private:
    Seen &m_seen;
    const std::string m_prefix;
};

void Collector::words(float weight)
{
    for (std::size_t i = 0; i < m_seen.tokens.size(); ++i) {
        const std::string &word = wordOf(m_seen.tokens[i]);
        add("w=" + word, weight);
        add("b=" + (i == 0 ? std::string("^") : wordOf(m_seen.tokens[i - 1])) + ' ' + word, weight * 0.7F);
    }
    if (!m_seen.tokens.empty())
        add("b=" + wordOf(m_seen.tokens.back()) + " $", weight * 0.7F);
}

/// Two words with one or two others between them: "chest really hurts".
void Collector::skips(float weight)
{
    for (std::size_t i = 0; i < m_seen.tokens.size(); ++i)
        for (std::size_t j = i + 2; j < m_seen.tokens.size() && j <= i + 3; ++j)
            add("s=" + wordOf(m_seen.tokens[i]) + ' ' + wordOf(m_seen.tokens[j]), weight);
}

/// The words a "no" or "not" reaches.
void Collector::denied(float weight)
{
    static const int negator = wordClass("negator");
    for (std::size_t i = 0; i < m_seen.tokens.size(); ++i) {
        if (!hasClass(m_seen.marked, i, negator))
            continue;
        for (std::size_t j = i + 1; j < m_seen.tokens.size() && j <= i + 4 && !m_seen.tokens[j].breakBefore; ++j) {
            add("not=" + wordOf(m_seen.tokens[j]), weight);
            for (const std::uint16_t one : m_seen.marked.classes[j])
                if (!isTradeClass(one))
                    add("notk=" + wordClassName(int(one)), weight);
        }
    }
}

/// Classes alone, and two different classes within a few words of each other, in either order.
void Collector::classes(float weight)
{
    std::vector<std::uint32_t> pairs;
    auto classes = m_seen.marked.classes;
    for (auto &of : classes)
        std::erase_if(of, isTradeClass);
    for (std::size_t i = 0; i < classes.size(); ++i) {
        for (const std::uint32_t one : classes[i]) {
            pairs.push_back(one << 16U | one);
            for (std::size_t j = i + 1; j < classes.size() && j <= i + nearBy; ++j)
                for (const std::uint32_t other : classes[j])
                    if (other != one)
                        pairs.push_back(std::min(one, other) << 16U | std::max(one, other));
        }
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    for (const std::uint32_t pair : pairs) {
        const std::string &one = wordClassName(int(pair >> 16U));
        const std::string &other = wordClassName(int(pair & 0xFFFFU));
        if (&one == &other)
            add("k=", one, weight * 1.2F);
        else
            add("k=" + one + '&', other, weight);
    }
}

void Collector::cues()
{
    std::set<std::string> names;
    std::set<std::string> groups;
    for (std::size_t i = 0; i < m_seen.marked.cues.size(); ++i) {
        const Cue &cue = cueAt(m_seen.marked.cues[i].cue);
        names.insert("c=" + cue.name + scopeWord(m_seen.scopes[i]));
        groups.insert("g=" + cue.group + scopeWord(m_seen.scopes[i]));
    }
    for (const std::string &name : names)
        add(name, cueWeight);
    for (const std::string &group : groups)
        add(group, groupWeight);
}

/// A sign of danger means less beside words of the past, of selling or of help already there.
void Collector::crosses()
{
    for (const char *danger : {"danger3", "danger2", "danger1"}) {
        if (!m_seen.says(danger))
            continue;
        bool eased = false;
        for (const char *other : {"past", "hypothetical", "handled", "calm", "selling", "idiom", "name", "friendly"})
            if (m_seen.says(other)) {
                add(std::string("x=") + danger + '&' + other, crossWeight);
                eased = true;
            }
        if (!eased)
            add(std::string("x=") + danger + " plain", crossWeight);
    }
    int signs = 0;
    for (std::size_t i = 0; i < m_seen.scopes.size(); ++i)
        signs += m_seen.scopes[i] == Scope::Said && cueAt(m_seen.marked.cues[i].cue).group.starts_with("danger");
    if (signs > 0)
        add("signs", std::min(3.0F, std::log2(1.0F + float(signs))));
}

/// Whether every sign of danger stands close to words that take its sting, or one stands alone.
void Collector::eased()
{
    static constexpr std::array<const char *, 7> easing = {"past",  "hypothetical", "handled", "calm",
                                                           "idiom", "name",         "friendly"};
    std::array<bool, easing.size()> all{};
    all.fill(true);
    int alone = 0, signs = 0;
    const auto &cues = m_seen.marked.cues;
    for (std::size_t i = 0; i < cues.size(); ++i) {
        if (m_seen.scopes[i] != Scope::Said || !cueAt(cues[i].cue).group.starts_with("danger"))
            continue;
        ++signs;
        bool any = false;
        for (std::size_t e = 0; e < easing.size(); ++e) {
            const bool near = std::any_of(cues.begin(), cues.end(), [&](const CueMatch &other) {
                return other.begin <= cues[i].end + easedWithin && other.end >= cues[i].begin - easedWithin &&
                       cueAt(other.cue).group == easing[e];
            });
            all[e] = all[e] && near;
            any = any || near;
        }
        alone += any ? 0 : 1;
    }
    for (std::size_t e = 0; signs > 0 && e < easing.size(); ++e)
        if (all[e])
            add(std::string("e=all near ") + easing[e], easedWeight);
    if (signs > 0)
        add(alone > 0 ? "e=one alone" : "e=none alone", easedWeight);
}

void Collector::length()
{
    const auto n = m_seen.tokens.size();
    add(n == 0 ? "n=0" : n <= 2 ? "n=2" : n <= 5 ? "n=5" : n <= 12 ? "n=12" : n <= 30 ? "n=30" : "n=more");
}

float evenedOut(std::size_t tokens, float scale)
{
    return std::min(1.0F, scale / std::sqrt(float(std::max<std::size_t>(1, tokens))));
}

/// Pieces of words, so that a slip of the thumb or an ending does not hide them.
void addPieces(Collector &into, const std::vector<Token> &tokens, float weight)
{
    for (const Token &token : tokens) {
        const std::string padded = '^' + token.word + '$';
        for (std::size_t i = 0; token.word.size() > 3 && i + 4 <= padded.size(); ++i)
            into.add("p=" + padded.substr(i, 4), weight);
    }
}

void addText(Collector &collector, Seen &seen, float scale, float pieces)
{
    const float weight = evenedOut(seen.tokens.size(), scale);
    collector.words(weight);
    collector.skips(weight * skipWeight);
    collector.denied(weight * deniedWeight);
    collector.classes(weight * classWeight);
    collector.cues();
    collector.crosses();
    collector.eased();
    collector.length();
    addPieces(collector, seen.tokens, pieces * weight);
}

} // namespace

namespace {

/// What the fixed readers of slots and times found, as the model sees it.
void addAnswers(Collector &into, const Seen &seen, const ReplyInput &input)
{
    if (isBareTime(input.body))
        into.add("a=bare time", 3);
    else if (readTime(input.body))
        into.add("a=time");
    if (input.prior != PriorText::SlotsOffered)
        return;
    const SlotReading slot = readSlot(seen.tokens, slotsOf(input));
    into.add(slot.slot > 0 ? "a=slot" : "a=no slot", 2);
    if (slot.rejectsAll)
        into.add("a=rejects all", 2);
    if (slot.otherTime)
        into.add("a=other time", 2);
    if (slot.noSuchSlot)
        into.add("a=no such slot", 2);
}

} // namespace

Seen seeVoicemail(const VoicemailInput &input)
{
    Seen seen = look(input.transcript, Written::Spoken);
    Collector collector(seen, {});
    addText(collector, seen, 3, pieceWeight);
    const std::string trade = input.trade.toStdString();
    collector.add("t=" + trade, 0.3F);
    collector.add(tradeSpokenOf(seen, trade), tradeWeight);
    if (input.repeatCalls15min > 1)
        collector.add("repeats", 0.5F);
    if (input.afterHours)
        collector.add("after hours", 0.3F);
    return seen;
}

Seen seeDanger(QStringView text)
{
    Seen seen = look(text, Written::Typed);
    Collector collector(seen, {});
    addText(collector, seen, 3, pieceWeight);
    return seen;
}

Seen seeReply(const ReplyInput &input)
{
    Seen seen = look(input.body, Written::Typed);
    Collector collector(seen, {});
    addText(collector, seen, 2.5F, typedPieceWeight);
    const std::string prior = priorTextName(input.prior).toStdString();
    collector.add("prior=" + prior);
    Collector crossed(seen, prior + '|');
    crossed.words(0.5F * evenedOut(seen.tokens.size(), 2.5F));
    crossed.cues();
    crossed.length();
    addAnswers(crossed, seen, input);
    return seen;
}

} // namespace ring
