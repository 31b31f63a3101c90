// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/policyfields.h"

#include "engine/contacts/phonenumber.h"
#include "ui/admin/form.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

struct PolicyWords
{
    Q_DECLARE_TR_FUNCTIONS(ring::PolicyWords)
};

const QString holdingText = u"emergency_holding_text"_s;
const QString highValueText = u"high_value_text"_s;
const QString urgentClimbs = u"on_call_urgent"_s;
const QString minutesEach = u"on_call_minutes"_s;
constexpr int usualMinutes = 5;

/// What may stand behind the number: "10 min", and "es" for who reads Spanish.
bool takeExtra(const QString &word, OnCallPerson &person)
{
    static const QRegularExpression minutes(u"^(\\d{1,3})\\s*min\\.?$"_s);
    if (const auto found = minutes.match(word); found.hasMatch()) {
        person.minutes = found.captured(1).toInt();
        return true;
    }
    if (word != u"en" && word != u"es")
        return false;
    person.language = word;
    return true;
}

/// The number is what stands behind the last comma or blank before its first digit, up to the next comma.
OnCallPerson personIn(const QString &line)
{
    qsizetype at = 0;
    while (at < line.size() && !line.at(at).isDigit() && line.at(at) != u'+' && line.at(at) != u'(')
        ++at;
    OnCallPerson person;
    person.name = line.left(at).simplified();
    while (person.name.endsWith(u',') || person.name.endsWith(u':'))
        person.name.chop(1);
    person.name = person.name.trimmed();
    QStringList parts = line.mid(at).split(u',');
    while (parts.size() > 1 && takeExtra(parts.last().trimmed().toLower(), person))
        parts.removeLast();
    const QString written = parts.join(u',').trimmed();
    person.number = toE164(written).value_or(written);
    return person;
}

QString lineOf(const OnCallPerson &person)
{
    QStringList parts{person.name, person.number};
    if (person.minutes > 0)
        parts << u"%1 min"_s.arg(person.minutes);
    if (!person.language.isEmpty())
        parts << person.language;
    return parts.join(u", "_s);
}

} // namespace

PolicyFields::PolicyFields(Form *form)
    : m_holding(new QCheckBox(form))
    , m_highValue(new QCheckBox(form))
    , m_urgent(new QCheckBox(form))
    , m_people(new QPlainTextEdit(form))
    , m_minutes(new QSpinBox(form))
{
    m_holding->setObjectName(u"holdingText"_s);
    m_highValue->setObjectName(u"highValueText"_s);
    m_people->setObjectName(u"onCall"_s);
    m_people->setTabChangesFocus(true);
    m_people->setFixedHeight(form->fontMetrics().height() * 5);
    m_people->setPlaceholderText(PolicyWords::tr("Tim Hall, +17205550143"));
    form->addCheck(m_holding, PolicyWords::tr("Emergencies also get a holding &text"));
    form->addCheck(m_highValue, PolicyWords::tr("High-value callers are texte&d at once, not rung first"));
    form->add(
        PolicyWords::tr("People on &call"), m_people,
        PolicyWords::tr("Who is texted about an emergency until somebody answers OK, in this order: name and mobile, "
                        "one person a line; behind it, if you like, how long they have (10 min) and es for Spanish."));
    m_urgent->setObjectName(u"urgentClimbs"_s);
    m_minutes->setObjectName(u"onCallMinutes"_s);
    m_minutes->setRange(1, 120);
    form->add(PolicyWords::tr("Minutes until the ne&xt is told"), m_minutes);
    form->addCheck(m_urgent, PolicyWords::tr("URGENT replies nobody answers in time are told to them &as well"));
}

void PolicyFields::show(const QJsonObject &policy, const QList<OnCallPerson> &onCall)
{
    m_shown = policy;
    m_holding->setChecked(policy.value(holdingText).toBool());
    m_highValue->setChecked(policy.value(highValueText).toBool());
    m_urgent->setChecked(policy.value(urgentClimbs).toBool());
    m_minutes->setValue(policy.value(minutesEach).toInt(usualMinutes));
    QStringList lines;
    for (const OnCallPerson &person : onCall)
        lines << lineOf(person);
    const QSignalBlocker quiet(m_people);
    m_people->setPlainText(lines.join(u'\n'));
}

QJsonObject PolicyFields::policy() const
{
    QJsonObject policy = m_shown;
    // A setting nobody touched stays unsaid, so that looking at a location does not change it.
    if (m_holding->isChecked() != policy.value(holdingText).toBool())
        policy.insert(holdingText, m_holding->isChecked());
    if (m_highValue->isChecked() != policy.value(highValueText).toBool())
        policy.insert(highValueText, m_highValue->isChecked());
    if (m_urgent->isChecked() != policy.value(urgentClimbs).toBool())
        policy.insert(urgentClimbs, m_urgent->isChecked());
    if (m_minutes->value() != policy.value(minutesEach).toInt(usualMinutes))
        policy.insert(minutesEach, m_minutes->value());
    return policy;
}

QList<OnCallPerson> PolicyFields::onCall() const
{
    QList<OnCallPerson> people;
    for (const QString &line : m_people->toPlainText().split(u'\n'))
        if (!line.trimmed().isEmpty())
            people << personIn(line);
    return people;
}

void PolicyFields::check(Form *form) const
{
    for (const OnCallPerson &person : onCall())
        if (person.name.isEmpty() || !toE164(person.number))
            form->complain(m_people, PolicyWords::tr("“%1” needs a name and a number, like: Tim Hall, +17205550143")
                                         .arg((person.name + u' ' + person.number).trimmed()));
}

} // namespace ring
