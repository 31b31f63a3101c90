// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/enginerun.h"
#include "app/verbs/openstore.h"
#include "app/verbs/output.h"
#include "app/verbs/sandboxoptions.h"
#include "app/verbs/verb.h"

#include <QEventLoop>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

Expected<RunOptions> readOptions(const Arguments &arguments)
{
    RunOptions options;
    options.sandbox = arguments.has(u"sandbox"_s);
    options.untilIdle = arguments.has(u"until-idle"_s);
    options.events = arguments.has(u"events"_s);
    const auto seconds = arguments.number(u"for"_s, 0, 0.001);
    RING_TRY(seconds);
    options.seconds = *seconds;
    const auto speed = arguments.number(u"speed"_s, defaultSandboxSpeed, 0.1);
    RING_TRY(speed);
    options.speed = qMin(*speed, fastestSandbox);
    const auto story = readStory(arguments);
    RING_TRY(story);
    options.story = *story;
    return options;
}

/// A sandbox makes itself at home; real data has to be there already.
Expected<DataFolder> folderFor(const Arguments &arguments, bool sandbox)
{
    return sandbox ? DataFolder::make(dataPath(arguments)) : DataFolder::existing(dataPath(arguments), true);
}

VerbEnding run(const Arguments &arguments)
{
    const auto options = readOptions(arguments);
    if (!options)
        return wrongUsage({u"run"_s}, options.error().sentence);
    const auto folder = folderFor(arguments, options->sandbox);
    if (!folder)
        return failed(folder.error());
    EngineRun run(*folder, *options);
    QEventLoop loop;
    QObject::connect(&run, &EngineRun::ended, &loop, &QEventLoop::quit);
    if (!options->events)
        out(options->sandbox
                ? u"Sandbox in %1: invented callers, nobody real is called or texted."_s.arg(folder->path())
                : u"The engine runs on %1."_s.arg(folder->path()));
    if (auto started = run.start(); !started)
        return failed(started.error());
    loop.exec();
    return options->untilIdle && !run.good() ? VerbEnding::Failed : VerbEnding::Done;
}

} // namespace

Verb runTheEngineVerb()
{
    return {
        {u"run"_s},
        {},
        QList<Option>{
            dataOption(),
            {u"sandbox"_s, {}, u"with a phone company of invented callers on this machine's loopback"_s},
            {u"for"_s, u"SECONDS"_s, u"end after so many seconds"_s},
            {u"until-idle"_s, {}, u"end when there is nothing left to do now (sandbox: when its history is told)"_s},
            {u"events"_s, {}, u"a JSON line on standard output for each thing that happens"_s},
            {u"speed"_s, u"N"_s, u"how fast the sandbox's time passes, up to 1000 (30 when not given)"_s},
        } + storyOptions(),
        u"runs the engine until it is asked to end (Ctrl+C)"_s,
        u"Without --events, a line every few seconds tells what happened, with totals.\n"
        "Events: {\"at\", \"event\", \"id\", \"lead\", \"location\", \"caller_ends\", \"detail\"}; event is missed, "
        "high_value, repeat,\ntexted, reply, emergency, urgent_reply, escalation, on_call_told, on_call_passed, "
        "on_call_wrote,\non_call_ended, acknowledged, booked, called_back, no_response; "
        "or connection, with\n\"connection\", \"working\", \"sentence\".\n"
        "One engine runs on a data folder at a time. Ending it at any moment loses nothing.\n"
        "With --until-idle the exit code is 1 when a connection did not answer."_s,
        run};
}

} // namespace ring
