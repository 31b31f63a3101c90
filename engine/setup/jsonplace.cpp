// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setup/jsonplace.h"

#include <QList>
#include <QSet>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

QString placeOf(const QByteArray &json, qsizetype offset)
{
    const QByteArray before = json.left(offset);
    const auto line = before.count('\n') + 1;
    return u"Line %1, column %2"_s.arg(line).arg(offset - before.lastIndexOf('\n'));
}

/// Position behind the closing quote of the string that begins at `at`.
qsizetype behindString(const QByteArray &json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        if (json[at] == '\\')
            ++at;
    }
    return at + 1;
}

bool isName(const QByteArray &json, qsizetype behind)
{
    while (behind < json.size() && QByteArrayView(" \t\r\n").contains(json[behind]))
        ++behind;
    return behind < json.size() && json[behind] == ':';
}

/// Walks valid JSON: only brackets and strings matter, since a name is a string with a colon behind it.
Expected<void> refuseDoubles(const QByteArray &json)
{
    QList<QSet<QByteArray>> open;
    for (qsizetype at = 0; at < json.size(); ++at) {
        if (json[at] == '{' || json[at] == '[')
            open.append(QSet<QByteArray>());
        else if ((json[at] == '}' || json[at] == ']') && !open.isEmpty())
            open.removeLast();
        if (json[at] != '"')
            continue;
        const qsizetype behind = behindString(json, at);
        const QByteArray name = json.mid(at + 1, behind - at - 2);
        if (isName(json, behind) && !open.isEmpty()) {
            if (open.last().contains(name))
                return fail(Error::Code::BadInput, u"%1: \"%2\" is given twice; keep one of the two."_s.arg(
                                                       placeOf(json, at), QString::fromUtf8(name)));
            open.last().insert(name);
        }
        at = behind - 1;
    }
    return {};
}

} // namespace

Expected<QJsonDocument> parseHandwrittenJson(const QByteArray &json)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return fail(Error::Code::BadInput, u"%1: this is not JSON (%2); correct it there."_s.arg(
                                               placeOf(json, problem.offset), problem.errorString()));
    if (const auto single = refuseDoubles(json); !single)
        return tl::unexpected(single.error());
    return document;
}

} // namespace ring
