// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/registry.h"

#include "engine/providers/calcom/bookings.h"
#include "engine/providers/ringcentral/phone.h"
#include "engine/providers/sinch/sms.h"
#include "engine/providers/twilio/backends.h"

#include <QHash>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

template<typename B>
using Maker = Expected<std::unique_ptr<B>> (*)(const ConnectionSettings &, const BackendContext &);

template<typename B>
using Makers = QHash<QString, Maker<B>>;

const Makers<PhoneBackend> &phoneMakers()
{
    static const Makers<PhoneBackend> makers{{u"twilio"_s, &twilio::makePhone},
                                             {u"ringcentral"_s, &ringcentral::makePhone}};
    return makers;
}

const Makers<SmsBackend> &smsMakers()
{
    static const Makers<SmsBackend> makers{{u"twilio"_s, &twilio::makeSms}, {u"sinch"_s, &sinch::makeSms}};
    return makers;
}

const Makers<BookingBackend> &bookingMakers()
{
    static const Makers<BookingBackend> makers{{u"calcom"_s, &calcom::makeBookings}};
    return makers;
}

template<typename B>
QStringList namesOf(const Makers<B> &makers)
{
    QStringList names = makers.keys();
    names.sort();
    return names;
}

template<typename B>
Expected<std::unique_ptr<B>> made(const Makers<B> &makers, const QString &kind, const ConnectionSettings &settings,
                                  const BackendContext &context)
{
    if (const Maker<B> maker = makers.value(settings.provider))
        return maker(settings, context);
    return fail(Error::Code::BadInput, u"%1: this program knows no %2 provider called \"%3\". It knows: %4."_s.arg(
                                           settings.name, kind, settings.provider, namesOf(makers).join(u", "_s)));
}

} // namespace

Expected<std::unique_ptr<PhoneBackend>> makePhoneBackend(const ConnectionSettings &settings,
                                                         const BackendContext &context)
{
    return made(phoneMakers(), u"phone"_s, settings, context);
}

Expected<std::unique_ptr<SmsBackend>> makeSmsBackend(const ConnectionSettings &settings, const BackendContext &context)
{
    return made(smsMakers(), u"SMS"_s, settings, context);
}

Expected<std::unique_ptr<BookingBackend>> makeBookingBackend(const ConnectionSettings &settings,
                                                             const BackendContext &context)
{
    return made(bookingMakers(), u"booking"_s, settings, context);
}

QStringList knownProviders(const QString &kind)
{
    if (kind == "phone"_L1)
        return namesOf(phoneMakers());
    if (kind == "sms"_L1)
        return namesOf(smsMakers());
    return kind == "booking"_L1 ? namesOf(bookingMakers()) : QStringList();
}

QString providerTitle(const QString &code)
{
    static const QHash<QString, QString> titles{{u"twilio"_s, u"Twilio"_s},
                                                {u"ringcentral"_s, u"RingCentral"_s},
                                                {u"sinch"_s, u"Sinch"_s},
                                                {u"calcom"_s, u"Cal.com"_s}};
    return titles.value(code, code);
}

} // namespace ring
