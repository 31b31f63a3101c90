// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/timehint.h"

namespace ring {

std::optional<TimeHint> readTime(QStringView text)
{
    Q_UNUSED(text)
    return std::nullopt;
}

bool isBareTime(QStringView text)
{
    return readTime(text).has_value();
}

} // namespace ring
