// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/sandboxoptions.h"

#include <QFileInfo>

namespace ring {

using namespace Qt::StringLiterals;

QList<Option> storyOptions()
{
    return {
        {u"seed"_s, u"N"_s, u"the number that fixes a new sandbox's story"_s},
        {u"locations"_s, u"N"_s, u"how many locations a new sandbox has, 1 to 200 (12 when not given)"_s},
        {u"rate"_s, u"N"_s, u"how much more often than usual its callers ring"_s},
        {u"weeks"_s, u"N"_s, u"how many weeks of history a new sandbox begins with (8 when not given)"_s},
        {u"scenario"_s, u"FILE"_s, u"a scenario file instead of the invented population"_s},
    };
}

Expected<SandboxChoice> readStory(const Arguments &arguments)
{
    SandboxChoice story;
    const auto seed = arguments.number(u"seed"_s, 1, 0);
    const auto locations = arguments.number(u"locations"_s, story.locations, 1);
    const auto rate = arguments.number(u"rate"_s, story.rate, 0.01);
    const auto weeks = arguments.number(u"weeks"_s, story.weeks, 0);
    for (const auto *number : {&seed, &locations, &rate, &weeks})
        RING_TRY(*number);
    if (*locations > 200)
        return fail(Error::Code::BadInput, u"The option --locations goes up to 200."_s);
    story.seed = quint64(*seed);
    story.locations = int(*locations);
    story.rate = *rate;
    story.weeks = int(*weeks);
    if (arguments.has(u"scenario"_s))
        story.scenario = QFileInfo(arguments.text(u"scenario"_s)).absoluteFilePath();
    return story;
}

} // namespace ring
