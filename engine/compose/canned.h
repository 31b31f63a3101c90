// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace ring {

/// An answer a person puts into the composer with one key. The body is a template: the same fields, filled the same
/// way.
struct CannedAnswer
{
    QString family; ///< home_services, ..., general
    int slot = 1;   ///< 1 to 9: the key that puts it into the composer
    QString language;
    QString title; ///< two or three words for the list
    QString body;
};

/// The answers compiled into the program: 1 to 9 for each family in English and Spanish. Wording:
/// resources/templates/canned.json.
QList<CannedAnswer> shippedCanned();

} // namespace ring
