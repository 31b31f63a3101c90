// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace ring::sandbox {

/// Repeatable chance. Every decision of a story is thrown from dice named after what is decided (a location and a day,
/// a caller and the n-th text), never from one running sequence: so the order in which requests arrive changes nothing.
/// SplitMix64 over an FNV-1a hash of the name: the same on every machine and every version of Qt. Not for secrets.
class Dice
{
public:
    Dice(quint64 seed, const QByteArray &name);

    quint64 next();
    /// 0 <= result < limit; limit has to be positive.
    int below(int limit) { return int(next() % quint64(limit)); }
    /// Both ends included.
    int between(int low, int high) { return low + below(high - low + 1); }
    double unit() { return double(next() >> 11) * 0x1.0p-53; }
    bool chance(double probability) { return unit() < probability; }
    /// A human delay or length: half the throws are under the median, a long tail above it, never over 12 times.
    double around(double median);
    /// How many happen when `mean` happen on average.
    int poisson(double mean);
    /// An index, chosen by weight.
    int weighted(const QList<double> &weights);
    template<typename T>
    const T &pick(const QList<T> &list)
    {
        return list.at(below(int(list.size())));
    }
    /// 32 hexadecimal digits, the tail of every Twilio identifier.
    QByteArray hex32();

private:
    quint64 m_state;
};

} // namespace ring::sandbox
