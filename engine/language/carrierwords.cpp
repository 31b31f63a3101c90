// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/carrierwords.h"

#include "engine/language/slips.h"

#include <QString>

#include <algorithm>
#include <array>
#include <string_view>

namespace ring {

namespace {

struct Known
{
    std::string_view word;
    CarrierWord means;
    bool slips; ///< whether a near miss counts too; not for words that are one letter from ordinary ones
};

constexpr std::array<Known, 45> knownWords = {{
    {"stop", CarrierWord::Stop, true},          {"stopall", CarrierWord::Stop, true},
    {"unsubscribe", CarrierWord::Stop, true},   {"unsub", CarrierWord::Stop, false},
    {"quit", CarrierWord::Stop, true},          {"end", CarrierWord::Stop, false},
    {"cancel", CarrierWord::Stop, true},        {"revoke", CarrierWord::Stop, true},
    {"optout", CarrierWord::Stop, true},        {"remove", CarrierWord::Stop, false},
    {"removeme", CarrierWord::Stop, true},      {"unsubscribeme", CarrierWord::Stop, true},
    {"cancelall", CarrierWord::Stop, false},    {"endall", CarrierWord::Stop, false},
    {"alto", CarrierWord::Stop, false},         {"parar", CarrierWord::Stop, false},
    {"pare", CarrierWord::Stop, false},         {"paren", CarrierWord::Stop, false},
    {"cancelar", CarrierWord::Stop, true},      {"baja", CarrierWord::Stop, false},
    {"darmedebaja", CarrierWord::Stop, true},   {"detener", CarrierWord::Stop, true},
    {"basta", CarrierWord::Stop, false},        {"desuscribir", CarrierWord::Stop, true},
    {"desuscribirme", CarrierWord::Stop, true}, {"salir", CarrierWord::Stop, false},
    {"terminar", CarrierWord::Stop, false},     {"arret", CarrierWord::Stop, false},
    {"halt", CarrierWord::Stop, false},         {"unsubscribed", CarrierWord::Stop, false},
    {"resubscribe", CarrierWord::Start, false}, {"start", CarrierWord::Start, true},
    {"unstop", CarrierWord::Start, true},       {"resume", CarrierWord::Start, false},
    {"subscribe", CarrierWord::Start, false},   {"optin", CarrierWord::Start, false},
    {"help", CarrierWord::Help, true},          {"info", CarrierWord::Help, false},
    {"ayuda", CarrierWord::Help, true},         {"informacion", CarrierWord::Help, false},
    {"urgent", CarrierWord::Urgent, true},      {"urgente", CarrierWord::Urgent, true},
    {"comenzar", CarrierWord::Start, false},    {"quitar", CarrierWord::Stop, false},
    {"quitarme", CarrierWord::Stop, false},
}};

/// Words that lie one slip from a carrier word and mean themselves.
constexpr std::array<std::string_view, 21> ordinary = {
    "shop", "step", "spot",  "slop",  "stow",  "store", "stock", "quiet", "quite", "quid",     "suit",
    "held", "helm", "smart", "stars", "hello", "stove", "quick", "still", "star",  "subscribe"};

std::string withoutRepeats(std::string word)
{
    word.erase(std::unique(word.begin(), word.end()), word.end());
    return word;
}

const Known *exactly(std::string_view word)
{
    const auto found =
        std::find_if(knownWords.begin(), knownWords.end(), [&](const Known &k) { return k.word == word; });
    return found == knownWords.end() ? nullptr : &*found;
}

const Known *nearly(std::string_view word)
{
    if (word.size() < 3 || std::find(ordinary.begin(), ordinary.end(), word) != ordinary.end())
        return nullptr;
    for (const Known &known : knownWords) {
        const std::size_t allowed = !known.slips ? 0 : known.word.size() >= 8 ? 2 : 1;
        if (allowed > 0 && slipsBetween(word, known.word) <= allowed)
            return &known;
    }
    return nullptr;
}

/// All letters of the text in one row, or nothing when it holds more than a carrier word could.
std::string compact(const std::vector<Token> &tokens)
{
    std::string all;
    for (const Token &token : tokens)
        if (token.word != "?" && token.word != "#" && token.word != "please")
            all += token.word;
    return all.size() <= 20 ? all : std::string();
}

/// "S T O P", "un su b": hardly any of it is a word of its own.
bool isSpacedOut(const std::vector<Token> &tokens)
{
    return std::all_of(tokens.begin(), tokens.end(), [](const Token &token) { return token.word.size() <= 2; });
}

/// Words that change nothing beside a carrier word: "ok stop thanks", "alto por favor".
constexpr std::array<std::string_view, 27> manners = {
    "please", "thanks", "thank", "you",     "okay",      "now",   "it",  "already", "immediately",
    "hey",    "hi",     "just",  "kindly",  "asap",      "bye",   "sir", "maam",    "ugh",
    "and",    "por",    "favor", "gracias", "inmediato", "porfa", "fis", "hello",   "seriously"};

/// The one carrier word among words of manners. Not for words that are also said of a visit.
const Known *politely(const std::vector<Token> &tokens)
{
    static constexpr std::array<std::string_view, 11> plain = {
        "stop", "quit", "unsubscribe", "alto", "parar", "optout", "help", "ayuda", "unstop", "halt", "end"};
    const Known *found = nullptr;
    for (const Token &token : tokens) {
        if (std::find(manners.begin(), manners.end(), token.word) != manners.end())
            continue;
        const std::string word = withoutRepeats(token.word);
        if (std::find(plain.begin(), plain.end(), word) == plain.end() || found)
            return nullptr;
        found = exactly(word);
    }
    return found;
}

} // namespace

CarrierReading readCarrierWord(QStringView body)
{
    if (body.size() > 200)
        return {};
    std::vector<Token> tokens = tokenise(body);
    if (tokens.empty())
        return {};
    const bool repeated = std::all_of(tokens.begin(), tokens.end(),
                                      [&](const Token &token) { return token.word == tokens.front().word; });
    if (repeated && exactly(tokens.front().word))
        tokens.resize(1);
    std::string word = compact(tokens);
    std::replace(word.begin(), word.end(), '0', 'o');
    const Known *known = exactly(word);
    if (!known)
        known = exactly(withoutRepeats(word));
    if (!known)
        known = politely(tokens);
    // Letters spaced out may slip, words may not: "um please stop" is no misspelt UNSTOP.
    if (!known && (tokens.size() == 1 || isSpacedOut(tokens)))
        known = nearly(word);
    if (!known)
        return {};
    return {known->means, QString::fromLatin1(known->word.data(), qsizetype(known->word.size()))};
}

} // namespace ring
