// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/verb.h"

#include "app/verbs/help.h"
#include "app/verbs/openstore.h"
#include "app/verbs/output.h"

#include <QCoreApplication>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

const Verb *verbFor(const QStringList &words)
{
    const Verb *best = nullptr;
    for (const Verb &verb : allVerbs())
        if (words.mid(0, verb.words.size()) == verb.words && (!best || verb.words.size() > best->words.size()))
            best = &verb;
    return best;
}

/// "import" alone, or "import cats": tell what could follow.
QStringList continuations(const QString &first)
{
    QStringList found;
    for (const Verb &verb : allVerbs())
        if (verb.words.size() > 1 && verb.words.first() == first)
            found << verb.words.join(u' ');
    return found;
}

VerbEnding unknown(const QStringList &words)
{
    const QStringList possible = continuations(words.first());
    return wrongUsage({}, possible.isEmpty() ? u"There is no verb \"%1\"."_s.arg(words.first())
                                             : u"\"%1\" goes on: %2."_s.arg(words.first(), possible.join(u", "_s)));
}

bool asksForHelp(const QStringList &words)
{
    const qsizetype end = words.indexOf(u"--"_s);
    const QStringList own = words.mid(0, end < 0 ? words.size() : end);
    return own.contains(u"--help"_s) || own.contains(u"-h"_s);
}

/// Where a verb works on data, it says where they are; not those that are about one kind of store alone.
QList<Verb> withStoreOption(QList<Verb> verbs)
{
    for (Verb &verb : verbs) {
        const QString first = verb.words.first();
        if (first == "backup"_L1 || (first == "store"_L1 && verb.words.size() > 1))
            continue;
        for (qsizetype i = 0; i < verb.options.size(); ++i)
            if (verb.options.at(i).name == "data"_L1)
                verb.options.insert(++i, storeOption());
    }
    return verbs;
}

} // namespace

const QList<Verb> &allVerbs()
{
    // In the order of the help, one a line.
    // clang-format off
    static const QList<Verb> verbs = withStoreOption({
        initVerb(),
        runTheEngineVerb(),
        receiveVerb(),
        connectionsCheckVerb(),
        connectionsPollVerb(),
        importContactsVerb(),
        reportVerb(),
        rulesListVerb(),
        rulesAddVerb(),
        explainVerb(),
        classifyVoicemailVerb(),
        classifyReplyVerb(),
        peopleListVerb(),
        peopleAddVerb(),
        peopleRoleVerb(),
        peopleLocationsVerb(),
        peoplePasswordVerb(),
        peopleRemoveVerb(),
        auditVerb(),
        storeVerb(),
        storeMigrateVerb(),
        storeJoinVerb(),
        storeLeaveVerb(),
        eraseVerb(),
        retentionVerb(),
        backupNowVerb(),
        backupListVerb(),
        backupRestoreVerb(),
        sandboxVerb(),
    });
    // clang-format on
    return verbs;
}

VerbEnding runVerb(const QStringList &words)
{
    if (words.isEmpty()) {
        err(overview());
        return VerbEnding::WrongUsage;
    }
    const Verb *verb = verbFor(words);
    if (!verb && (asksForHelp(words) || words.first() == "help"_L1)) {
        out(overview());
        return VerbEnding::Done;
    }
    if (!verb && words.first() == "--version"_L1) {
        out(u"secondring-engine %1"_s.arg(QCoreApplication::applicationVersion()));
        return VerbEnding::Done;
    }
    if (!verb)
        return unknown(words);
    if (verb->runWords)
        return verb->runWords(words.mid(verb->words.size()));
    if (asksForHelp(words)) {
        out(helpOf(*verb));
        return VerbEnding::Done;
    }
    const auto arguments = Arguments::parse(words.mid(verb->words.size()), verb->options, verb->positionals);
    if (!arguments)
        return wrongUsage(verb->words, arguments.error().sentence);
    bringPassword(*arguments, verb->options);
    const auto chosen = chooseStore(*arguments);
    return chosen ? verb->run(*arguments) : failed(chosen.error());
}

} // namespace ring
