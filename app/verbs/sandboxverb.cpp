// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/sandboxverb.h"

#include "app/verbs/output.h"
#include "app/verbs/verb.h"

#include <QTextStream>

#include <cstdio>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// The sandbox reads its own words; its help names the file that was started, where ours names the program.
VerbEnding help(const QStringList &words)
{
    QString text;
    QTextStream output(&text);
    QTextStream errors(stderr);
    const int code = runSandboxVerb(words, output, errors);
    output.flush();
    out(u"Usage: secondring-engine sandbox serve|setup|contacts [options]\n"_s +
        text.mid(text.indexOf(u'\n')).trimmed());
    return VerbEnding(code);
}

VerbEnding playPhoneCompany(const QStringList &words)
{
    if (words.contains(u"--help"_s))
        return help(words);
    QTextStream output(stdout);
    QTextStream errors(stderr);
    return VerbEnding(runSandboxVerb(words, output, errors));
}

} // namespace

Verb sandboxVerb()
{
    Verb verb;
    verb.words = {u"sandbox"_s};
    verb.positionals = {u"serve|setup|contacts"_s};
    verb.about = u"a phone company on 127.0.0.1 with invented callers, for tests and demonstrations"_s;
    verb.runWords = playPhoneCompany;
    return verb;
}

} // namespace ring
