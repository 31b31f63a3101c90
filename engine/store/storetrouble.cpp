// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/storetrouble.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

enum Primary { Perm = 3, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26 };

/// A store's error says "statement: code words" in its detail; the high bits of the code only refine it.
int primaryCode(const QString &detail)
{
    const qsizetype colon = detail.lastIndexOf(u": "_s);
    return detail.mid(colon < 0 ? 0 : colon + 2).section(u' ', 0, 0).toInt() & 0xff;
}

} // namespace

StoreTrouble storeTroubleOf(const Error &error)
{
    if (error.code != Error::Code::Storage)
        return StoreTrouble::None;
    switch (primaryCode(error.detail)) {
    case Full:
    case IoError:
        return StoreTrouble::Full;
    case Perm:
    case ReadOnly:
    case CannotOpen:
        return StoreTrouble::ReadOnly;
    case Corrupt:
    case NotADatabase:
        return StoreTrouble::Damaged;
    default:
        return StoreTrouble::Other;
    }
}

QString sentenceFor(StoreTrouble trouble)
{
    switch (trouble) {
    case StoreTrouble::None:
        return {};
    case StoreTrouble::Full:
        return u"The disk of the data folder is full or gone: nothing can be noted, so nothing is sent. "
               "Free some space; the engine then goes on by itself."_s;
    case StoreTrouble::ReadOnly:
        return u"The data folder may not be written: nothing can be noted, so nothing is sent. "
               "Check its owner, permissions and disk; the engine then goes on by itself."_s;
    case StoreTrouble::Damaged:
        return u"The data file is damaged. The engine stops and goes back to the last backup."_s;
    case StoreTrouble::Other:
        return u"The data store refuses to work: nothing can be noted, so nothing is sent. Check the disk."_s;
    }
    return {};
}

} // namespace ring
