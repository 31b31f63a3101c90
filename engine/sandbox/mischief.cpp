// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/mischief.h"

#include "engine/sandbox/garbage.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ring::sandbox {

using namespace Qt::StringLiterals;

namespace {

using Rows = std::function<QJsonArray(const QJsonArray &)>;

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The one list of an answer changed; an answer without a list stays as it is.
QByteArray withRows(const QByteArray &body, const Rows &change)
{
    QJsonObject object = QJsonDocument::fromJson(body).object();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!member->isArray())
            continue;
        *member = change(member->toArray());
        return bytesOf(object);
    }
    return body;
}

QJsonArray backwards(const QJsonArray &rows)
{
    QJsonArray turned;
    for (const QJsonValue row : rows)
        turned.prepend(row);
    return turned;
}

/// Every second, and then the others: neither order can be told from any few rows.
QJsonArray dealt(const QJsonArray &rows)
{
    QJsonArray even, odd;
    for (qsizetype i = 0; i < rows.size(); ++i)
        (i % 2 == 0 ? even : odd).append(rows.at(i));
    for (const QJsonValue row : std::as_const(odd))
        even.append(row);
    return even;
}

/// Half of all calls and texts come late; a call's legs come with it.
bool comesLate(const QJsonObject &row)
{
    const QString parent = row["parent_call_sid"_L1].toString();
    const QString id = parent.isEmpty() ? row["sid"_L1].toString() : parent;
    return id.right(8).toUInt(nullptr, 16) % 2 == 1;
}

QJsonArray withoutTheLate(const QJsonArray &rows, Millis from)
{
    QJsonArray left;
    for (const QJsonValue row : rows) {
        const QString date = row["date_created"_L1].toString();
        const Millis created = QDateTime::fromString(date, Qt::RFC2822Date).toMSecsSinceEpoch();
        if (created < from || !comesLate(row.toObject()))
            left.append(row);
    }
    return left;
}

QJsonObject otherwise(QJsonObject row)
{
    const QString status = row["status"_L1].toString();
    if (status == "completed"_L1 && row.contains("answered_by"_L1)) {
        row["status"_L1] = u"no-answer"_s;
        row["duration"_L1] = u"0"_s;
    } else if (status == "delivered"_L1) {
        row["status"_L1] = u"undelivered"_s;
        row["error_code"_L1] = 30003;
    } else if (status == "undelivered"_L1) {
        row["status"_L1] = u"delivered"_s;
        row["error_code"_L1] = QJsonValue::Null;
    }
    return row;
}

QByteArray saidOtherwise(const QByteArray &body)
{
    const QJsonObject single = QJsonDocument::fromJson(body).object();
    if (single.contains("sid"_L1))
        return bytesOf(otherwise(single));
    return withRows(body, [](const QJsonArray &rows) {
        QJsonArray changed;
        for (const QJsonValue row : rows)
            changed.append(otherwise(row.toObject()));
        return changed;
    });
}

/// Asks for pages of so many rows, whatever the client wants.
ServedRequest shortened(ServedRequest request, int rows)
{
    if (rows <= 0 || request.method != "GET")
        return request;
    QByteArray query;
    const HttpFields fields = HttpFields::parse(request.query);
    for (const auto &[key, value] : fields.all())
        if (key != "PageSize"_L1)
            query += key.toUtf8().toPercentEncoding() + '=' + value.toUtf8().toPercentEncoding() + '&';
    request.query = query + "PageSize=" + QByteArray::number(rows);
    return request;
}

} // namespace

int Mischief::garbageKinds()
{
    return int(garbage({}).size());
}

ServedAnswer Mischief::answer(const ServedRequest &asked, const Fault &fault, Millis now, const Answer &right)
{
    const ServedRequest request = shortened(asked, fault.rows);
    if (fault.kind == Fault::Kind::Repeat)
        return repeated(request, right);
    ServedAnswer answer = right(request);
    ++m_turn;
    if (fault.kind == Fault::Kind::Reorder)
        answer.body = withRows(answer.body, m_turn % 2 == 0 ? backwards : dealt);
    else if (fault.kind == Fault::Kind::Late)
        answer.body =
            withRows(answer.body, [&](const QJsonArray &rows) { return withoutTheLate(rows, now - fault.lateMs); });
    else if (fault.kind == Fault::Kind::Flip)
        answer.body = saidOtherwise(answer.body);
    else
        answer.body = garbage(answer.body).value(m_turn % garbageKinds());
    return answer;
}

/// In turn: the page before once more, with the address that was just followed; and the right page with the rows of the
/// page before in front.
ServedAnswer Mischief::repeated(const ServedRequest &request, const Answer &right)
{
    ServedAnswer answer = right(request);
    const QByteArray before = std::exchange(m_last[request.path], answer.body);
    if (!request.query.contains("PageToken=") || before.isEmpty())
        return answer;
    if (++m_turn % 2 == 0) {
        answer.body = m_last[request.path] = before;
        return answer;
    }
    answer.body = withRows(answer.body, [&](const QJsonArray &rows) {
        QJsonArray both;
        withRows(before, [&](const QJsonArray &first) { return both = first; });
        for (const QJsonValue row : rows)
            both.append(row);
        return both;
    });
    return answer;
}

} // namespace ring::sandbox
