// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/database.h"

namespace ring {

/// Passwords of database servers that this process was told: out of the keychain, or typed. They are in memory alone
/// and stand in for the password file of an address (StoreAddress::passwordFile) that is not there; one that is there
/// goes first. Thread: any.
void holdServerPassword(const QString &passwordFile, const QString &password);
QString heldServerPassword(const QString &passwordFile);

/// An address with a password that was typed, for as long as it is tried; nothing of it is written anywhere.
class TypedPassword
{
public:
    /// An empty password leaves the address as it is, with whatever is kept for it.
    TypedPassword(const StoreAddress &address, const QString &password);
    ~TypedPassword();
    TypedPassword(const TypedPassword &) = delete;
    TypedPassword &operator=(const TypedPassword &) = delete;

    const StoreAddress &address() const { return m_address; }

private:
    StoreAddress m_address;
    bool m_held = false;
};

} // namespace ring
