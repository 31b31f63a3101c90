// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"

#include <QFuture>
#include <QHash>
#include <QMutex>
#include <QObject>
#include <QString>
#include <QStringList>

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

/// The secret behind an env: or file: reference; a keychain: reference is an error here.
Expected<QString> readCredential(const CredentialReference &reference);

/// Asks the system's keychain for an entry. Given by the program, because the engine links no keychain itself.
using KeychainReader = std::function<QFuture<Expected<QString>>(const QString &name)>;

/// Finds secrets by their references.
///
/// A keychain answers when it likes, and the engine wants its secrets at once: so fetch() asks for the keychain's
/// entries before the engine starts, and secret() gives them from memory. The environment and files are read when
/// asked. Thread: fetch() and keep() on the thread it was made on; secret() on any.
class Credentials : public QObject
{
    Q_OBJECT

public:
    explicit Credentials(KeychainReader keychain = {}, QObject *parent = nullptr);

    /// Asks the keychain for every keychain: entry among `references`. Ends once, when each was given or refused.
    QFuture<void> fetch(const QStringList &references);
    /// Remembers an entry that was just written to the keychain.
    void keep(const QString &name, const QString &secret);
    /// The sentence of an error names the reference and what to do, never the secret.
    Expected<QString> secret(const QString &reference) const;

private:
    void remember(const QString &name, const Expected<QString> &secret);

    KeychainReader m_keychain;
    mutable QMutex m_guard;
    QHash<QString, Expected<QString>> m_kept;
};

} // namespace ring
