// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/tokens.h"

#include "engine/language/lexicon.h"

#include <QString>

#include <algorithm>
#include <array>
#include <string_view>

namespace ring {

namespace {

bool isApostrophe(char16_t c)
{
    return c == u'\'' || c == u'\u2019' || c == u'\u2018' || c == u'`' || c == u'\u00b4';
}

/// Marks that colour or join an emoji, or ride on a letter, and say nothing by themselves.
bool isInvisible(char32_t c)
{
    return (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x0300 && c <= 0x036F) ||
           (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
           c == 0x20E3 || c == 0xFEFF || c == 0x00AD;
}

/// The plain lower-case letter or digit below accents, full width forms and mathematical alphabets, else 0.
char plainLetter(char32_t c)
{
    if (c < 128) {
        const char a = char(c);
        if (a >= 'A' && a <= 'Z')
            return char(a + 32);
        return (a >= 'a' && a <= 'z') || (a >= '0' && a <= '9') ? a : char(0);
    }
    const QString folded = QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KD).toLower();
    const char16_t first = folded.isEmpty() ? u'\0' : folded.at(0).unicode();
    return (first >= u'a' && first <= u'z') || (first >= u'0' && first <= u'9') ? char(first) : char(0);
}

class Cutter
{
public:
    std::vector<Token> cut(QStringView text);

private:
    void read(char32_t c, char32_t next);
    void sign(char32_t c);
    void finish();

    std::vector<Token> m_tokens;
    std::string m_word;
    bool m_break = false;
};

void Cutter::finish()
{
    if (m_word.empty())
        return;
    m_tokens.push_back({spelledOut(m_word), m_break});
    m_word.clear();
    m_break = false;
}

void Cutter::sign(char32_t c)
{
    finish();
    if (c == U'?' || c == U'$' || c == U'#' || c == U'%') {
        m_tokens.push_back({std::string(1, char(c)), m_break});
        m_break = c == U'?';
        return;
    }
    if (c >= 0x2190 && QChar::category(c) == QChar::Symbol_Other) {
        m_tokens.push_back({spelledOut(QString::fromUcs4(&c, 1).toStdString()), m_break});
        m_break = false;
        return;
    }
    if (c == U'.' || c == U',' || c == U';' || c == U'!' || c == U'\n' || c == U'(' || c == U')' || c == U':' ||
        c == 0x00BF || c == 0x00A1 || c == 0x2026 || c == 0x2014)
        m_break = true;
}

void Cutter::read(char32_t c, char32_t next)
{
    if (isInvisible(c) || (c < 0xFFFF && isApostrophe(char16_t(c))))
        return;
    if (const char letter = plainLetter(c)) {
        m_word += letter;
        return;
    }
    const bool insideNumber = (c == U':' || c == U'.') && !m_word.empty() && m_word.back() >= '0' &&
                              m_word.back() <= '9' && next >= U'0' && next <= U'9';
    if (insideNumber)
        m_word += ':';
    else
        sign(c);
}

std::vector<Token> Cutter::cut(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        read(c, i + 1 < text.size() ? text[i + 1].unicode() : U'\0');
    }
    finish();
    return std::move(m_tokens);
}

bool isDigitWord(const std::string &word)
{
    static constexpr std::array<std::string_view, 26> words = {
        "zero", "oh",  "o",    "one",    "two",   "three", "four",  "five", "six",   "seven", "eight", "nine", "cero",
        "uno",  "dos", "tres", "cuatro", "cinco", "seis",  "siete", "ocho", "nueve", "ate",   "to",    "for",  "won"};
    if (std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return word.size() <= 4;
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Seven digits said one by one, or "555 0123": nobody counts like that except to be called.
std::size_t phoneLength(const std::vector<Token> &tokens, std::size_t at)
{
    std::size_t digits = 0;
    std::size_t end = at;
    while (end < tokens.size() && isDigitWord(tokens[end].word)) {
        const std::string &word = tokens[end].word;
        digits += word.front() >= '0' && word.front() <= '9' ? word.size() : 1;
        ++end;
    }
    return digits >= 7 ? end - at : 0;
}

} // namespace

std::vector<Token> tokenise(QStringView text)
{
    std::vector<Token> raw = Cutter().cut(text.left(longestText));
    std::vector<Token> tokens;
    tokens.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size();) {
        const std::size_t phone = phoneLength(raw, i);
        if (phone == 0) {
            tokens.push_back(std::move(raw[i++]));
            continue;
        }
        tokens.push_back({phoneToken, raw[i].breakBefore});
        i += phone;
    }
    return tokens;
}

} // namespace ring
