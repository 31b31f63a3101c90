// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"
#include "engine/sandbox/fault.h"
#include "engine/sandbox/happening.h"

#include <QJsonObject>
#include <QStringList>

namespace ring::sandbox {

/// What a caller does when a certain text arrives.
struct ScenarioReply
{
    QString caller;     ///< E.164
    QString line;       ///< E.164 of the line the text came from; empty: any
    int number = 1;     ///< the n-th text this caller gets (from that line)
    Millis after = 0;   ///< after the text reached the handset
    QString containing; ///< only when the text contains this; empty: always
    enum class Act { Say, Book, Call } act = Act::Say;
    QString say;
    Millis startsIn = dayMs; ///< of a booking: the visit begins this long after it was made
    PhoneCall call;          ///< of a call: its moment is ignored
};

/// A story written down word for word. All times are offsets from its start.
struct Scenario
{
    struct Caller
    {
        QString key;
        QString number;
        QString name;
        QString kind; ///< free word for the log: customer, robocall, ...
        bool landline = false;
        int deliveryError = 0; ///< texts to this number end undelivered with this code
    };
    QString name;
    QString about;
    std::optional<Millis> start; ///< UTC; the clock's now when absent
    QStringList lines;
    QHash<QString, QStringList> desks; ///< line -> the numbers its calls ring
    QList<Caller> callers;
    QList<std::pair<QString, QString>> optedOut; ///< (line, caller)
    QList<Happening> happenings;                 ///< in order of time
    QList<ScenarioReply> replies;
    QList<Fault> faults;
    QJsonObject setup; ///< locations, lines and contacts as written; see sandboxsetup.h
    QByteArray digest; ///< of the file's bytes

    /// Reads the format described in engine/sandbox/README.md. The error names the place ("calls[3].to") and what is
    /// wrong.
    static Expected<Scenario> parse(const QByteArray &json);
    /// The error names the file, too.
    static Expected<Scenario> load(const QString &path);
};

} // namespace ring::sandbox

namespace ring {
using sandbox::Scenario;
} // namespace ring
