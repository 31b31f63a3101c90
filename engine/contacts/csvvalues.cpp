// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contacts/csvvalues.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

constexpr double mostCents = 1e12;

QHash<QString, QString> makeStates()
{
    constexpr QStringView written = u"AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT "
                                    u"Connecticut|DE Delaware|DC District of Columbia|"
                                    u"FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS "
                                    u"Kansas|KY Kentucky|LA Louisiana|ME Maine|"
                                    u"MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO "
                                    u"Missouri|MT Montana|NE Nebraska|NV Nevada|"
                                    u"NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND "
                                    u"North Dakota|OH Ohio|OK Oklahoma|OR Oregon|"
                                    u"PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN "
                                    u"Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|"
                                    u"WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|PR Puerto Rico|VI Virgin "
                                    u"Islands|GU Guam|AS American Samoa|"
                                    u"MP Northern Mariana Islands";
    QHash<QString, QString> states;
    for (QStringView entry : written.split(u'|')) {
        const QString code = entry.left(2).toString();
        states.insert(code.toLower(), code);
        states.insert(entry.mid(3).toString().toLower(), code);
    }
    return states;
}

QDate fromParts(int year, int month, int day)
{
    if (year < 100)
        year += year < 70 ? 2000 : 1900;
    return QDate(year, month, day);
}

std::optional<QDate> plausible(QDate date)
{
    return date.isValid() && date.year() >= 1900 && date.year() < 2200 ? std::optional(date) : std::nullopt;
}

int monthOf(const QString &name)
{
    static const QStringList months{u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s,
                                    u"jul"_s, u"aug"_s, u"sep"_s, u"oct"_s, u"nov"_s, u"dec"_s};
    return int(months.indexOf(name.left(3).toLower())) + 1;
}

} // namespace

std::optional<qint64> readCents(const QString &written, bool commaDecimal)
{
    static const QRegularExpression form(
        u"^(-?)(\\(?)[\\s$€]*(\\d{1,3}(?:,\\d{3})+|\\d+)?(?:\\.(\\d*))?\\s*(?:USD)?(\\)?)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString plain = written.trimmed();
    if (commaDecimal)
        plain = plain.remove(u'.').replace(u',', u'.');
    const auto match = form.match(plain);
    if (!match.hasMatch() || (match.captured(3).isEmpty() && match.captured(4).isEmpty()) ||
        match.captured(2).isEmpty() != match.captured(5).isEmpty())
        return std::nullopt;
    const double amount = (match.captured(3).remove(u',') + u'.' + match.captured(4) + u'0').toDouble();
    const double cents = std::round(amount * 100);
    const bool negative = !match.captured(1).isEmpty() || !match.captured(2).isEmpty();
    return cents <= mostCents ? std::optional(qint64(negative ? -cents : cents)) : std::nullopt;
}

std::optional<QDate> readDate(const QString &written)
{
    static const QRegularExpression iso(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?$"_s);
    static const QRegularExpression american(u"^(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})(?: .*)?$"_s);
    static const QRegularExpression monthFirst(u"^([A-Za-z]{3,9})\\.? (\\d{1,2}),? (\\d{4})(?: .*)?$"_s);
    static const QRegularExpression dayFirst(u"^(\\d{1,2})[ -]([A-Za-z]{3,9})\\.?[ -](\\d{4}|\\d{2})$"_s);
    const QString text = written.trimmed();
    if (const auto m = iso.match(text); m.hasMatch())
        return plausible(QDate(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt()));
    if (const auto m = american.match(text); m.hasMatch())
        return plausible(fromParts(m.captured(3).toInt(), m.captured(1).toInt(), m.captured(2).toInt()));
    if (const auto m = monthFirst.match(text); m.hasMatch())
        return plausible(QDate(m.captured(3).toInt(), monthOf(m.captured(1)), m.captured(2).toInt()));
    if (const auto m = dayFirst.match(text); m.hasMatch())
        return plausible(fromParts(m.captured(3).toInt(), monthOf(m.captured(2)), m.captured(1).toInt()));
    return std::nullopt;
}

std::optional<QString> readStateName(const QString &written)
{
    static const auto states = makeStates();
    const QString code = states.value(written.simplified().remove(u'.').toLower());
    return code.isEmpty() ? std::nullopt : std::optional(code);
}

std::optional<QString> readZip(const QString &written)
{
    static const QRegularExpression form(u"^(\\d{3,5})(?:\\.0)?(?:-?\\d{4})?$"_s);
    const auto match = form.match(written.trimmed());
    return match.hasMatch() ? std::optional(match.captured(1).rightJustified(5, u'0')) : std::nullopt;
}

std::optional<QString> readLanguageName(const QString &written)
{
    const QString word = written.trimmed().toLower();
    for (const auto &english : {u"en"_s, u"eng"_s, u"english"_s, u"ingles"_s, u"inglés"_s}) {
        if (word == english || word.startsWith("en-"_L1) || word.startsWith("en_"_L1))
            return u"en"_s;
    }
    for (const auto &spanish : {u"es"_s, u"spa"_s, u"spanish"_s, u"espanol"_s, u"español"_s}) {
        if (word == spanish || word.startsWith("es-"_L1) || word.startsWith("es_"_L1))
            return u"es"_s;
    }
    return std::nullopt;
}

} // namespace ring
