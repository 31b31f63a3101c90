// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/verbs/verb.h"

#include <QByteArray>

namespace ring {

/// A line on standard output, or standard error; flushed at once, so that a pipe sees each line as it happens.
void out(const QString &line);
void outBytes(const QByteArray &line);
void err(const QString &line);

/// Says the error's sentence; the ending of a verb that failed.
VerbEnding failed(const Error &error);
/// Says what is wrong and how to learn more.
VerbEnding wrongUsage(const QStringList &verbWords, const QString &sentence);

/// Text from callers for a terminal: control characters, which could steer it, become blanks.
QString plainLine(const QString &text);

} // namespace ring
