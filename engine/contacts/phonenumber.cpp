// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contacts/phonenumber.h"

#include "engine/contacts/phonenumberworld.h"
#include "engine/contacts/statesplan.h"

#include <QSet>

namespace ring {
using namespace Qt::StringLiterals;

namespace {

/// What carriers put in the place of a withheld number; the digits spell ANONYMOUS, RESTRICTED, UNAVAILABLE, BLOCKED,
/// UNKNOWN and the like on a keypad (Twilio's list of caller ids).
bool isWithheld(QStringView digits)
{
    static const QSet<QString> spelled{u"266696687"_s, u"7378742833"_s, u"7378742883"_s, u"86282452253"_s,
                                       u"2562533"_s,   u"8656696"_s,    u"464"_s};
    return spelled.contains(digits.toString());
}

struct Cleaned
{
    bool plus = false;
    bool readable = true;
    QString digits;
};

/// Digits of "tel:+1 (720) 555-0142;ext=3", "sip:+17205550142@host", "720.555.0142 x12"; letters make it unreadable.
Cleaned clean(QStringView written)
{
    written = written.trimmed();
    for (const QLatin1StringView scheme : {"tel:"_L1, "sip:"_L1, "sips:"_L1}) {
        if (written.startsWith(scheme, Qt::CaseInsensitive))
            written = written.mid(scheme.size());
    }
    Cleaned result;
    for (const QChar c : written) {
        if (c == u'@' || c == u';' || c == u'x' || c == u'X' || c == u'#' || c == u',')
            break;
        if (c >= u'0' && c <= u'9')
            result.digits.append(c);
        else if (c == u'+' && result.digits.isEmpty())
            result.plus = true;
        else if (c.isLetter())
            result.readable = false;
    }
    return result;
}

/// NPA-NXX-XXXX as the North American plan allows it: neither part may look like N11, which are services.
bool isNorthAmerican(QStringView ten)
{
    const auto service = [](QStringView three) { return three[1] == u'1' && three[2] == u'1'; };
    return ten.size() == 10 && ten[0] >= u'2' && ten[1] != u'9' && !service(ten.first(3)) && ten[3] >= u'2' &&
           !service(ten.mid(3, 3));
}

bool isPlusOneRegion(const QString &region)
{
    return region == "US"_L1 || region == "CA"_L1 || StatesPlan::shipped().territories().contains(region);
}

NumberFacts::Kind kindOf(AreaCode::Service service)
{
    switch (service) {
    case AreaCode::Service::TollFree:
        return NumberFacts::Kind::TollFree;
    case AreaCode::Service::Premium:
        return NumberFacts::Kind::Premium;
    case AreaCode::Service::Personal:
        return NumberFacts::Kind::Voip;
    default:
        // Ported both ways for twenty years: nothing in a number of +1 tells a mobile from a landline.
        return NumberFacts::Kind::MobileOrLandline;
    }
}

NumberFacts northAmericanFacts(const QString &e164)
{
    const StatesPlan &plan = StatesPlan::shipped();
    const QStringView code = QStringView(e164).mid(2, 3);
    const AreaCode &area = plan.areaCode(code.toInt());
    NumberFacts facts{e164,  kindOf(area.service),        u"US"_s,    {}, area.zones,
                      false, u"area code %1"_s.arg(code), area.french};
    if (area.service == AreaCode::Service::Foreign)
        facts.region = area.place;
    if (area.service == AreaCode::Service::Geographic) {
        facts.states.append(area.place);
        if (plan.territories().contains(area.place))
            facts.region = area.place;
    }
    return facts;
}

bool isPlusOne(const QString &e164)
{
    return e164.size() == 12 && e164.startsWith("+1"_L1);
}

} // namespace

std::optional<QString> toE164(QStringView written, const QString &region)
{
    const Cleaned number = clean(written);
    if (!number.readable || number.digits.size() < 8 || isWithheld(number.digits))
        return std::nullopt;
    const bool national = !number.plus && isPlusOneRegion(region);
    const bool eleven = number.digits.size() == 11 && number.digits.startsWith(u'1');
    if (eleven && (number.plus || national))
        return isNorthAmerican(QStringView(number.digits).mid(1)) ? std::optional(u'+' + number.digits) : std::nullopt;
    if (national && number.digits.size() == 10)
        return isNorthAmerican(number.digits) ? std::optional("+1"_L1 + number.digits) : std::nullopt;
    if (number.plus && number.digits.startsWith(u'1'))
        return std::nullopt;
    const auto world = worldNumber(number.plus ? u'+' + number.digits : number.digits, region);
    // ITU-T E.164: fifteen digits at most; the library lets some countries' longer ones pass.
    if (!world || world->size() < 9 || world->size() > 16)
        return std::nullopt;
    // Out of digits that are no number the library makes one that it reads differently the next time ("1++13300355",
    // "+3100130310034"): such a caller would be two.
    if (world->startsWith("+1"_L1))
        return isPlusOne(*world) && isNorthAmerican(QStringView(*world).mid(2)) ? world : std::nullopt;
    return worldNumber(*world, region) == world ? world : std::nullopt;
}

bool isWithheldNumber(QStringView written)
{
    static const QSet<QString> words{u"anonymous"_s, u"private"_s, u"restricted"_s,  u"withheld"_s, u"unknown"_s,
                                     u"blocked"_s,   u"null"_s,    u"unavailable"_s, u"none"_s};
    const QString word = written.trimmed().toString().toLower();
    return word.isEmpty() || words.contains(word) || isWithheld(clean(written).digits);
}

NumberFacts factsOf(const QString &e164)
{
    if (isPlusOne(e164))
        return northAmericanFacts(e164);
    const qsizetype digits = e164.size() - (e164.startsWith(u'+') ? 1 : 0);
    if (digits < 7) {
        NumberFacts facts;
        facts.e164 = e164;
        facts.emergency = true;
        facts.evidence = u"short number"_s;
        return facts;
    }
    return worldFacts(e164);
}

QString shownNumber(const QString &e164)
{
    if (!isPlusOne(e164))
        return worldShown(e164);
    const QStringView view(e164);
    if (StatesPlan::shipped().areaCode(view.mid(2, 3).toInt()).service == AreaCode::Service::Foreign)
        return u"+1 %1-%2-%3"_s.arg(view.mid(2, 3), view.mid(5, 3), view.mid(8));
    return u"(%1) %2-%3"_s.arg(view.mid(2, 3), view.mid(5, 3), view.mid(8));
}

} // namespace ring
