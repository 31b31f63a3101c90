// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/scenariobuilder.h"

#include <QDateTime>

#include <algorithm>

namespace ring::sandbox {

using namespace Qt::StringLiterals;

Expected<Scenario> ScenarioBuilder::build(const QJsonObject &document)
{
    ScenarioReader top(document, {});
    if (top.number("scenario"_L1) != 1)
        top.refuse("scenario"_L1, u"has to be 1, the version of the format"_s);
    m_scenario.name = top.needText("name"_L1);
    m_scenario.about = top.text("about"_L1);
    if (top.has("start"_L1)) {
        const QDateTime start = QDateTime::fromString(top.text("start"_L1), Qt::ISODate);
        if (!start.isValid() || start.timeSpec() == Qt::LocalTime)
            top.refuse("start"_L1,
                       u"has to be an ISO 8601 moment with its offset, such as 2026-03-02T09:00:00-07:00"_s);
        m_scenario.start = start.toMSecsSinceEpoch();
    }
    const std::pair<QLatin1StringView, Part> parts[] = {
        {"locations"_L1, &ScenarioBuilder::location}, {"callers"_L1, &ScenarioBuilder::caller},
        {"opted_out"_L1, &ScenarioBuilder::optedOut}, {"calls"_L1, &ScenarioBuilder::call},
        {"outbound"_L1, &ScenarioBuilder::outbound},  {"texts"_L1, &ScenarioBuilder::text},
        {"bookings"_L1, &ScenarioBuilder::booking},   {"replies"_L1, &ScenarioBuilder::reply},
        {"faults"_L1, &ScenarioBuilder::fault},
    };
    for (const auto &[key, part] : parts) {
        if (const auto read = each(top, key, part); !read)
            return tl::unexpected(read.error());
    }
    if (m_scenario.lines.isEmpty())
        top.refuse("locations"_L1, u"has to name at least one location with its line"_s);
    if (const auto done = top.done(); !done)
        return tl::unexpected(done.error());
    std::stable_sort(m_scenario.happenings.begin(), m_scenario.happenings.end(),
                     [](const Happening &a, const Happening &b) { return happensAt(a) < happensAt(b); });
    m_scenario.setup = {{u"locations"_s, document.value("locations"_L1)}, {u"contacts"_s, m_contacts}};
    return m_scenario;
}

Expected<void> ScenarioBuilder::each(ScenarioReader &top, QLatin1StringView key, Part part)
{
    int index = 0;
    for (const QJsonValue value : top.array(key)) {
        ScenarioReader reader(value.toObject(), u"%1[%2]"_s.arg(key).arg(index++));
        if (!value.isObject())
            return fail(Error::Code::BadInput, reader.place() + u" has to be an object."_s);
        if (const auto read = (this->*part)(reader); !read)
            return read;
    }
    return {};
}

Expected<void> ScenarioBuilder::location(ScenarioReader &reader)
{
    const QString key = reader.needText("key"_L1);
    const QString number = reader.needText("line"_L1);
    if (!number.startsWith(u'+'))
        reader.refuse("line"_L1, u"has to be a number in E.164 form, such as +13035550100"_s);
    if (m_scenario.lines.contains(number))
        reader.refuse("line"_L1, u"belongs to another location already"_s);
    m_lineByKey.insert(key, number);
    m_scenario.lines.append(number);
    QStringList desks = reader.texts("desks"_L1);
    if (!reader.has("desks"_L1))
        desks = {QString(number).replace(u"55501"_s, u"55509"_s)};
    m_scenario.desks.insert(number, desks);
    // The rest describes the place for the engine's own setup and means nothing to the phone company.
    for (const char *rest :
         {"business", "name", "trade", "neutral_name", "state", "zone", "language", "hours", "holidays",
          "direct_number", "booking_link", "callback_link", "signer", "group", "on_call", "policy"})
        reader.has(QLatin1StringView(rest));
    return reader.done();
}

Expected<void> ScenarioBuilder::caller(ScenarioReader &reader)
{
    Scenario::Caller caller;
    caller.key = reader.needText("key"_L1);
    caller.number = reader.needText("number"_L1);
    caller.name = reader.text("name"_L1);
    caller.kind = reader.text("kind"_L1, u"new"_s);
    caller.landline = reader.flag("landline"_L1);
    caller.deliveryError = caller.landline ? 30006 : reader.number("delivery_error"_L1);
    if (m_callerByKey.contains(caller.key))
        reader.refuse("key"_L1, u"is used by another caller already"_s);
    if (m_callerByNumber.contains(caller.number))
        reader.refuse("number"_L1, u"belongs to another caller already"_s);
    if (reader.has("contact"_L1)) {
        QJsonObject contact = reader.object("contact"_L1);
        contact.insert("phone"_L1, caller.number);
        if (!contact.contains("name"_L1))
            contact.insert("name"_L1, caller.name);
        m_contacts.append(contact);
    }
    m_callerByKey.insert(caller.key, int(m_scenario.callers.size()));
    m_callerByNumber.insert(caller.number, int(m_scenario.callers.size()));
    m_scenario.callers.append(caller);
    return reader.done();
}

Expected<void> ScenarioBuilder::optedOut(ScenarioReader &reader)
{
    m_scenario.optedOut.append({line(reader, "line"_L1), callerNumber(reader, "caller"_L1)});
    return reader.done();
}

QString ScenarioBuilder::line(ScenarioReader &reader, QLatin1StringView key)
{
    const QString word = reader.needText(key);
    const QString number = m_lineByKey.value(word, word);
    if (!word.isEmpty() && !m_scenario.lines.contains(number))
        reader.refuse(key, u"names \"%1\", which is neither a location nor a line of this scenario"_s.arg(word));
    return number;
}

QString ScenarioBuilder::callerNumber(ScenarioReader &reader, QLatin1StringView key)
{
    const QString word = reader.needText(key);
    if (m_callerByKey.contains(word))
        return m_scenario.callers.at(m_callerByKey.value(word)).number;
    // Callers need no entry: a number stands for itself, and so does what a phone system writes for hidden ones.
    if (!word.isEmpty() && !word.startsWith(u'+') && word.compare(u"anonymous", Qt::CaseInsensitive) != 0)
        reader.refuse(key, u"names \"%1\", which is neither a caller of this scenario nor a number"_s.arg(word));
    return word;
}

} // namespace ring::sandbox
