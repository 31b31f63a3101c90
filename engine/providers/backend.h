// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calls/call.h"
#include "engine/core/error.h"

#include <QByteArray>
#include <QFuture>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

namespace ring {

/// What a connection needs to know to reach a provider. `secret` comes from the keychain, a 0600 file or the
/// environment and is never stored, logged or put into an error.
struct ConnectionSettings
{
    qint64 id = 0;
    QString name;
    QString provider; ///< "twilio", "ringcentral", "sinch", "calcom"
    QUrl baseUrl;     ///< empty: the provider's own address. Plain http only to loopback
    QString account;  ///< account SID, service plan, client id
    QString secret;
    QJsonObject settings; ///< the provider's own extras, documented in its folder
    QStringList lines;    ///< E.164 of the lines this connection carries
};

/// Common contract of all backends
/// - Thread: lives and is called on the engine's thread; owned by the registry's caller.
/// - Endings: every future ends exactly once, with a value or an Error; destroying the backend ends what is open with
///   Error::Code::Cancelled.
/// - Retrying: backends obey the pacing and retry table of engine/net for reads; a write is never repeated by a
/// backend.
/// - Errors: see Error::Code; `sentence` names the connection and what to do.
class Backend
{
public:
    virtual ~Backend() = default;
    /// The cheapest request that proves address and credentials; the answer is one line for a person.
    virtual QFuture<Expected<QString>> check() = 0;
};

/// One listing of what is new. The caller commits everything in it and `cursor` in one transaction, then polls on at
/// once while `more` is true.
struct CallBatch
{
    QList<CallLeg> legs; ///< may repeat what was listed before; upsert by legId
    QList<Voicemail>
        voicemails;    ///< of these or earlier calls; a later transcript comes again with the same recordingId
    QByteArray cursor; ///< opaque to the caller
    bool more = false;
};

class PhoneBackend : public Backend
{
public:
    /// Lists from `cursor` (empty: from `since` on). Re-reads with an overlap, so late and edited records come through.
    virtual QFuture<Expected<CallBatch>> poll(const QByteArray &cursor, Millis since) = 0;
};

struct OutgoingText
{
    QString ref;  ///< our id of the message; given to the provider where it has a place for it. No personal data
    QString from; ///< E.164
    QString to;
    QString body;
    int validitySeconds = 1800; ///< give up after this long in the provider's queue, where the provider can
    /// For find(): what the provider calls our other texts to this number; none of them is this one.
    QStringList others = {};
};

enum class DeliveryState { Accepted, Sent, Delivered, Undelivered, Failed, Unknown };

struct SentText
{
    QString providerId;
    DeliveryState state = DeliveryState::Accepted;
    Millis createdAt = 0; ///< by the provider's clock
};

struct DeliveryReport
{
    QString providerId;
    DeliveryState state = DeliveryState::Unknown;
    Error::Reason reason = Error::Reason::None;
    QString explanation; ///< one sentence for staff: why it did not arrive
};

struct InboundText
{
    QString providerId; ///< the upsert key within a connection
    QString from;       ///< as the provider writes it
    QString to;
    QString body; ///< text from a stranger
    Millis receivedAt = 0;
};

struct InboundBatch
{
    QList<InboundText> texts;
    QByteArray cursor;
    bool more = false;
};

/// What a number is connected to, by a provider's directory.
enum class LineType { Unknown, Mobile, Landline, Voip };

class SmsBackend : public Backend
{
public:
    enum Ability {
        CanReconcile = 1, ///< find() can prove whether a text was accepted
        CanList = 2,      ///< replies can be polled
        CanExpire = 4,    ///< validitySeconds is honoured
        AnswersStop = 8,  ///< the provider confirms STOP itself; we must not answer it again
        CanLookUp = 16,   ///< lineType() answers; a paid request a number, so only where the setting asks for it
    };
    virtual int abilities() const = 0;
    virtual QFuture<Expected<SentText>> send(const OutgoingText &text) = 0;
    /// Looks for a text that may have been accepted at or after `attemptedAt`. A value: it was; nullopt: surely not
    /// (the provider lists what it accepted at once); Error: not known.
    virtual QFuture<Expected<std::optional<SentText>>> find(const OutgoingText &text, Millis attemptedAt) = 0;
    virtual QFuture<Expected<InboundBatch>> poll(const QByteArray &cursor, Millis since) = 0;
    virtual QFuture<Expected<DeliveryReport>> delivery(const QString &providerId, const QString &to) = 0;
    /// Only with CanLookUp. Once a number: the engine remembers.
    virtual QFuture<Expected<LineType>> lineType(const QString &)
    {
        return QtFuture::makeReadyFuture(
            Expected<LineType>(fail(Error::Code::NotFound, QStringLiteral("This provider has no number directory."))));
    }
};

/// A booking that carries a recovery id from a link in a text.
struct BookingNotice
{
    QString bookingId; ///< upsert key within a connection
    QString recoveryId;
    QString phone; ///< as written by the booker; a fallback match
    Millis bookedAt = 0;
    Millis startsAt = 0;
    bool cancelled = false;
};

struct BookingBatch
{
    QList<BookingNotice> bookings;
    QByteArray cursor;
    bool more = false;
};

class BookingBackend : public Backend
{
public:
    virtual QFuture<Expected<BookingBatch>> poll(const QByteArray &cursor, Millis since) = 0;
};

} // namespace ring
