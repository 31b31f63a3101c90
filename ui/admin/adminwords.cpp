// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/adminwords.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

struct AdminWords
{
    Q_DECLARE_TR_FUNCTIONS(ring::AdminWords)
};
using W = AdminWords;

QString wordIn(const QHash<QString, QString> &words, const QString &code)
{
    return words.value(code, code);
}

} // namespace

QString familyWord(const QString &code)
{
    return wordIn({{QString(), W::tr("All trades")},
                   {u"home_services"_s, W::tr("Home services")},
                   {u"med_spa"_s, W::tr("Med spa and wellness")},
                   {u"dental_medical"_s, W::tr("Dental and medical")},
                   {u"legal_professional"_s, W::tr("Legal and professional")},
                   {u"restaurant_hotel"_s, W::tr("Restaurant and hotel")},
                   {u"general"_s, W::tr("General")}},
                  code);
}

QString tradeWord(const QString &code)
{
    return wordIn({{u"accounting"_s, W::tr("Accounting")},
                   {u"addiction"_s, W::tr("Addiction treatment")},
                   {u"auto_repair"_s, W::tr("Auto repair")},
                   {u"behavioral_health"_s, W::tr("Behavioral health")},
                   {u"child_care"_s, W::tr("Child care")},
                   {u"consulting"_s, W::tr("Consulting")},
                   {u"counseling"_s, W::tr("Counseling")},
                   {u"dental"_s, W::tr("Dental")},
                   {u"dental_medical"_s, W::tr("Dental and medical")},
                   {u"electrical"_s, W::tr("Electrical")},
                   {u"general"_s, W::tr("General")},
                   {u"hiv_care"_s, W::tr("HIV care")},
                   {u"home_care"_s, W::tr("Home care")},
                   {u"home_services"_s, W::tr("Home services")},
                   {u"hotel"_s, W::tr("Hotel")},
                   {u"hvac"_s, W::tr("Heating and cooling")},
                   {u"law_firm"_s, W::tr("Law firm")},
                   {u"legal_professional"_s, W::tr("Legal and professional")},
                   {u"med_spa"_s, W::tr("Med spa")},
                   {u"medical"_s, W::tr("Medical")},
                   {u"optician"_s, W::tr("Optician")},
                   {u"pest_control"_s, W::tr("Pest control")},
                   {u"plumbing"_s, W::tr("Plumbing")},
                   {u"property_management"_s, W::tr("Property management")},
                   {u"reproductive_health"_s, W::tr("Reproductive health")},
                   {u"restaurant"_s, W::tr("Restaurant")},
                   {u"restaurant_hotel"_s, W::tr("Restaurant and hotel")},
                   {u"roofing"_s, W::tr("Roofing")},
                   {u"veterinary"_s, W::tr("Veterinary")},
                   {u"wellness"_s, W::tr("Wellness")}},
                  code);
}

QStringList tradeCodes()
{
    return u"accounting addiction auto_repair behavioral_health child_care consulting counseling dental dental_medical "
           "electrical general hiv_care home_care home_services hotel hvac law_firm legal_professional med_spa medical "
           "optician pest_control plumbing property_management reproductive_health restaurant restaurant_hotel roofing "
           "veterinary wellness"_s.split(u' ');
}

QString touchWord(const QString &code)
{
    return wordIn({{u"first"_s, W::tr("First text")},
                   {u"follow_up_1"_s, W::tr("After 2 hours")},
                   {u"follow_up_2"_s, W::tr("Next business day")}},
                  code);
}

QString classWord(const QString &code)
{
    return wordIn({{QString(), W::tr("Any caller")},
                   {u"customer"_s, W::tr("Customer")},
                   {u"prospect"_s, W::tr("Prospect")},
                   {u"new"_s, W::tr("New caller")}},
                  code);
}

QString openWord(const QString &code)
{
    return wordIn({{QString(), W::tr("Any time")}, {u"open"_s, W::tr("Open")}, {u"closed"_s, W::tr("Closed")}}, code);
}

QString languageWord(const QString &code)
{
    return wordIn({{u"en"_s, W::tr("English")}, {u"es"_s, W::tr("Spanish")}}, code);
}

QString kindWord(const QString &code)
{
    return wordIn({{u"phone"_s, W::tr("Phone system")},
                   {u"sms"_s, W::tr("SMS service")},
                   {u"booking"_s, W::tr("Booking calendar")}},
                  code);
}

QString providerWord(const QString &code)
{
    return wordIn({{u"twilio"_s, u"Twilio"_s}, {u"ringcentral"_s, u"RingCentral"_s}, {u"sinch"_s, u"Sinch"_s}}, code);
}

QString checkWord(const QString &code)
{
    const QString subject = code.section(u':', 0, 0);
    const QHash<QString, QString> words{{u"not_empty"_s, W::tr("Is not empty")},
                                        {u"control_characters"_s, W::tr("Has no hidden characters")},
                                        {u"unresolved_braces"_s, W::tr("Has no unfilled fields")},
                                        {u"template"_s, W::tr("Has no unfilled fields")},
                                        {u"business_name"_s, W::tr("Names the business")},
                                        {u"neutral_name"_s, W::tr("Uses the neutral name")},
                                        {u"location_name"_s, W::tr("Names the location")},
                                        {u"callback_number"_s, W::tr("Gives the direct number")},
                                        {u"opt_out_line"_s, W::tr("Says how to stop the texts")},
                                        {u"forbidden_phrase"_s, W::tr("Says nothing forbidden")},
                                        {u"forbidden_reference"_s, W::tr("Mentions nothing private")},
                                        {u"voicemail_claim"_s, W::tr("Claims no voicemail that was not left")},
                                        {u"required_sentence"_s, W::tr("Has the required sentence")},
                                        {u"homepage_link"_s, W::tr("Links to a booking page, not the homepage")},
                                        {u"link_path"_s, W::tr("Its link gives nothing away")},
                                        {u"segments"_s, W::tr("Is short enough")},
                                        {u"fallback"_s, W::tr("May be sent as written")}};
    QString plain = subject;
    return words.value(subject, plain.replace(u'_', u' '));
}

QString contactFieldWord(const QString &code)
{
    return wordIn({{u"external_id"_s, W::tr("Customer number")},
                   {u"name"_s, W::tr("Full name")},
                   {u"first_name"_s, W::tr("First name")},
                   {u"last_name"_s, W::tr("Last name")},
                   {u"phone"_s, W::tr("Telephone")},
                   {u"state"_s, W::tr("State")},
                   {u"zip"_s, W::tr("ZIP code")},
                   {u"value"_s, W::tr("Lifetime value")},
                   {u"last_visit"_s, W::tr("Last visit")},
                   {u"engaged_at"_s, W::tr("Last engaged with us")},
                   {u"language"_s, W::tr("Language")},
                   {u"open_job"_s, W::tr("Open job")},
                   {u"notes"_s, W::tr("Notes")}},
                  code);
}

QString severityWord(const QString &code)
{
    return wordIn({{u"block"_s, W::tr("Blocks")},
                   {u"hold"_s, W::tr("Holds back")},
                   {u"edit"_s, W::tr("Changes the text")},
                   {u"warn"_s, W::tr("Warns")}},
                  code);
}

QString layerWord(const QString &code)
{
    return wordIn({{u"federal"_s, W::tr("Federal")},
                   {u"state"_s, W::tr("State")},
                   {u"carrier"_s, W::tr("Carrier")},
                   {u"vertical"_s, W::tr("Trade")},
                   {u"operator"_s, W::tr("House policy")}},
                  code);
}

QStringList familyCodes()
{
    return {u"home_services"_s,      u"med_spa"_s,          u"dental_medical"_s,
            u"legal_professional"_s, u"restaurant_hotel"_s, u"general"_s};
}

QStringList touchCodes()
{
    return {u"first"_s, u"follow_up_1"_s, u"follow_up_2"_s};
}

QStringList languageCodes()
{
    return {u"en"_s, u"es"_s};
}

QStringList stateCodes()
{
    return u"AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND "
           u"OH OK "
           "OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY"_s.split(u' ');
}

void fillCodes(QComboBox *box, const QStringList &codes, QString (*word)(const QString &))
{
    box->clear();
    for (const QString &code : codes)
        box->addItem(word(code), code);
}

void chooseCode(QComboBox *box, const QString &code, QString (*word)(const QString &))
{
    if (box->findData(code) < 0)
        box->addItem(word(code), code);
    box->setCurrentIndex(box->findData(code));
}

} // namespace ring
