// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"

#include <QFuture>
#include <QString>

#include <functional>

namespace ring {

/// Where a connection's secret is kept: "env:NAME", "file:PATH" (readable by its owner alone) or "keychain:NAME".
/// The reference is stored and shown; the secret never is. Empty means the connection needs none.
struct CredentialReference
{
    enum class Kind { None, Environment, File, Keychain };
    Kind kind = Kind::None;
    QString name;

    /// The error says which three forms there are; it does not repeat what was written, which may be a secret.
    static Expected<CredentialReference> parse(const QString &reference);
};

/// Asks the system's keychain for an entry. Given by the program, because the engine links no keychain itself.
using KeychainReader = std::function<QFuture<Expected<QString>>(const QString &name)>;

/// Finds secrets by their references.
///
/// Thread: any, as long as `keychain` may be called there. Endings: the future ends once, with the secret or a sentence
/// that names the reference and what to do, never the secret.
class Credentials
{
public:
    explicit Credentials(KeychainReader keychain = {})
        : m_keychain(std::move(keychain))
    {
    }
    QFuture<Expected<QString>> secret(const QString &reference) const;

private:
    KeychainReader m_keychain;
};

/// The secret behind an env: or file: reference, at once; a keychain: reference is an error here.
Expected<QString> readCredential(const CredentialReference &reference);

} // namespace ring
