// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/trace.h"

#include "engine/contacts/phonenumber.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/ladderwords.h"
#include "ui/shell/rulenotes.h"
#include "ui/shell/timewords.h"
#include "ui/shell/words.h"

#include <QJsonArray>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

struct T
{
    Q_DECLARE_TR_FUNCTIONS(ring::WhyDialog)
};

QString text(const QJsonObject &object, const QString &key)
{
    return object.value(key).toVariant().toString();
}

QString joined(const QJsonValue &value)
{
    QStringList words;
    for (const QJsonValue item : value.toArray())
        words << item.toVariant().toString();
    return words.join(u", "_s);
}

void add(TraceSection &section, const QString &name, const QString &value, const QString &note = {})
{
    if (!value.isEmpty())
        section.lines << TraceLine{TraceLine::Mark::None, name, value, note};
}

QString moment(const QJsonValue &value, Millis now)
{
    const auto at = Millis(value.toDouble());
    return at > 0 ? TimeWords::moment(at, now) : QString();
}

TraceSection callSection(const QJsonObject &trace, Millis now)
{
    const QJsonObject call = trace.value(u"call").toObject();
    TraceSection section{T::tr("Call"), {}};
    const QString from = text(call, u"from"_s);
    add(section, T::tr("From"), from.isEmpty() ? QString() : shownNumber(from));
    const QString to = text(call, u"to"_s);
    add(section, T::tr("To"), to.isEmpty() ? QString() : shownNumber(to));
    add(section, T::tr("When"), moment(call.value(u"started_at"), now));
    add(section, T::tr("Missed because"), Words::missReason(text(call, u"miss_reason"_s)));
    const QJsonObject voicemail = call.value(u"voicemail").toObject();
    add(section, T::tr("Voicemail"), Words::voicemailLabel(text(voicemail, u"read_as"_s)),
        joined(voicemail.value(u"because")));
    add(section, T::tr("Text number"), Words::touch(text(trace, u"touch"_s)));
    return section;
}

TraceSection contactSection(const QJsonObject &trace)
{
    const QJsonObject contact = trace.value(u"contact").toObject();
    TraceSection section{T::tr("Caller"), {}};
    add(section, T::tr("Name"), oneLine(text(contact, u"name"_s)));
    if (contact.contains(u"class"))
        add(section, T::tr("Class"), Words::callerClass(text(contact, u"class"_s)));
    if (contact.contains(u"matched"))
        add(section, T::tr("In the records"), contact.value(u"matched").toBool() ? T::tr("Yes") : T::tr("No"));
    add(section, T::tr("Matched by"),
        Words::of(Words::Subject::Match,
                  text(contact, contact.contains(u"confidence") ? u"confidence"_s : u"matched_by"_s)));
    const auto cents = qint64(contact.value(u"value_cents").toDouble());
    add(section, T::tr("Value"), cents ? TimeWords::money(cents) : QString(),
        contact.value(u"high_value").toBool() ? T::tr("high value") : QString());
    add(section, T::tr("Last visit"), TimeWords::month(text(contact, u"last_visit"_s)));
    return section;
}

TraceSection statesSection(const QJsonObject &trace)
{
    TraceSection section{T::tr("State of the caller, by evidence"), {}};
    for (const QJsonValue value : trace.value(u"states").toArray()) {
        const QJsonObject evidence = value.toObject();
        add(section, Words::evidence(text(evidence, u"source"_s)), joined(evidence.value(u"states")),
            EngineWords::of(text(evidence, u"detail"_s)));
    }
    return section;
}

TraceSection rulesSection(const QJsonObject &trace)
{
    TraceSection section{T::tr("Rules applied"), {}};
    for (const QJsonValue value : trace.value(u"rules").toArray()) {
        const QJsonObject rule = value.toObject();
        QStringList notes;
        for (const QString &note : {text(rule, u"citation"_s), ruleNote(text(rule, u"note"_s)),
                                    T::tr("%1, version %2").arg(text(rule, u"id"_s), text(rule, u"version"_s))})
            if (!note.isEmpty())
                notes << note;
        add(section, text(rule, u"jurisdiction"_s), Words::effect(text(rule, u"effect"_s)), notes.join(u" · "_s));
    }
    return section;
}

TraceSection guardsSection(const QJsonObject &trace)
{
    TraceSection section{T::tr("Guards"), {}};
    for (const QJsonValue value : trace.value(u"guards").toArray()) {
        const QJsonObject guard = value.toObject();
        const bool passed = guard.value(u"passed").toBool();
        section.lines << TraceLine{passed ? TraceLine::Mark::Passed : TraceLine::Mark::Failed,
                                   passed ? T::tr("passed") : T::tr("stopped"), Words::guard(text(guard, u"id"_s)),
                                   EngineWords::of(text(guard, u"sentence"_s))};
    }
    return section;
}

TraceSection textSection(const QJsonObject &trace, Millis now)
{
    TraceSection section{T::tr("Text"), {}};
    const QJsonObject shape = trace.value(u"template").toObject();
    add(section, T::tr("Template"), text(shape, u"key"_s),
        shape.contains(u"version") ? T::tr("Version %1").arg(text(shape, u"version"_s)) : QString());
    add(section, T::tr("Wording"), text(trace, u"text"_s));
    const int segments = trace.value(u"segments").toInt();
    add(section, T::tr("Length"), segments ? T::tr("%n text(s) long", nullptr, segments) : QString(),
        text(trace, u"encoding"_s));
    add(section, T::tr("To be sent"), moment(trace.value(u"send_at"), now));
    return section;
}

TraceSection providerSection(const QJsonObject &trace, Millis now)
{
    TraceSection section{T::tr("What became of it"), {}};
    for (const QJsonValue value : trace.value(u"messages").toArray()) {
        const QJsonObject message = value.toObject();
        QStringList notes;
        for (const QString &key : {u"problem"_s, u"error"_s, u"provider_id"_s})
            if (const QString note = text(message, key); !note.isEmpty())
                notes << EngineWords::of(note);
        const QString when = moment(message.value(message.contains(u"accepted_at") ? u"accepted_at"_s : u"at"_s), now);
        const QString name = message.contains(u"touch") ? Words::touch(text(message, u"touch"_s)) : T::tr("Text");
        add(section, name, QStringList{Words::messageState(text(message, u"state"_s)), when}.join(u"  "_s).trimmed(),
            notes.join(u" · "_s));
    }
    return section;
}

TraceSection onCallSection(const QJsonObject &trace, Millis now)
{
    TraceSection section{T::tr("People on call"), {}};
    for (const QJsonValue value : trace.value(u"on_call").toArray()) {
        const auto [name, words] = tracedRung(value.toObject(), now);
        add(section, name, words);
    }
    return section;
}

} // namespace

QString traceVerdict(const QJsonObject &trace)
{
    const QString action = text(trace, u"action"_s);
    const QString reason = Words::reason(text(trace, u"reason"_s));
    if (action == u"text")
        return T::tr("A text was decided: %1.").arg(reason);
    if (action == u"callback")
        return T::tr("A call back was decided, not a text: %1.").arg(reason);
    if (action == u"none" || action == u"nothing")
        return T::tr("No text: %1.").arg(reason);
    return action.isEmpty() ? T::tr("Nothing has been decided yet.")
                            : T::tr("%1: %2.").arg(Words::plain(action), reason);
}

QList<TraceSection> traceSections(const QJsonObject &trace, Millis now)
{
    QList<TraceSection> sections;
    for (const TraceSection &section :
         {callSection(trace, now), contactSection(trace), statesSection(trace), guardsSection(trace),
          rulesSection(trace), textSection(trace, now), providerSection(trace, now), onCallSection(trace, now)})
        if (!section.lines.isEmpty())
            sections << section;
    return sections;
}

QString traceText(const QJsonObject &trace, Millis now)
{
    QString out = traceVerdict(trace) + u'\n';
    for (const TraceSection &section : traceSections(trace, now)) {
        out += u'\n' + section.title + u'\n';
        for (const TraceLine &line : section.lines)
            out += u"  %1: %2%3\n"_s.arg(line.name, line.value,
                                         line.note.isEmpty() ? QString() : u" (%1)"_s.arg(line.note));
    }
    return out;
}

} // namespace ring
