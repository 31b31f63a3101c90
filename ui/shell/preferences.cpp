// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.h"

namespace ring {

Preferences &Preferences::instance()
{
    static Preferences preferences;
    return preferences;
}

void Preferences::open(const QString &path)
{
    m_memory.clear();
    m_file = path.isEmpty() ? nullptr : std::make_unique<QSettings>(path, QSettings::IniFormat);
}

QVariant Preferences::value(const QString &key, const QVariant &otherwise) const
{
    return m_file ? m_file->value(key, otherwise) : m_memory.value(key, otherwise);
}

void Preferences::set(const QString &key, const QVariant &value)
{
    if (m_file)
        m_file->setValue(key, value);
    else
        m_memory.insert(key, value);
}

} // namespace ring
