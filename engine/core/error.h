// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>
#include <tl/expected.hpp>

namespace ring {

/// Why an operation did not give its result.
///
/// `sentence` is for a person: what failed, where, and what to do, in plain words. `detail` is for the log: it may hold
/// technical text but never a secret, a telephone number or a message body.
struct Error
{
    enum class Code {
        BadInput,    ///< what the user or a file gave cannot be used
        NotFound,    ///< the named thing does not exist
        Storage,     ///< the database refused; nothing was changed
        Denied,      ///< 401 or 403: credentials or permissions; a person has to act
        RateLimited, ///< 429: nothing was processed; retry after `retryAfter`
        Unavailable, ///< could not connect, or 503 before processing: surely nothing was done
        Ambiguous,   ///< the request may or may not have been carried out (cut connection, time-out, 5xx on a write)
        BadAnswer,   ///< the answer was not what the protocol promises (HTML, half a document, missing fields)
        Rejected,    ///< the provider refused this one item for good; `reason` tells why
        Cancelled,   ///< the owner went away before the end
    };

    /// Named permanent refusals of a text, shared by all SMS providers.
    enum class Reason {
        None,
        OptedOut,
        InvalidNumber,
        Landline,
        Region,   ///< sending to this country is switched off
        Sender,   ///< our number cannot send: not ours, not registered, not provisioned
        Filtered, ///< carrier or provider spam filter
        Account,  ///< suspended or out of credit
        Content,  ///< too long, empty or otherwise unacceptable
        Other
    };

    Code code = Code::BadInput;
    QString sentence;
    QString detail;
    Reason reason = Reason::None;
    std::optional<std::chrono::milliseconds> retryAfter;
};

template<typename T>
using Expected = tl::expected<T, Error>;

/// Shorthand for returning an error from a function that returns Expected.
inline tl::unexpected<Error> fail(Error::Code code, QString sentence, QString detail = {})
{
    return tl::unexpected<Error>(
        Error{code, std::move(sentence), std::move(detail), Error::Reason::None, std::nullopt});
}

} // namespace ring

/// Leaves the function with the error of `expression`, if it has one.
#define RING_TRY(expression)                                                                                           \
    do {                                                                                                               \
        if (auto &&ringTried = (expression); !ringTried)                                                               \
            return tl::unexpected<ring::Error>(ringTried.error());                                                     \
    } while (false)
