// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace ring {

/// The interface language: words, plural forms, dates and numbers. Takes effect for what is built afterwards.
class Language
{
public:
    static QStringList available() { return {QStringLiteral("en"), QStringLiteral("es")}; }
    /// "en" or "es"; empty follows the system, and English where the system speaks neither.
    static void apply(const QString &code);
    static QString current();
};

} // namespace ring
