// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contacts/csvmapping.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

struct Headings
{
    QStringView field;
    QStringView written; ///< separated by bars, as plainHeading() leaves them
};

constexpr Headings headings[] = {
    {u"external_id", u"id|customer id|client id|contact id|account id|customer number|account number|account no|record "
                     u"id|external id|guest id|crm id"},
    {u"name", u"name|full name|customer|customer name|client|client name|contact|contact name|display name|account "
              u"name|guest name|nombre|"
              u"nombre completo|cliente"},
    {u"first_name", u"first|first name|firstname|given name|fname|nombre de pila|primer nombre"},
    {u"last_name", u"last|last name|lastname|surname|family name|lname|apellido|apellidos"},
    {u"phone", u"phone|phone number|phone no|phone 1|phone 2|phone 3|phone1|phone2|phones|primary phone|main "
               u"phone|other phone|mobile|mobile phone|"
               u"mobile number|cell|cell phone|cellphone|cell number|home phone|work phone|business "
               u"phone|telephone|tel|sms number|telefono|"
               u"celular|movil|numero de telefono"},
    {u"state", u"state|st|region|province|state province|billing state|service state|home state|estado"},
    {u"zip", u"zip|zip code|zipcode|postal|postal code|postcode|billing zip|service zip|codigo postal|cp"},
    {u"value", u"value|lifetime value|ltv|clv|customer lifetime value|total spent|total spend|total revenue|lifetime "
               u"revenue|revenue|total sales|"
               u"lifetime spend|spend|amount spent|valor|total gastado"},
    {u"last_visit", u"last visit|last visit date|last seen|last service|last service date|last job|last job date|last "
                    u"appointment|last order|"
                    u"last order date|last stay|last purchase|ultima visita"},
    {u"engaged_at", u"engaged at|last engaged|last engagement|last click|last clicked|last open|last opened|last "
                    u"campaign|last activity|"
                    u"last activity date|last marketing|ultimo contacto"},
    {u"language", u"language|lang|preferred language|locale|idioma"},
    {u"open_job", u"open job|current job|open ticket|open order|job status|active job|open estimate|trabajo abierto"},
    {u"notes", u"notes|note|comments|comment|remarks|description|notas|comentarios"},
};

QString plainHeading(const QString &heading)
{
    static const QRegularExpression marks(u"\\p{Mn}"_s);
    static const QRegularExpression gaps(u"[^\\p{L}\\p{N}]+"_s);
    QString plain = heading.normalized(QString::NormalizationForm_KD).remove(marks);
    return plain.toLower().replace(gaps, u" "_s).trimmed();
}

QHash<QString, QString> makeFieldsByHeading()
{
    QHash<QString, QString> fields;
    for (const Headings &entry : headings) {
        fields.insert(entry.field.toString().replace(u'_', u' '), entry.field.toString());
        for (QStringView written : entry.written.split(u'|'))
            fields.insert(written.toString(), entry.field.toString());
    }
    return fields;
}

int columnOf(const QStringList &header, const QString &heading)
{
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (plainHeading(header[i]) == plainHeading(heading))
            return int(i);
    }
    return -1;
}

QStringList makeFieldNames()
{
    QStringList names;
    for (const Headings &entry : headings)
        names.append(entry.field.toString());
    return names;
}

} // namespace

const QStringList &contactFieldNames()
{
    static const QStringList names = makeFieldNames();
    return names;
}

CsvMapping guessMapping(const QStringList &header)
{
    static const auto fields = makeFieldsByHeading();
    CsvMapping mapping;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString field = fields.value(plainHeading(header[i]));
        if (!field.isEmpty())
            mapping.columns[field].append(int(i));
    }
    return mapping;
}

Expected<CsvMapping> mappingFor(const QStringList &header, const QMap<QString, QString> &chosen)
{
    CsvMapping mapping = guessMapping(header);
    for (auto choice = chosen.begin(); choice != chosen.end(); ++choice) {
        if (!contactFieldNames().contains(choice.key()))
            return fail(Error::Code::BadInput, u"There is no contact field called \"%1\"; use one of: %2."_s.arg(
                                                   choice.key(), contactFieldNames().join(u", "_s)));
        const int column = columnOf(header, choice.value());
        if (column < 0)
            return fail(Error::Code::BadInput, u"The file has no column \"%1\"; its columns are: %2."_s.arg(
                                                   choice.value(), header.join(u", "_s).left(300)));
        mapping.columns[choice.key()] = {column};
    }
    if (!mapping.has(u"phone"_s))
        return fail(
            Error::Code::BadInput,
            u"No column holds telephone numbers; name one \"Phone\" or say which one it is (columns: %1)."_s.arg(
                header.join(u", "_s).left(300)));
    return mapping;
}

} // namespace ring
