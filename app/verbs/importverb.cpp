// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/linereader.h"
#include "app/verbs/openstore.h"
#include "app/verbs/operator.h"
#include "app/verbs/output.h"
#include "app/verbs/verb.h"
#include "engine/contacts/contactstore.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

Expected<QMap<QString, QString>> chosenColumns(const Arguments &arguments)
{
    QMap<QString, QString> chosen;
    for (const QString &pair : arguments.all(u"map"_s)) {
        const QString field = pair.section(u'=', 0, 0);
        const QString column = pair.section(u'=', 1);
        if (field.isEmpty() || column.isEmpty())
            return fail(Error::Code::BadInput, u"\"%1\" is not of the form field=column."_s.arg(pair));
        if (chosen.contains(field))
            return fail(Error::Code::BadInput, u"The field %1 is mapped twice."_s.arg(field));
        chosen[field] = column;
    }
    return chosen;
}

VerbEnding importThem(const Arguments &arguments)
{
    const auto chosen = chosenColumns(arguments);
    if (!chosen)
        return wrongUsage({u"import"_s, u"contacts"_s}, chosen.error().sentence);
    auto store = openExisting(arguments);
    if (!store)
        return failed(store.error());
    const auto bytes = readWhole(arguments.positional(0));
    if (!bytes)
        return failed(bytes.error());
    QStringList doubts;
    const auto summary = importContacts(*store->database, *bytes, *chosen, SystemClock().now(), &doubts);
    if (!summary)
        return failed(Error{
            summary.error().code, u"%1: %2"_s.arg(arguments.positional(0), summary.error().sentence), {}, {}, {}});
    const QString counts = u"new=%1 updated=%2"_s.arg(summary->imported).arg(summary->updated);
    if (auto noted = noteByOperator(*store->database, {u"contacts_imported"_s, u"contacts"_s, {}, counts}); !noted)
        return failed(noted.error());
    for (const QString &sentence : summary->rejected + doubts)
        err(sentence);
    out(u"%1 new, %2 replaced, %3 rows left out."_s.arg(summary->imported)
            .arg(summary->updated)
            .arg(summary->rejected.size()));
    return VerbEnding::Done;
}

} // namespace

Verb importContactsVerb()
{
    return {{u"import"_s, u"contacts"_s},
            {u"FILE.csv"_s},
            {dataOption(),
             {u"map"_s, u"FIELD=COLUMN"_s, u"which column holds a field; what is not named is guessed"_s, true}},
            u"imports customer records, so that callers are recognised"_s,
            u"Fields: %1.\nA record is replaced when its external_id (or, without one, its first number) is known; "
            "rows that cannot\nbe used are named on standard error and the others go on."_s.arg(
                contactFieldNames().join(u", "_s)),
            importThem};
}

} // namespace ring
