// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ring {

/// The address of a database as a form has it. Whole URLs are taken too, for who was sent one.
struct ServerAddress
{
    QString place; ///< a name or an address, with :port when it is not the usual one; or a whole postgresql:// URL
    QString database;
    QString user;

    /// postgresql://user@host:port/name. What cannot be one stays as it was typed; the engine says what is wrong with
    /// it.
    QString url() const;
};

} // namespace ring
