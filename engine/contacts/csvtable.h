// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace ring {

/// One record of a CSV file. Cells are text and nothing else: "=1+1" stays these four characters.
struct CsvRow
{
    int line = 0; ///< on which it begins, from 1, as an editor counts
    QStringList cells;
};

/// A row that was left out, with one sentence for a person that begins with its line.
struct RejectedRow
{
    int line = 0;
    QString sentence;
};

struct CsvTable
{
    QStringList header;
    QList<CsvRow> rows;           ///< blank lines are not in it
    QList<RejectedRow> malformed; ///< rows whose quotes do not come out even, or with a cell beyond 32,768 characters
    QChar separator = u',';
};

/// Reads RFC 4180 as programs really write it: a byte order mark, any line ending, quoted cells with separators, line
/// breaks and doubled quotes, and semicolon, tab or bar instead of the comma (also by a "sep=" line). A bad row never
/// takes others with it. Fails only when nothing can be read: an empty file, or one that is not UTF-8, with the line
/// where it breaks. Pure.
Expected<CsvTable> parseCsv(const QByteArray &bytes);

} // namespace ring
