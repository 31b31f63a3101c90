// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QVariant>

#include <memory>

namespace ring {

/// What this person chose on this machine: theme, language, sizes, filters. A file of its own, or memory only when no
/// path was given (tests). One for the process; window thread.
class Preferences
{
public:
    static Preferences &instance();
    /// From now on values live in the INI file at `path`.
    void open(const QString &path);
    QVariant value(const QString &key, const QVariant &otherwise = {}) const;
    void set(const QString &key, const QVariant &value);

private:
    std::unique_ptr<QSettings> m_file;
    QVariantMap m_memory;
};

} // namespace ring
