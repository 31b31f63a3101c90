// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contacts/phonenumberworld.h"

#include <QHash>
#include <QMutex>

#include <phonenumbers/phonenumberutil.h>
#include <string>

namespace ring {
using namespace Qt::StringLiterals;

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

const PhoneNumberUtil &util()
{
    return *PhoneNumberUtil::GetInstance();
}

bool parse(const QString &written, const QString &region, PhoneNumber *number)
{
    return util().Parse(written.toStdString(), region.isEmpty() ? "ZZ" : region.toStdString(), number) ==
           PhoneNumberUtil::NO_PARSING_ERROR;
}

QString formatted(const PhoneNumber &number, PhoneNumberUtil::PhoneNumberFormat format)
{
    std::string text;
    util().Format(number, format, &text);
    return QString::fromStdString(text);
}

NumberFacts::Kind kindOf(const PhoneNumber &number)
{
    switch (util().GetNumberType(number)) {
    case PhoneNumberUtil::MOBILE:
        return NumberFacts::Kind::Mobile;
    case PhoneNumberUtil::FIXED_LINE:
        return NumberFacts::Kind::Landline;
    case PhoneNumberUtil::FIXED_LINE_OR_MOBILE:
        return NumberFacts::Kind::MobileOrLandline;
    case PhoneNumberUtil::TOLL_FREE:
        return NumberFacts::Kind::TollFree;
    case PhoneNumberUtil::PREMIUM_RATE:
    case PhoneNumberUtil::SHARED_COST:
        return NumberFacts::Kind::Premium;
    case PhoneNumberUtil::VOIP:
        return NumberFacts::Kind::Voip;
    default:
        return NumberFacts::Kind::Unknown;
    }
}

NumberFacts readFacts(const QString &e164)
{
    NumberFacts facts;
    facts.e164 = e164;
    PhoneNumber number;
    if (!parse(e164, {}, &number))
        return facts;
    facts.kind = kindOf(number);
    std::string region;
    util().GetRegionCodeForNumber(number, &region);
    if (region == "ZZ")
        util().GetRegionCodeForCountryCode(number.country_code(), &region);
    facts.region = QString::fromStdString(region);
    facts.evidence = u"country code %1"_s.arg(number.country_code());
    return facts;
}

} // namespace

std::optional<QString> worldNumber(const QString &written, const QString &region)
{
    PhoneNumber number;
    if (!parse(written, region, &number) || !util().IsPossibleNumber(number))
        return std::nullopt;
    return formatted(number, PhoneNumberUtil::E164);
}

NumberFacts worldFacts(const QString &e164)
{
    static QMutex mutex;
    static QHash<QString, NumberFacts> known;
    {
        const QMutexLocker lock(&mutex);
        if (const auto it = known.constFind(e164); it != known.cend())
            return *it;
    }
    NumberFacts facts = readFacts(e164);
    const QMutexLocker lock(&mutex);
    if (known.size() > 4096)
        known.clear();
    known.insert(e164, facts);
    return facts;
}

QString worldShown(const QString &e164)
{
    PhoneNumber number;
    return parse(e164, {}, &number) ? formatted(number, PhoneNumberUtil::INTERNATIONAL) : e164;
}

} // namespace ring
