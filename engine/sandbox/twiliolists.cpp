// SPDX-License-Identifier: GPL-3.0-or-later
// The listings of the Twilio face.
#include "engine/sandbox/twilioerrors.h"
#include "engine/sandbox/twilioface.h"

namespace ring::sandbox {

using namespace Qt::StringLiterals;

namespace {
// Twilio ends a call after this long; a listing by end time need not look at calls that began earlier.
constexpr Millis longestCall = 24 * hourMs;

void pageUri(JsonText &json, const char *key, const QByteArray &path, const QByteArray &query)
{
    json.key(key).ascii(query.isEmpty() ? path : path + '?' + query);
}
} // namespace

ServedAnswer TwilioFace::list(const HttpFields &fields, const Listing &listing) const
{
    PageCut page = pageAsked(fields);
    int after = -1;
    const QString token = fields.value("PageToken"_L1);
    if (!token.isEmpty()) {
        after = token.startsWith(u"PA") ? listing.find(token.mid(2).toLatin1()) : -1;
        if (after < 0)
            return twilioError(400, 20001);
    } else if (page.number > 0) {
        return twilioError(400, 20001);
    }
    fillPage(page, listing.candidates, listing.total, after, listing.fits);

    const QByteArray path = context().base() + listing.path;
    JsonText json;
    json.reserve(page.rows.size() * 1300 + 800);
    json.begin('{').key(listing.name).begin('[');
    for (const int row : std::as_const(page.rows))
        listing.render(json, row);
    json.end(']').key("page").number(page.number).key("page_size").number(page.size);
    const int start = page.number * page.size;
    json.key("start").number(start).key("end").number(start + std::max(0, int(page.rows.size()) - 1));
    pageUri(json, "uri", path, pageQuery(fields, page.size, page.number, token.toLatin1()));
    pageUri(json, "first_page_uri", path, pageQuery(fields, page.size, 0, {}));
    json.key("previous_page_uri").null();
    if (page.more)
        pageUri(json, "next_page_uri", path,
                pageQuery(fields, page.size, page.number + 1, "PA" + listing.sid(page.rows.last())));
    else
        json.key("next_page_uri").null();
    json.end('}');
    return {200, json.bytes()};
}

ServedAnswer TwilioFace::calls(const HttpFields &fields)
{
    const auto started = timeRange(fields, u"StartTime"_s);
    const auto ended = timeRange(fields, u"EndTime"_s);
    if (!started || !ended)
        return twilioError(400, 20001);
    const auto &ledger = m_exchange.books().calls;
    const Millis now = m_exchange.now();
    const QString to = fields.value("To"_L1);
    const QString from = fields.value("From"_L1);
    const QByteArray status = fields.value("Status"_L1).toLatin1();
    const QByteArray parent = fields.value("ParentCallSid"_L1).toLatin1();
    const auto fits = [&](int index) -> std::optional<bool> {
        const CallEntry &row = ledger.rows().at(index);
        if ((started->set && row.start < started->from) || (ended->set && row.start < ended->from - longestCall))
            return std::nullopt;
        return started->holds(row.start) && ended->holds(row.over(now) ? row.end : 0) &&
               (to.isEmpty() || row.to == to) && (from.isEmpty() || row.from == from) &&
               (status.isEmpty() || row.status(now) == status);
    };
    const QList<int> *candidates = parent.isEmpty() ? ledger.with(to, from) : ledger.below(parent);
    const RenderContext context = this->context();
    return list(fields, {"/Calls.json", "calls", candidates, int(ledger.rows().size()), fits,
                         [&](JsonText &json, int row) { renderCall(json, ledger.rows().at(row), context); },
                         [&](int row) { return ledger.rows().at(row).sid; },
                         [&](const QByteArray &sid) { return ledger.find(sid); }});
}

ServedAnswer TwilioFace::messages(const HttpFields &fields)
{
    const auto sent = timeRange(fields, u"DateSent"_s);
    if (!sent)
        return twilioError(400, 20001);
    const auto &ledger = m_exchange.books().messages;
    const Millis now = m_exchange.now();
    const QString to = fields.value("To"_L1);
    const QString from = fields.value("From"_L1);
    const auto fits = [&](int index) -> std::optional<bool> {
        const TextEntry &row = ledger.rows().at(index);
        return sent->holds(row.dateSent(now)) && (to.isEmpty() || row.to == to) && (from.isEmpty() || row.from == from);
    };
    const RenderContext context = this->context();
    return list(fields, {"/Messages.json", "messages", ledger.with(to, from), int(ledger.rows().size()), fits,
                         [&](JsonText &json, int row) { renderMessage(json, ledger.rows().at(row), context); },
                         [&](int row) { return ledger.rows().at(row).sid; },
                         [&](const QByteArray &sid) { return ledger.find(sid); }});
}

ServedAnswer TwilioFace::recordings(const HttpFields &fields, const QByteArray &path, const QString &callSid)
{
    const auto created = timeRange(fields, u"DateCreated"_s);
    if (!created)
        return twilioError(400, 20001);
    const auto &ledger = m_exchange.books().recordings;
    const QList<int> *candidates = callSid.isEmpty() ? nullptr : ledger.below(callSid.toLatin1());
    const RenderContext context = this->context();
    return list(fields, {path, "recordings", candidates, int(ledger.rows().size()),
                         [&](int row) { return created->holds(ledger.rows().at(row).start); },
                         [&](JsonText &json, int row) { renderRecording(json, ledger.rows().at(row), context); },
                         [&](int row) { return ledger.rows().at(row).sid; },
                         [&](const QByteArray &sid) { return ledger.find(sid); }});
}

ServedAnswer TwilioFace::transcriptions(const HttpFields &fields, const QByteArray &path, int recording)
{
    const auto &ledger = m_exchange.books().recordings;
    const QList<int> only{recording};
    const RenderContext context = this->context();
    return list(fields, {path, "transcriptions", recording < 0 ? nullptr : &only, int(ledger.rows().size()),
                         [](int) { return true; },
                         [&](JsonText &json, int row) { renderTranscription(json, ledger.rows().at(row), context); },
                         [&](int row) { return ledger.rows().at(row).sid; },
                         [&](const QByteArray &sid) { return ledger.find(sid); }});
}

ServedAnswer TwilioFace::ownNumbers(const HttpFields &fields)
{
    const QStringList numbers = m_exchange.story().lines();
    const QString wanted = fields.value("PhoneNumber"_L1);
    const RenderContext context = this->context();
    const auto find = [&](const QByteArray &sid) {
        for (int i = 0; i < numbers.size(); ++i) {
            if (numberSid(numbers.at(i)) == sid)
                return i;
        }
        return -1;
    };
    return list(fields, {"/IncomingPhoneNumbers.json", "incoming_phone_numbers", nullptr, int(numbers.size()),
                         [&](int row) { return wanted.isEmpty() || numbers.at(row) == wanted; },
                         [&](JsonText &json, int row) { renderOwnNumber(json, numbers.at(row), context); },
                         [&](int row) { return numberSid(numbers.at(row)); }, find});
}

} // namespace ring::sandbox
