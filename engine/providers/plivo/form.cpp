// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/plivo/form.h"

#include <algorithm>

namespace ring::plivo {

namespace {

constexpr int mostFields = 200;

QByteArray decoded(QByteArray part)
{
    part.replace('+', ' ');
    return QByteArray::fromPercentEncoding(part);
}

} // namespace

Form parseForm(const QByteArray &text)
{
    Form form;
    for (const QByteArray &pair : text.split('&')) {
        if (pair.isEmpty() || form.size() >= mostFields)
            continue;
        const qsizetype equals = pair.indexOf('=');
        form.append({decoded(equals < 0 ? pair : pair.left(equals)),
                     equals < 0 ? QByteArray() : decoded(pair.mid(equals + 1))});
    }
    return form;
}

QByteArray valueOf(const Form &form, const QByteArray &name)
{
    const auto found = std::find_if(form.begin(), form.end(), [&](const auto &field) { return field.first == name; });
    return found == form.end() ? QByteArray() : found->second;
}

} // namespace ring::plivo
