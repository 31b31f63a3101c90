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

QString wordIn(const QHash<QString, QString> &words, const QString &code)
{
    return words.value(code, code);
}

} // namespace

QString familyWord(const QString &code)
{
    return wordIn({{QString(), AdminWords::tr("All trades")},
                   {u"home_services"_s, AdminWords::tr("Home services")},
                   {u"med_spa"_s, AdminWords::tr("Med spa and wellness")},
                   {u"dental_medical"_s, AdminWords::tr("Dental and medical")},
                   {u"legal_professional"_s, AdminWords::tr("Legal and professional")},
                   {u"restaurant_hotel"_s, AdminWords::tr("Restaurant and hotel")},
                   {u"general"_s, AdminWords::tr("General")}},
                  code);
}

QString tradeWord(const QString &code)
{
    return wordIn({{u"accounting"_s, AdminWords::tr("Accounting")},
                   {u"addiction"_s, AdminWords::tr("Addiction treatment")},
                   {u"auto_repair"_s, AdminWords::tr("Auto repair")},
                   {u"behavioral_health"_s, AdminWords::tr("Behavioral health")},
                   {u"child_care"_s, AdminWords::tr("Child care")},
                   {u"consulting"_s, AdminWords::tr("Consulting")},
                   {u"counseling"_s, AdminWords::tr("Counseling")},
                   {u"dental"_s, AdminWords::tr("Dental")},
                   {u"dental_medical"_s, AdminWords::tr("Dental and medical")},
                   {u"electrical"_s, AdminWords::tr("Electrical")},
                   {u"general"_s, AdminWords::tr("General")},
                   {u"hiv_care"_s, AdminWords::tr("HIV care")},
                   {u"home_care"_s, AdminWords::tr("Home care")},
                   {u"home_services"_s, AdminWords::tr("Home services")},
                   {u"hotel"_s, AdminWords::tr("Hotel")},
                   {u"hvac"_s, AdminWords::tr("Heating and cooling")},
                   {u"law_firm"_s, AdminWords::tr("Law firm")},
                   {u"legal_professional"_s, AdminWords::tr("Legal and professional")},
                   {u"med_spa"_s, AdminWords::tr("Med spa")},
                   {u"medical"_s, AdminWords::tr("Medical")},
                   {u"optician"_s, AdminWords::tr("Optician")},
                   {u"pest_control"_s, AdminWords::tr("Pest control")},
                   {u"plumbing"_s, AdminWords::tr("Plumbing")},
                   {u"property_management"_s, AdminWords::tr("Property management")},
                   {u"reproductive_health"_s, AdminWords::tr("Reproductive health")},
                   {u"restaurant"_s, AdminWords::tr("Restaurant")},
                   {u"restaurant_hotel"_s, AdminWords::tr("Restaurant and hotel")},
                   {u"roofing"_s, AdminWords::tr("Roofing")},
                   {u"veterinary"_s, AdminWords::tr("Veterinary")},
                   {u"wellness"_s, AdminWords::tr("Wellness")}},
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
    return wordIn({{u"first"_s, AdminWords::tr("First text")},
                   {u"follow_up_1"_s, AdminWords::tr("After 2 hours")},
                   {u"follow_up_2"_s, AdminWords::tr("Next business day")}},
                  code);
}

QString classWord(const QString &code)
{
    return wordIn({{QString(), AdminWords::tr("Any caller")},
                   {u"customer"_s, AdminWords::tr("Customer")},
                   {u"prospect"_s, AdminWords::tr("Prospect")},
                   {u"new"_s, AdminWords::tr("New caller")}},
                  code);
}

QString openWord(const QString &code)
{
    return wordIn({{QString(), AdminWords::tr("Any time")},
                   {u"open"_s, AdminWords::tr("Open")},
                   {u"closed"_s, AdminWords::tr("Closed")}},
                  code);
}

QString languageWord(const QString &code)
{
    return wordIn({{u"en"_s, AdminWords::tr("English")}, {u"es"_s, AdminWords::tr("Spanish")}}, code);
}

QString kindWord(const QString &code)
{
    return wordIn({{u"phone"_s, AdminWords::tr("Phone system")},
                   {u"sms"_s, AdminWords::tr("SMS service")},
                   {u"booking"_s, AdminWords::tr("Booking calendar")}},
                  code);
}

QString checkWord(const QString &code)
{
    const QString subject = code.section(u':', 0, 0);
    const QHash<QString, QString> words{
        {u"not_empty"_s, AdminWords::tr("Is not empty")},
        {u"control_characters"_s, AdminWords::tr("Has no hidden characters")},
        {u"unresolved_braces"_s, AdminWords::tr("Has no unfilled fields")},
        {u"template"_s, AdminWords::tr("Has no unfilled fields")},
        {u"business_name"_s, AdminWords::tr("Names the business")},
        {u"neutral_name"_s, AdminWords::tr("Uses the neutral name")},
        {u"location_name"_s, AdminWords::tr("Names the location")},
        {u"callback_number"_s, AdminWords::tr("Gives the direct number")},
        {u"opt_out_line"_s, AdminWords::tr("Says how to stop the texts")},
        {u"forbidden_phrase"_s, AdminWords::tr("Says nothing forbidden")},
        {u"forbidden_reference"_s, AdminWords::tr("Mentions nothing private")},
        {u"voicemail_claim"_s, AdminWords::tr("Claims no voicemail that was not left")},
        {u"sentence"_s, AdminWords::tr("Has the required sentence")},
        {u"language"_s, AdminWords::tr("Is written in each required language")},
        {u"required_sentence"_s, AdminWords::tr("Has the required sentence")},
        {u"homepage_link"_s, AdminWords::tr("Links to a booking page, not the homepage")},
        {u"link_path"_s, AdminWords::tr("Its link gives nothing away")},
        {u"segments"_s, AdminWords::tr("Is short enough")},
        {u"fallback"_s, AdminWords::tr("May be sent as written")}};
    QString plain = subject;
    return words.value(subject, plain.replace(u'_', u' '));
}

QString contactFieldWord(const QString &code)
{
    return wordIn({{u"external_id"_s, AdminWords::tr("Customer number")},
                   {u"name"_s, AdminWords::tr("Full name")},
                   {u"first_name"_s, AdminWords::tr("First name")},
                   {u"last_name"_s, AdminWords::tr("Last name")},
                   {u"phone"_s, AdminWords::tr("Telephone")},
                   {u"state"_s, AdminWords::tr("State")},
                   {u"zip"_s, AdminWords::tr("ZIP code")},
                   {u"value"_s, AdminWords::tr("Lifetime value")},
                   {u"last_visit"_s, AdminWords::tr("Last visit")},
                   {u"engaged_at"_s, AdminWords::tr("Last engaged with us")},
                   {u"language"_s, AdminWords::tr("Language")},
                   {u"open_job"_s, AdminWords::tr("Open job")},
                   {u"notes"_s, AdminWords::tr("Notes")}},
                  code);
}

QString severityWord(const QString &code)
{
    return wordIn({{u"block"_s, AdminWords::tr("Blocks")},
                   {u"hold"_s, AdminWords::tr("Holds back")},
                   {u"edit"_s, AdminWords::tr("Changes the text")},
                   {u"warn"_s, AdminWords::tr("Warns")}},
                  code);
}

QString confidenceWord(const QString &code)
{
    return wordIn({{u"high"_s, AdminWords::tr("high")},
                   {u"medium"_s, AdminWords::tr("medium")},
                   {u"low"_s, AdminWords::tr("low")}},
                  code);
}

QString layerWord(const QString &code)
{
    return wordIn({{u"federal"_s, AdminWords::tr("Federal")},
                   {u"state"_s, AdminWords::tr("State")},
                   {u"carrier"_s, AdminWords::tr("Carrier")},
                   {u"vertical"_s, AdminWords::tr("Trade")},
                   {u"operator"_s, AdminWords::tr("House policy")}},
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
           "OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY GU VI AS MP"_s.split(u' ');
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
