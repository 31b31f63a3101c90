// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/arguments.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

Expected<Option> optionNamed(const QString &name, const QList<Option> &options)
{
    for (const Option &option : options)
        if (option.name == name)
            return option;
    return fail(Error::Code::BadInput, u"There is no option --%1."_s.arg(name));
}

} // namespace

Expected<Arguments> Arguments::parse(const QStringList &words, const QList<Option> &options,
                                     const QStringList &positionals)
{
    Arguments arguments;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        // A lone dash is a value: it means standard input where a file is asked for.
        if (!word.startsWith("--"_L1)) {
            if (arguments.m_positionals.size() == positionals.size())
                return fail(Error::Code::BadInput, u"\"%1\" is one argument too many."_s.arg(word));
            arguments.m_positionals << word;
            continue;
        }
        const QString name = word.mid(2).section(u'=', 0, 0);
        const auto option = optionNamed(name, options);
        if (!option)
            return tl::unexpected(option.error());
        const bool glued = word.contains(u'=');
        if (option->value.isEmpty() && glued)
            return fail(Error::Code::BadInput, u"The option --%1 takes no value."_s.arg(name));
        if (arguments.has(name) && !option->repeatable)
            return fail(Error::Code::BadInput, u"The option --%1 is given twice."_s.arg(name));
        if (!option->value.isEmpty() && !glued && i + 1 == words.size())
            return fail(Error::Code::BadInput, u"The option --%1 needs a value (%2)."_s.arg(name, option->value));
        const QString value = option->value.isEmpty() ? QString() : glued ? word.section(u'=', 1) : words.at(++i);
        if (!option->value.isEmpty() && value.isEmpty())
            return fail(Error::Code::BadInput, u"The option --%1 needs a value (%2)."_s.arg(name, option->value));
        arguments.m_options[name] << value;
    }
    const auto given = arguments.m_positionals.size();
    // An optional positional is written in brackets.
    if (given < positionals.size() && !positionals.at(given).startsWith(u'['))
        return fail(Error::Code::BadInput, u"%1 is missing."_s.arg(positionals.at(given)));
    return arguments;
}

QString Arguments::text(const QString &option, const QString &otherwise) const
{
    const auto found = m_options.constFind(option);
    return found == m_options.cend() ? otherwise : found->last();
}

Expected<double> Arguments::number(const QString &option, double otherwise, double least) const
{
    if (!has(option))
        return otherwise;
    bool good = false;
    const double value = text(option).toDouble(&good);
    if (!good || value < least)
        return fail(Error::Code::BadInput, u"The option --%1 needs a number of at least %2, not \"%3\"."_s.arg(
                                               option, QString::number(least), text(option)));
    return value;
}

} // namespace ring
