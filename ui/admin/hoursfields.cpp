// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/hoursfields.h"

#include "ui/admin/form.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

struct HoursWords
{
    Q_DECLARE_TR_FUNCTIONS(ring::HoursWords)
};

const QStringList &days()
{
    static const QStringList codes{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    return codes;
}

QStringList periods(const QLineEdit *field)
{
    QStringList list;
    for (const QString &part : field->text().split(u',', Qt::SkipEmptyParts))
        list.append(part.simplified().replace(u" "_s, QString()).replace(u"–"_s, u"-"_s));
    return list;
}

} // namespace

HoursFields::HoursFields(Form *form)
{
    for (int day = 0; day < 7; ++day) {
        auto *field = new QLineEdit(form);
        field->setObjectName(u"hours_"_s + days().at(day));
        field->setPlaceholderText(HoursWords::tr("closed"));
        form->add(QLocale().standaloneDayName(day + 1), field,
                  day == 0 ? HoursWords::tr("Periods like 08:00-12:00, 13:00-17:00; leave a closed day empty.")
                           : QString());
        m_fields.append(field);
    }
}

void HoursFields::show(const QJsonObject &hours)
{
    m_shown = hours;
    for (int day = 0; day < 7; ++day) {
        QStringList list;
        for (const QJsonValue period : hours.value(days().at(day)).toArray())
            list.append(period.toString());
        m_fields.at(day)->setText(list.join(u", "_s));
    }
}

QJsonObject HoursFields::hours() const
{
    QJsonObject hours = m_shown;
    for (int day = 0; day < 7; ++day) {
        const QStringList list = periods(m_fields.at(day));
        if (!list.isEmpty() || m_shown.contains(days().at(day)))
            hours.insert(days().at(day), QJsonArray::fromStringList(list));
    }
    return hours;
}

void HoursFields::check(Form *form) const
{
    static const QRegularExpression period(u"^([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)$"_s);
    for (QLineEdit *field : m_fields)
        for (const QString &part : periods(field))
            if (!period.match(part).hasMatch())
                form->complain(field, HoursWords::tr("“%1” is no period; write it like 08:00-17:30.").arg(part));
}

} // namespace ring
