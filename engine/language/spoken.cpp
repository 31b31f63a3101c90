// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/spoken.h"

#include "engine/language/lexicon.h"

#include <QString>

namespace ring {

using namespace Qt::StringLiterals;

QString spokenLanguage(QStringView text)
{
    const std::vector<Token> tokens = tokenise(text);
    const Marked marked = mark(tokens);
    static const int spanish = wordClass("spanish");
    static const int english = wordClass("english");
    int balance = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i)
        balance += int(hasClass(marked, i, spanish)) - int(hasClass(marked, i, english));
    return balance > 0 ? u"es"_s : u"en"_s;
}

} // namespace ring
