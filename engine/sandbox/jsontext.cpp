// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/jsontext.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace ring::sandbox {

JsonText &JsonText::text(QStringView value)
{
    comma();
    m_bytes.append('"');
    const QByteArray utf8 = value.toUtf8();
    for (const char c : utf8) {
        if (c == '"' || c == '\\')
            m_bytes.append('\\').append(c);
        else if (c == '\n')
            m_bytes.append("\\n");
        else if (quint8(c) < 0x20)
            m_bytes.append("\\u00").append(QByteArray::number(quint8(c), 16).rightJustified(2, '0'));
        else
            m_bytes.append(c);
    }
    m_bytes.append('"');
    return *this;
}

QByteArray rfc2822(qint64 millis)
{
    using namespace std::chrono;
    static constexpr const char *days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char *months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const sys_time<milliseconds> moment{milliseconds(millis)};
    const sys_days day = floor<std::chrono::days>(moment);
    const year_month_day date(day);
    const hh_mm_ss time(floor<seconds>(moment - day));
    std::array<char, 48> out{};
    const int length =
        std::snprintf(out.data(), out.size(), "%s, %02u %s %04d %02d:%02d:%02d +0000", days[weekday(day).c_encoding()],
                      unsigned(date.day()), months[unsigned(date.month()) - 1], int(date.year()),
                      int(time.hours().count()), int(time.minutes().count()), int(time.seconds().count()));
    return QByteArray(out.data(), length);
}

} // namespace ring::sandbox
