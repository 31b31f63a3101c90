// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/help.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

QString spelled(const Option &option)
{
    return u"--"_s + option.name + (option.value.isEmpty() ? QString() : u' ' + option.value);
}

QString synopsis(const Verb &verb)
{
    QStringList parts{u"secondring-engine"_s};
    parts << verb.words << verb.positionals;
    for (const Option &option : verb.options)
        parts << (u'[' + spelled(option) + u']' + (option.repeatable ? u"..."_s : QString()));
    return parts.join(u' ');
}

QString table(const QList<std::pair<QString, QString>> &rows)
{
    qsizetype width = 0;
    for (const auto &row : rows)
        width = qMax(width, row.first.size());
    QStringList lines;
    for (const auto &row : rows)
        lines << u"  "_s + row.first.leftJustified(width + 2) + row.second;
    return lines.join(u'\n');
}

} // namespace

QString overview()
{
    QList<std::pair<QString, QString>> rows;
    for (const Verb &verb : allVerbs())
        rows.append({(verb.words + verb.positionals).join(u' '), verb.about});
    return u"Second Ring's engine without a window: texts back missed callers.\n\n"
           "Usage: secondring-engine VERB ...\n\n%1\n\n"
           "secondring-engine VERB --help tells the options of one; --version tells the version.\n"
           "Without --data, data is kept in $XDG_DATA_HOME/secondring/live (or .../sandbox with --sandbox).\n"
           "Exit codes: 0 done, 1 failed, 2 wrong usage. One sentence on standard error says why."_s.arg(table(rows));
}

QString helpOf(const Verb &verb)
{
    QList<std::pair<QString, QString>> rows;
    for (const Option &option : verb.options)
        rows.append({spelled(option), option.about});
    rows.append({u"--help"_s, u"this text"_s});
    QString text = u"Usage: %1\n\n%2\n\n%3"_s.arg(synopsis(verb), verb.about, table(rows));
    if (!verb.detail.isEmpty())
        text += u"\n\n"_s + verb.detail;
    return text;
}

} // namespace ring
