// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/linereader.h"
#include "app/verbs/output.h"
#include "app/verbs/verb.h"
#include "engine/language/jsonlines.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

using Reading = Expected<QByteArray> (*)(const QByteArray &);

VerbEnding classifyLines(const Arguments &arguments, Reading read)
{
    const auto done = eachLine(arguments.text(u"file"_s), [read](const QByteArray &line) -> Expected<void> {
        const auto answer = read(line);
        if (!answer)
            return tl::unexpected(answer.error());
        outBytes(*answer);
        return {};
    });
    return done ? VerbEnding::Done : failed(done.error());
}

Verb classifyVerb(const QString &what, const QString &about, const QString &detail, Reading read)
{
    return {{u"classify"_s, what},
            {},
            {{u"file"_s, u"FILE"_s, u"read FILE instead of standard input"_s}},
            about,
            detail,
            [read](const Arguments &arguments) { return classifyLines(arguments, read); }};
}

} // namespace

Verb classifyVoicemailVerb()
{
    return classifyVerb(
        u"voicemail"_s, u"reads voicemail transcripts, one JSON object a line, and labels each"_s,
        u"In:  {\"id\", \"transcript\", \"vertical\", \"after_hours\", \"repeat_calls_last_15min\"}\n"
        "Out: {\"id\", \"label\", \"because\"}; label is emergency, urgent_callback, routine, spam_or_robocall,\n"
        "     wrong_number or empty; because names what tipped it, strongest first."_s,
        classifyVoicemailLine);
}

Verb classifyReplyVerb()
{
    return classifyVerb(
        u"reply"_s, u"reads replies of callers, one JSON object a line, and tells what each means"_s,
        u"In:  {\"id\", \"prior_text_kind\", \"body\"}, optional: \"vertical\", \"offered_slots\"\n"
        "Out: {\"id\", \"intent\", \"opt_out\", \"needs_human\", \"because\"} and, where one was picked, \"slot\"."_s,
        classifyReplyLine);
}

} // namespace ring
