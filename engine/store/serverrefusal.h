// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/database.h"

#include <QSqlError>

#include <clocale>

namespace ring {

/// Why a connection to a PostgreSQL server did not come about, as far as its words tell.
enum class ServerRefusal {
    Unknown,
    Unreachable, ///< nobody listens, no such host, no answer in time, or it is just starting
    Password,    ///< wrong, missing, or a user it does not know
    NotAllowed,  ///< its rules let nobody in from here with this user
    NoDatabase,
    Encryption, ///< it has none, or cannot prove who it is
    Full        ///< no connection is free
};

/// `words`: of libpq or of the server. A refused connection has no SQLSTATE, so the words are all there is; libpq's are
/// English under PlainWords, a server that speaks another language stays Unknown.
ServerRefusal refusalIn(const QString &words);

/// The error of a connection that could not be opened: one sentence about its cause and what to do.
Error serverError(const StoreAddress &address, const QSqlError &error);

/// While it lives, libraries speak English to this thread, whatever the language of the desktop.
class PlainWords
{
public:
    PlainWords();
    ~PlainWords();
    PlainWords(const PlainWords &) = delete;
    PlainWords &operator=(const PlainWords &) = delete;

private:
    locale_t m_plain;
    locale_t m_before;
};

} // namespace ring
