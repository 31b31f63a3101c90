// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/openstore.h"
#include "app/verbs/output.h"
#include "app/verbs/verb.h"
#include "engine/contacts/phonenumber.h"
#include "engine/people/auditrow.h"
#include "engine/retention/erasure.h"
#include "engine/store/backup.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

VerbEnding sayWhatIsLeft(const OpenStore &store)
{
    const auto backups = Backups(store.folder.store().file).list();
    if (!backups.isEmpty())
        out(u"Backups still hold it until they end, seven days after they were made; a backup that is restored is "
            "erased again by itself."_s);
    return VerbEnding::Done;
}

VerbEnding erase(const Arguments &arguments)
{
    const auto number = toE164(arguments.positional(0));
    if (!number)
        return wrongUsage({u"erase"_s}, u"\"%1\" is not a telephone number."_s.arg(arguments.positional(0)));
    if (!arguments.has(u"yes"_s))
        return wrongUsage({u"erase"_s}, u"Nothing was erased: this cannot be undone, so say --yes as well."_s);
    auto store = openExisting(arguments);
    if (!store)
        return failed(store.error());
    const auto erased = eraseNumber(*store->database, *number, operatorAtThisMachine(), SystemClock().now());
    if (!erased)
        return failed(erased.error());
    out(u"Erased from %1 leads, %2 calls, %3 texts and %4 customer records."_s.arg(erased->leads)
            .arg(erased->calls)
            .arg(erased->messages)
            .arg(erased->contacts));
    if (erased->stillSuppressed)
        out(u"The number had opted out; it will not be texted should it ring again."_s);
    return sayWhatIsLeft(*store);
}

} // namespace

Verb eraseVerb()
{
    return {
        {u"erase"_s},
        {u"NUMBER"_s},
        {dataOption(),
         {u"sandbox"_s, {}, u"from the sandbox's folder, when --data is not given"_s},
         {u"yes"_s, {}, u"really; there is no way back"_s}},
        u"erases what is known of a telephone number (a privacy request)"_s,
        u"Number, names, texts, voicemails, the customer record and the personal parts of the reasons go; the rows\n"
        "stay without them, so that reports count as before. Who had opted out stays opted out."_s,
        erase};
}

} // namespace ring
