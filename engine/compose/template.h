// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace ring {

/// Which automatic message of a lead a text is.
enum class Touch { First, FollowUp1, FollowUp2 };

/// What the business already knows of the caller; changes the text.
enum class CallerClass { Customer, Prospect, New };

/// One version of one wording, in mustache syntax. Immutable once published: an edit is a new version.
/// Empty selectors match everything; the most specific match wins (engine/compose/choose.h).
struct Template
{
    QString key; ///< stable name, e.g. "home_services.new.open.first.en"
    int version = 1;
    QString family;      ///< home_services, med_spa, dental_medical, legal_professional, restaurant_hotel, general
    QString location;    ///< location key, or empty for every location of the family
    QString callerClass; ///< customer, prospect, new, or empty
    QString open;        ///< open, closed, or empty
    QString touch;       ///< first, follow_up_1, follow_up_2
    QString language;    ///< en, es
    QString body;
};

/// What a template may mention. Values are plain text and never interpreted; an empty value makes its section vanish.
/// Fields: caller_name, business, location, booking_link, callback_link, direct_number, hours, signer, service_area,
/// callback_promise, last_visit (only where the vertical allows history).
using TemplateFields = QHash<QString, QString>;

} // namespace ring
