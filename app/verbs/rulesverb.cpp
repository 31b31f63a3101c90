// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/linereader.h"
#include "app/verbs/openstore.h"
#include "app/verbs/output.h"
#include "app/verbs/verb.h"
#include "engine/rules/rulestore.h"
#include "engine/rules/words.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

Expected<QList<QJsonObject>> recordsOf(const QString &path)
{
    const auto bytes = readWhole(path);
    RING_TRY(bytes);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        return fail(Error::Code::BadInput,
                    u"%1 is no JSON: %2 at byte %3."_s.arg(path, problem.errorString()).arg(problem.offset));
    const QJsonArray array = document.isArray() ? document.array() : document[u"rules"_s].toArray();
    QList<QJsonObject> records;
    for (const QJsonValue value : array) {
        if (!value.isObject())
            return fail(Error::Code::BadInput, u"%1: rule %2 is not an object."_s.arg(path).arg(records.size() + 1));
        records << value.toObject();
    }
    if (records.isEmpty())
        return fail(Error::Code::BadInput, u"%1 holds no rule; write a list of them under \"rules\"."_s.arg(path));
    return records;
}

VerbEnding addThem(const Arguments &arguments)
{
    const auto records = recordsOf(arguments.positional(0));
    if (!records)
        return failed(records.error());
    auto store = openExisting(arguments);
    if (!store)
        return failed(store.error());
    const auto before = readRules(*store->database);
    if (!before)
        return failed(before.error());
    if (auto added = addHouseRules(*store->database, *records, SystemClock().now()); !added)
        return failed(added.error());
    const auto after = readRules(*store->database);
    if (!after)
        return failed(after.error());
    const qsizetype fresh = after->book.rules().size() - before->book.rules().size();
    out(u"%1 new rules, %2 were there already; %3 in all."_s.arg(fresh)
            .arg(records->size() - fresh)
            .arg(after->book.rules().size()));
    return VerbEnding::Done;
}

bool wanted(const Rule &rule, const Arguments &arguments)
{
    const QString place = arguments.text(u"state"_s);
    return (place.isEmpty() || rule.jurisdiction.compare(place, Qt::CaseInsensitive) == 0) &&
           (!arguments.has(u"house"_s) || rule.layer == "operator"_L1);
}

/// "state, block, high, from 2026-07-01": what decides how far a rule reaches.
QString reachOf(const Rule &rule)
{
    QStringList parts{rule.layer, wordOf(rule.severity), rule.confidence};
    if (!rule.effectiveFrom.isEmpty())
        parts << u"from "_s + rule.effectiveFrom;
    if (!rule.effectiveTo.isEmpty())
        parts << u"until "_s + rule.effectiveTo;
    return parts.join(u", "_s);
}

VerbEnding listThem(const Arguments &arguments)
{
    auto store = openExisting(arguments);
    if (!store)
        return failed(store.error());
    const auto stored = readRules(*store->database);
    if (!stored)
        return failed(stored.error());
    for (const QString &complaint : stored->complaints)
        err(complaint);
    bool any = false;
    for (const Rule &rule : stored->book.rules()) {
        if (!wanted(rule, arguments))
            continue;
        any = true;
        out(u"%1  version %2  %3  %4  %5  (%6)"_s.arg(rule.id)
                .arg(rule.version)
                .arg(rule.jurisdiction, rule.effect, plainLine(rule.citation), reachOf(rule)));
    }
    if (!any && !arguments.text(u"state"_s).isEmpty())
        return failed({Error::Code::NotFound,
                       u"There is no rule of \"%1\"; give a state like FL, or US, US-UNKNOWN or foreign."_s.arg(
                           arguments.text(u"state"_s)),
                       {},
                       {},
                       {}});
    return VerbEnding::Done;
}

} // namespace

Verb rulesListVerb()
{
    return {{u"rules"_s, u"list"_s},
            {},
            {dataOption(),
             {u"state"_s, u"XX"_s, u"only the rules of one jurisdiction, like FL or US"_s},
             {u"house"_s, {}, u"only the rules of the operator's layer"_s}},
            u"lists the rules in force and those that ended, with their citations"_s,
            {},
            listThem};
}

Verb rulesAddVerb()
{
    return {{u"rules"_s, u"add"_s},
            {u"FILE.json"_s},
            {dataOption()},
            u"adds rules of your own, which may only tighten what is shipped"_s,
            u"The format is described in resources/rules/README.md. All records are checked before any is added; a "
            "record is never\nchanged afterwards: add a new version, also to end a rule; one that only runs out gives "
            "its place back to the version\nbefore it. Running engines and consoles use it at once."_s,
            addThem};
}

} // namespace ring
