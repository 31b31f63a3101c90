// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/policyfields.h"

#include "engine/contacts/phonenumber.h"
#include "ui/admin/form.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

struct PolicyWords
{
    Q_DECLARE_TR_FUNCTIONS(ring::PolicyWords)
};

const QString holdingText = u"emergency_holding_text"_s;
const QString highValueText = u"high_value_text"_s;

/// The number is what stands behind the last comma or blank before its first digit.
OnCallPerson personIn(const QString &line)
{
    qsizetype at = 0;
    while (at < line.size() && !line.at(at).isDigit() && line.at(at) != u'+' && line.at(at) != u'(')
        ++at;
    QString name = line.left(at).simplified();
    while (name.endsWith(u',') || name.endsWith(u':'))
        name.chop(1);
    const QString written = line.mid(at).trimmed();
    return {name.trimmed(), toE164(written).value_or(written)};
}

} // namespace

PolicyFields::PolicyFields(Form *form)
    : m_holding(new QCheckBox(PolicyWords::tr("Emergencies also get a holding &text"), form))
    , m_highValue(new QCheckBox(PolicyWords::tr("High-value callers are texte&d at once, not rung first"), form))
    , m_people(new QPlainTextEdit(form))
{
    m_holding->setObjectName(u"holdingText"_s);
    m_highValue->setObjectName(u"highValueText"_s);
    m_people->setObjectName(u"onCall"_s);
    m_people->setTabChangesFocus(true);
    m_people->setFixedHeight(form->fontMetrics().height() * 5);
    m_people->setPlaceholderText(PolicyWords::tr("Tim Hall, +17205550143"));
    form->addWide(m_holding);
    form->addWide(m_highValue);
    form->add(PolicyWords::tr("People on &call"), m_people,
              PolicyWords::tr("Whom to ring about an emergency, in this order: name and number, one person a line."));
}

void PolicyFields::show(const QJsonObject &policy, const QList<OnCallPerson> &onCall)
{
    m_shown = policy;
    m_holding->setChecked(policy.value(holdingText).toBool());
    m_highValue->setChecked(policy.value(highValueText).toBool());
    QStringList lines;
    for (const OnCallPerson &person : onCall)
        lines << person.name + u", "_s + person.number;
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
