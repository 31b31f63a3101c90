// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/callfile.h"
#include "app/verbs/linereader.h"
#include "app/verbs/openstore.h"
#include "app/verbs/operator.h"
#include "app/verbs/output.h"
#include "app/verbs/verb.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

void print(const QJsonObject &object)
{
    outBytes(QJsonDocument(object).toJson(QJsonDocument::Indented).trimmed());
}

VerbEnding explainLead(const Arguments &arguments, Database &database)
{
    bool good = false;
    const qint64 lead = arguments.positional(0).toLongLong(&good);
    if (!good)
        return wrongUsage({u"explain"_s}, u"\"%1\" is no id of a lead."_s.arg(arguments.positional(0)));
    QJsonArray decisions;
    const auto read = database.each(u"life.traces_of_lead"_s, {{u"lead"_s, lead}}, [&](const QSqlQuery &row) {
        decisions << QJsonDocument::fromJson(qUncompress(row.value(0).toByteArray())).object();
    });
    if (!read)
        return failed(read.error());
    if (decisions.isEmpty())
        return failed({Error::Code::NotFound, u"There is no lead %1 in this data folder."_s.arg(lead), {}, {}, {}});
    if (auto noted = noteByOperator(database, {u"reasons_viewed"_s, u"lead"_s, QString::number(lead), {}}); !noted)
        return failed(noted.error());
    print({{u"lead"_s, lead}, {u"decisions"_s, decisions}});
    return VerbEnding::Done;
}

VerbEnding explainCall(const Arguments &arguments, Database *database)
{
    const QString path = arguments.text(u"call"_s);
    const auto bytes = readWhole(path);
    if (!bytes)
        return failed(bytes.error());
    const auto call = readCallFile(*bytes);
    const auto answer = call ? explainCallFile(database, *call) : tl::unexpected(call.error());
    if (!answer)
        return failed({answer.error().code, u"%1: %2"_s.arg(path, answer.error().sentence), {}, {}, {}});
    if (!call->unknown.isEmpty())
        err(u"%1: nothing reads %2; see explain --help for the members of a call."_s.arg(path,
                                                                                         call->unknown.join(u", "_s)));
    print(*answer);
    return VerbEnding::Done;
}

VerbEnding explain(const Arguments &arguments)
{
    const bool call = arguments.has(u"call"_s);
    if (call != arguments.positional(0).isEmpty())
        return wrongUsage({u"explain"_s}, u"Give either the id of a lead or --call FILE."_s);
    // Nothing was set up yet and no folder was named: a call can still be decided about.
    if (call && !arguments.has(u"data"_s) && !DataFolder::existing(dataPath(arguments)))
        return explainCall(arguments, nullptr);
    auto store = openExisting(arguments);
    if (!store)
        return failed(store.error());
    return call ? explainCall(arguments, store->database.get()) : explainLead(arguments, *store->database);
}

} // namespace

Verb explainVerb()
{
    return {
        {u"explain"_s},
        {u"[ID]"_s},
        {dataOption(), {u"call"_s, u"FILE"_s, u"decide about the call in FILE (or -), without sending anything"_s}},
        u"shows why a caller was texted or not, as JSON with the whole trace"_s,
        u"ID is the id of a lead, as `run --events` and the console show it.\n"
        "FILE holds one JSON object: from, to (one of your lines), started_at, ended_at,\n"
        "outcome (no_answer, abandoned, busy, voicemail), voicemail_transcript, now, kind (first_reply, follow_up).\n"
        "Moments are ISO 8601 with an offset, or UTC milliseconds. now defaults to ended_at.\n"
        "Without a data folder, or when to is no line of it, the call reached a made-up place: Your Business, a "
        "general\n"
        "trade in the state of the line's area code, open Monday to Friday 8 to 17; place_assumed says so.\n"
        "The answer: action (text, callback, none, hold), reason, kind, text, segments, encoding, send_at, states,\n"
        "evidence, rules, guards and the rest of the trace."_s,
        explain};
}

} // namespace ring
