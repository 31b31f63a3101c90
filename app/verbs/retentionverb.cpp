// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/openstore.h"
#include "app/verbs/operator.h"
#include "app/verbs/output.h"
#include "app/verbs/verb.h"
#include "engine/retention/agelimits.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

const QList<std::pair<QString, int AgeLimits::*>> &kinds()
{
    static const QList<std::pair<QString, int AgeLimits::*>> all{{u"bodies"_s, &AgeLimits::bodyDays},
                                                                 {u"transcripts"_s, &AgeLimits::transcriptDays},
                                                                 {u"traces"_s, &AgeLimits::traceDays}};
    return all;
}

/// What was given, over what there is; nothing when no option was given.
Expected<std::optional<AgeLimits>> wanted(const Arguments &arguments, AgeLimits limits)
{
    bool any = false;
    for (const auto &[name, days] : kinds()) {
        const auto given = arguments.number(name, limits.*days, 0);
        RING_TRY(given);
        any = any || arguments.has(name);
        limits.*days = int(*given);
    }
    return any ? std::optional(limits) : std::nullopt;
}

void print(const AgeLimits &limits)
{
    for (const auto &[name, days] : kinds())
        out(u"%1 %2"_s.arg((name + u':').leftJustified(13),
                           limits.*days ? u"%1 days"_s.arg(limits.*days) : u"for ever"_s));
}

VerbEnding retention(const Arguments &arguments)
{
    auto store = openExisting(arguments);
    if (!store)
        return failed(store.error());
    Database &database = *store->database;
    const auto now = readAgeLimits(database);
    if (!now)
        return failed(now.error());
    const auto changed = wanted(arguments, *now);
    if (!changed)
        return wrongUsage({u"retention"_s}, changed.error().sentence);
    if (*changed) {
        if (auto saved = saveAgeLimits(database, **changed); !saved)
            return failed(saved.error());
        const QString days = u"bodies=%1 transcripts=%2 traces=%3"_s.arg((*changed)->bodyDays)
                                 .arg((*changed)->transcriptDays)
                                 .arg((*changed)->traceDays);
        if (auto noted = noteByOperator(database, {u"ages_saved"_s, {}, {}, days}); !noted)
            return failed(noted.error());
    }
    print(changed->value_or(*now));
    return VerbEnding::Done;
}

} // namespace

Verb retentionVerb()
{
    return {
        {u"retention"_s},
        {},
        {dataOption(),
         {u"sandbox"_s, {}, u"of the sandbox's folder, when --data is not given"_s},
         {u"bodies"_s, u"DAYS"_s, u"how long the words of texts and drafts are kept"_s},
         {u"transcripts"_s, u"DAYS"_s, u"how long the words of voicemails are kept"_s},
         {u"traces"_s, u"DAYS"_s, u"how long the personal parts of reasons are kept"_s}},
        u"says for how long personal data is kept, or changes it"_s,
        u"0 keeps it for ever, which is how a store begins; else 7 to 3650 days. The engine removes what is past its\n"
        "age once a day. Reports count as before."_s,
        retention};
}

} // namespace ring
