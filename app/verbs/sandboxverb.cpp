// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/sandboxverb.h"

#include "app/verbs/verb.h"

#include <QTextStream>

#include <cstdio>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

VerbEnding playPhoneCompany(const QStringList &words)
{
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
