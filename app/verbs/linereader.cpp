// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/linereader.h"

#include "app/verbs/output.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 wholeLimit = 16 * 1024 * 1024;

bool isStandardInput(const QString &path)
{
    return path.isEmpty() || path == "-"_L1;
}

QString shownPath(const QString &path)
{
    return isStandardInput(path) ? u"standard input"_s : path;
}

Expected<void> openFor(QFile &file, const QString &path)
{
    if (isStandardInput(path)) {
        if (file.open(stdin, QIODevice::ReadOnly))
            return {};
    } else {
        file.setFileName(path);
        // A folder opens happily and then reads as nothing.
        if (!QFileInfo(path).isDir() && file.open(QIODevice::ReadOnly))
            return {};
    }
    return fail(Error::Code::NotFound,
                u"%1 cannot be read. Check the name and its permissions."_s.arg(shownPath(path)));
}

} // namespace

Expected<void> eachLine(const QString &path, const std::function<Expected<void>(const QByteArray &line)> &line)
{
    QFile file;
    if (auto opened = openFor(file, path); !opened)
        return opened;
    // Not atEnd(): on a pipe it is true while the writer is still thinking.
    int number = 0;
    int wrong = 0;
    for (QByteArray read = file.readLine(); !read.isEmpty(); read = file.readLine()) {
        ++number;
        read = read.trimmed();
        if (read.isEmpty())
            continue;
        if (auto done = line(read); !done) {
            err(u"%1, line %2: %3"_s.arg(shownPath(path), QString::number(number), done.error().sentence));
            ++wrong;
        }
    }
    if (wrong == 0)
        return {};
    return fail(Error::Code::BadInput,
                u"%1: lines not understood: %2. All others were answered."_s.arg(shownPath(path)).arg(wrong));
}

Expected<QByteArray> readWhole(const QString &path)
{
    QFile file;
    if (auto opened = openFor(file, path); !opened)
        return tl::unexpected(opened.error());
    const QByteArray whole = file.read(wholeLimit + 1);
    if (whole.size() > wholeLimit)
        return fail(Error::Code::BadInput, u"%1 is larger than 16 MB, which it should not be."_s.arg(shownPath(path)));
    return whole;
}

} // namespace ring
