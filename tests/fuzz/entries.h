// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace ring::fuzz {

/// One reader of bytes from outside. `run` ends the process when the reader breaks a promise; crashing, hanging and
/// undefined behaviour are found by whoever runs it.
struct Entry
{
    QByteArray name;
    void (*run)(const QByteArray &bytes);
    int rounds; ///< of the short run: some seconds altogether
    /// Recorded inputs, as globs below tests/ and resources/ of the source tree.
    QList<QByteArray> seeds;
};

const QList<Entry> &entries();
const Entry *entryNamed(const QByteArray &name);

/// Ends the process with the sentence when `kept` is false.
void promise(bool kept, const char *sentence);

} // namespace ring::fuzz
