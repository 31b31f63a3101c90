// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/query.h"

#include <QDateTime>

#include <algorithm>

namespace ring::sandbox {

using namespace Qt::StringLiterals;

namespace {
struct Moment
{
    Millis from = 0;
    Millis until = 0;
};

std::optional<Moment> momentOf(const QString &value)
{
    if (value.size() == 10) {
        const QDate date = QDate::fromString(value, Qt::ISODate);
        if (!date.isValid())
            return std::nullopt;
        const Millis start = QDateTime(date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
        return Moment{start, start + dayMs};
    }
    QDateTime time = QDateTime::fromString(value, Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    const Millis second = time.toMSecsSinceEpoch() / secondMs * secondMs;
    return Moment{second, second + secondMs};
}
} // namespace

std::optional<TimeRange> timeRange(const HttpFields &fields, const QString &name)
{
    TimeRange range;
    for (const auto &[key, value] : fields.all()) {
        if (!key.startsWith(name) || key.size() > name.size() + 1)
            continue;
        const QStringView sign = QStringView(key).mid(name.size());
        if (!sign.isEmpty() && sign != u"<" && sign != u">")
            continue;
        const auto moment = momentOf(value);
        if (!moment)
            return std::nullopt;
        range.set = true;
        if (sign != u"<")
            range.from = std::max(range.from, moment->from);
        if (sign != u">")
            range.until = std::min(range.until, moment->until);
    }
    return range;
}

void fillPage(PageCut &page, const QList<int> *candidates, int total, int after,
              const std::function<std::optional<bool>(int)> &fits)
{
    qsizetype position = candidates ? candidates->size() : total;
    if (after >= 0)
        position = candidates ? std::lower_bound(candidates->cbegin(), candidates->cend(), after) - candidates->cbegin()
                              : after;
    while (--position >= 0) {
        const int row = candidates ? candidates->at(position) : int(position);
        const std::optional<bool> verdict = fits(row);
        if (!verdict)
            return;
        if (!*verdict)
            continue;
        if (page.rows.size() == page.size) {
            page.more = true;
            return;
        }
        page.rows.append(row);
    }
}

PageCut pageAsked(const HttpFields &fields)
{
    PageCut page;
    if (fields.contains("PageSize"_L1))
        page.size = std::clamp(fields.value("PageSize"_L1).toInt(), 1, 1000);
    page.number = std::max(0, fields.value("PageCut"_L1).toInt());
    return page;
}

QByteArray pageQuery(const HttpFields &fields, int size, int number, const QByteArray &token)
{
    QByteArray query;
    for (const auto &[key, value] : fields.all()) {
        if (key != "PageCut"_L1 && key != "PageToken"_L1 && key != "PageSize"_L1)
            query += key.toUtf8().toPercentEncoding() + '=' + value.toUtf8().toPercentEncoding() + '&';
    }
    query += "PageSize=" + QByteArray::number(size) + "&PageCut=" + QByteArray::number(number);
    return token.isEmpty() ? query : query + "&PageToken=" + token;
}

} // namespace ring::sandbox
