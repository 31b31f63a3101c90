// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <optional>

namespace ring {

/// What a caller's number tells by itself. The numbering plan of +1 comes from engine/contacts/statesplan.h, other
/// countries from libphonenumber; nothing here asks the network, so a ported number still tells where it was issued.
struct NumberFacts
{
    enum class Kind { Mobile, Landline, MobileOrLandline, TollFree, Premium, Voip, Unknown };
    QString e164;
    Kind kind = Kind::Unknown;
    QString region; ///< ISO country, "US" for the states and DC; "PR", "GU", ... for the territories
    QStringList
        states; ///< US states and territories the area code serves, strongest first; empty when it tells nothing
    QList<QTimeZone> zones; ///< zones the number may be in
    bool emergency = false; ///< 911 and the like, or a short code
    /// Area code and exchange for humans: "area code 206".
    QString evidence;
    bool french = false; ///< a Quebec area code
};

/// The E.164 form of what a provider, a CSV file or a person wrote; nullopt when it is no telephone number.
/// Anonymous callers ("anonymous", "Restricted", "+266696687", empty) are no number. `region` resolves national forms.
/// Numbers of +1 need a possible area code and exchange, no more: the 555-01xx numbers of examples are accepted.
std::optional<QString> toE164(QStringView written, const QString &region = QStringLiteral("US"));

/// Whether this stands where a number should: nothing, "anonymous", or the digits that spell such a word.
bool isWithheldNumber(QStringView written);

/// Facts of an E.164 number. Short codes and 911 give `emergency`; anything unreadable gives Kind::Unknown.
NumberFacts factsOf(const QString &e164);

/// "(720) 555-0142" for US numbers, the international form for others; what is shown to people.
QString shownNumber(const QString &e164);

} // namespace ring
