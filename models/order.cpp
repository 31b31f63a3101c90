// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/order.h"

namespace ring {

QList<bool> longestRising(const QList<int> &ranks)
{
    QList<int> tails; // position of the smallest last member of a rising run of each length
    QList<int> before(ranks.size(), -1);
    for (int i = 0; i < ranks.size(); ++i) {
        const auto place = std::lower_bound(tails.begin(), tails.end(), ranks[i],
                                            [&](int position, int rank) { return ranks[position] < rank; });
        if (place != tails.begin())
            before[i] = *(place - 1);
        if (place == tails.end())
            tails << i;
        else
            *place = i;
    }
    QList<bool> stays(ranks.size(), false);
    for (int i = tails.isEmpty() ? -1 : tails.last(); i >= 0; i = before[i])
        stays[i] = true;
    return stays;
}

} // namespace ring
