// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/locationform.h"

#include "engine/contacts/phonenumber.h"
#include "ui/admin/adminwords.h"
#include "ui/admin/linesfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTimeZone>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

/// The zones of the United States; any other IANA name can be typed.
const char *const zones[] = {"America/New_York",    "America/Chicago",   "America/Denver",   "America/Phoenix",
                             "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu", "America/Puerto_Rico"};

} // namespace

LocationForm::LocationForm(QWidget *parent)
    : Form(parent)
    , m_business(line(u"business"_s))
    , m_name(line(u"name"_s))
    , m_neutral(line(u"neutralName"_s))
    , m_signer(line(u"signer"_s))
    , m_group(line(u"group"_s))
    , m_trade(box(u"trade"_s))
    , m_state(box(u"state"_s))
    , m_zone(box(u"zone"_s))
    , m_language(box(u"language"_s))
    , m_direct(line(u"directNumber"_s))
    , m_booking(line(u"bookingLink"_s))
    , m_callback(line(u"callbackLink"_s))
    , m_lines(new LinesField(this))
{
    addNames();
    addPlace();
    addLinks();
    addHeading(tr("Opening hours"));
    m_hours = std::make_unique<HoursFields>(this);
    for (QLineEdit *field : m_hours->fields())
        connect(field, &QLineEdit::textEdited, this, &LocationForm::edited);
    addHeading(tr("Emergencies and high-value callers"));
    m_policy = std::make_unique<PolicyFields>(this);
    for (QCheckBox *box : m_policy->boxes())
        connect(box, &QCheckBox::clicked, this, &LocationForm::edited);
    connect(m_policy->people(), &QPlainTextEdit::textChanged, this, &LocationForm::edited);
    connect(m_policy->minutes(), &QSpinBox::valueChanged, this, [this] {
        if (!m_showing)
            Q_EMIT edited();
    });
    connect(m_lines, &LinesField::edited, this, &LocationForm::edited);
    setFocusProxy(m_business);
}

QLineEdit *LocationForm::line(const QString &name)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    connect(field, &QLineEdit::textEdited, this, &LocationForm::edited);
    return field;
}

QComboBox *LocationForm::box(const QString &name)
{
    auto *field = new QComboBox(this);
    field->setObjectName(name);
    connect(field, &QComboBox::currentTextChanged, this, [this] {
        if (!m_showing)
            Q_EMIT edited();
    });
    return field;
}

void LocationForm::addNames()
{
    addHeading(tr("Names"));
    add(tr("&Business"), m_business, tr("As callers know it; every text names it."));
    add(tr("&Location"), m_name);
    add(tr("&Neutral name"), m_neutral, tr("Used where the full name would tell a speciality."));
    add(tr("S&igned by"), m_signer, tr("First name of the person who signs the texts; may stay empty."));
    add(tr("&Group"), m_group);
}

void LocationForm::addPlace()
{
    addHeading(tr("Trade and place"));
    m_showing = true;
    fillCodes(m_trade, tradeCodes(), &tradeWord);
    m_state->addItems(stateCodes());
    m_state->setPlaceholderText(tr("choose"));
    m_zone->setEditable(true);
    for (const char *zone : zones)
        m_zone->addItem(QString::fromLatin1(zone));
    fillCodes(m_language, languageCodes(), &languageWord);
    m_showing = false;
    add(tr("T&rade"), m_trade, tr("Decides which wording and which rules apply."));
    add(tr("&State"), m_state, tr("Its law applies besides that of the caller's state."));
    add(tr("Time &zone"), m_zone);
    add(tr("Lan&guage"), m_language);
}

void LocationForm::addLinks()
{
    addHeading(tr("Numbers and links"));
    add(tr("Lines"), m_lines,
        tr("The numbers callers dial: which phone system reads the calls, and which service sends the texts."));
    add(tr("&Direct number"), m_direct, tr("For callers who would rather talk."));
    add(tr("Boo&king link"), m_booking, tr("The page where callers book, not the homepage."));
    add(tr("&Callback link"), m_callback, tr("The page where callers ask to be called; may stay empty."));
}

void LocationForm::show(const LocationRow &location)
{
    m_showing = true;
    m_shown = location;
    clear();
    m_business->setText(location.business);
    m_name->setText(location.name);
    m_neutral->setText(location.neutralName);
    m_signer->setText(location.signer);
    m_group->setText(location.group);
    chooseCode(m_trade, location.trade, &tradeWord);
    m_state->setCurrentIndex(m_state->findText(location.state));
    m_zone->setCurrentText(location.zone);
    chooseCode(m_language, location.language, &languageWord);
    m_direct->setText(location.directNumber);
    m_booking->setText(location.bookingLink);
    m_callback->setText(location.callbackLink);
    m_lines->show(location.lines);
    m_hours->show(location.hours);
    m_policy->show(location.policy, location.onCall);
    m_showing = false;
}

LocationRow LocationForm::location() const
{
    LocationRow location = m_shown;
    location.business = m_business->text().simplified();
    location.name = m_name->text().simplified();
    location.neutralName = m_neutral->text().simplified();
    location.signer = m_signer->text().simplified();
    location.group = m_group->text().simplified();
    location.trade = m_trade->currentData().toString();
    location.state = m_state->currentText();
    location.zone = m_zone->currentText().trimmed();
    location.language = m_language->currentData().toString();
    location.directNumber = m_direct->text().trimmed();
    location.bookingLink = m_booking->text().trimmed();
    location.callbackLink = m_callback->text().trimmed();
    location.lines = m_lines->lines();
    location.hours = m_hours->hours();
    location.policy = m_policy->policy();
    location.onCall = m_policy->onCall();
    return location;
}

void LocationForm::checkLink(QLineEdit *field)
{
    // The id of the recovery is filled in when a text is written; any word stands for it here.
    const QString text = field->text().trimmed().replace(u"{recovery_id}"_s, u"id"_s);
    if (text.isEmpty())
        return;
    const QUrl url(text, QUrl::StrictMode);
    const bool web =
        url.isValid() && (url.scheme() == u"https"_s || url.scheme() == u"http"_s) && !url.host().isEmpty();
    if (!web)
        complain(field, tr("This is no web address; write it like https://book.example.com/north."));
    else if (url.path().remove(u'/').isEmpty() && url.query().isEmpty())
        complain(field, tr("This is a homepage; write the page where callers book."));
}

bool LocationForm::check()
{
    clear();
    if (m_business->text().simplified().isEmpty())
        complain(m_business, tr("Every text names the business; write its name."));
    if (m_name->text().simplified().isEmpty())
        complain(m_name, tr("Write the name by which staff and callers know this location."));
    if (m_state->currentIndex() < 0)
        complain(m_state, tr("Choose the state; its law applies to every text."));
    if (!QTimeZone(m_zone->currentText().trimmed().toLatin1()).isValid())
        complain(m_zone, tr("There is no such time zone; choose one of the list, like America/Chicago."));
    if (!m_direct->text().trimmed().isEmpty() && !toE164(m_direct->text().trimmed()))
        complain(m_direct, tr("This is no telephone number; write it with its area code."));
    checkLink(m_booking);
    checkLink(m_callback);
    m_hours->check(this);
    m_policy->check(this);
    const bool lines = m_lines->check(m_owners);
    return clean() && lines;
}

void LocationForm::focusComplaint()
{
    if (clean())
        m_lines->focusComplaint();
    else
        Form::focusComplaint();
}

void LocationForm::setConnections(const QList<ConnectionRow> &connections)
{
    m_lines->setConnections(connections);
}

} // namespace ring
