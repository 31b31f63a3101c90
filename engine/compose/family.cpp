// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/choose.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

struct Trades
{
    QStringView family;
    QStringView words; ///< separated by blanks
};

constexpr Trades trades[] = {
    {u"home_services", u"home_services plumbing plumber hvac heating cooling electrical electrician roofing roofer "
                       u"garage_door locksmith pest_control "
                       u"appliance_repair restoration cleaning house_cleaning carpet_cleaning landscaping lawn "
                       u"tree_service pool_service painting "
                       u"painter handyman remodeling moving septic chimney flooring fencing solar gutters windows "
                       u"towing junk_removal irrigation"},
    {u"med_spa",
     u"med_spa spa wellness salon hair_salon nail_salon massage beauty aesthetics fitness gym yoga tanning barber"},
    {u"dental_medical",
     u"dental_medical dental dentist orthodontics medical clinic doctor family_medicine pediatrics dermatology "
     u"optometry eye_care "
     u"chiropractic physical_therapy urgent_care pharmacy veterinary vet counseling therapy behavioral_health "
     u"mental_health rehab "
     u"recovery substance_use addiction psychiatry fertility home_care hospice audiology podiatry health"},
    {u"legal_professional",
     u"legal_professional legal law law_firm lawyer attorney accounting accountant cpa tax insurance financial "
     u"consulting real_estate "
     u"property_management notary architecture engineering mortgage title professional professional_services"},
    {u"restaurant_hotel", u"restaurant_hotel restaurant cafe bar bakery catering hotel motel inn resort hospitality "
                          u"venue bed_and_breakfast"},
};

QHash<QString, QString> makeFamilies()
{
    QHash<QString, QString> families;
    for (const Trades &entry : trades) {
        for (QStringView word : entry.words.split(u' '))
            families.insert(word.toString(), entry.family.toString());
    }
    return families;
}

} // namespace

QString familyOf(const QString &trade)
{
    static const auto families = makeFamilies();
    static const QRegularExpression gaps(u"[\\s/&-]+"_s);
    return families.value(trade.trimmed().toLower().replace(gaps, u"_"_s), u"general"_s);
}

} // namespace ring
