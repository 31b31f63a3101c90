// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/registry.h"

#include "engine/providers/bandwidth/hook.h"
#include "engine/providers/bandwidth/sms.h"
#include "engine/providers/calcom/bookings.h"
#include "engine/providers/custompbx/hook.h"
#include "engine/providers/custompbx/phone.h"
#include "engine/providers/plivo/hook.h"
#include "engine/providers/plivo/sms.h"
#include "engine/providers/ringcentral/phone.h"
#include "engine/providers/sinch/sms.h"
#include "engine/providers/telnyx/hook.h"
#include "engine/providers/telnyx/sms.h"
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
                                             {u"ringcentral"_s, &ringcentral::makePhone},
                                             {u"custompbx"_s, &custompbx::makePhone}};
    return makers;
}

const Makers<SmsBackend> &smsMakers()
{
    static const Makers<SmsBackend> makers{{u"twilio"_s, &twilio::makeSms},
                                           {u"sinch"_s, &sinch::makeSms},
                                           {u"telnyx"_s, &telnyx::makeSms},
                                           {u"plivo"_s, &plivo::makeSms},
                                           {u"bandwidth"_s, &bandwidth::makeSms}};
    return makers;
}

const Makers<BookingBackend> &bookingMakers()
{
    static const Makers<BookingBackend> makers{{u"calcom"_s, &calcom::makeBookings}};
    return makers;
}

using HookMaker = Expected<std::unique_ptr<Hook>> (*)(const HookSettings &);

const QHash<QString, HookMaker> &hookMakers()
{
    static const QHash<QString, HookMaker> makers{{u"telnyx"_s, &telnyx::makeHook},
                                                  {u"plivo"_s, &plivo::makeHook},
                                                  {u"bandwidth"_s, &bandwidth::makeHook},
                                                  {u"custompbx"_s, &custompbx::makeHook}};
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

Expected<std::unique_ptr<Hook>> makeHook(const HookSettings &settings)
{
    if (const HookMaker maker = hookMakers().value(settings.connection.provider))
        return maker(settings);
    return fail(Error::Code::BadInput, u"%1: requests of \"%2\" cannot be received by this program."_s.arg(
                                           settings.connection.name, settings.connection.provider));
}

bool receivesHooks(const QString &provider)
{
    return hookMakers().contains(provider);
}

QStringList knownProviders(const QString &kind)
{
    if (kind == "phone"_L1)
        return namesOf(phoneMakers());
    if (kind == "sms"_L1)
        return namesOf(smsMakers());
    if (kind == "hook"_L1) {
        QStringList names = hookMakers().keys();
        names.sort();
        return names;
    }
    return kind == "booking"_L1 ? namesOf(bookingMakers()) : QStringList();
}

QString providerTitle(const QString &code)
{
    static const QHash<QString, QString> titles{{u"twilio"_s, u"Twilio"_s},       {u"ringcentral"_s, u"RingCentral"_s},
                                                {u"sinch"_s, u"Sinch"_s},         {u"calcom"_s, u"Cal.com"_s},
                                                {u"telnyx"_s, u"Telnyx"_s},       {u"plivo"_s, u"Plivo"_s},
                                                {u"bandwidth"_s, u"Bandwidth"_s}, {u"custompbx"_s, u"Custom PBX"_s}};
    return titles.value(code, code);
}

} // namespace ring
