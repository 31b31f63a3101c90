// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/dice.h"

#include <algorithm>
#include <cmath>

namespace ring::sandbox {

Dice::Dice(quint64 seed, const QByteArray &name)
    : m_state(seed * 0x9e3779b97f4a7c15ULL + 0xcbf29ce484222325ULL)
{
    for (const char c : name)
        m_state = (m_state ^ quint64(quint8(c))) * 0x100000001b3ULL;
}

quint64 Dice::next()
{
    m_state += 0x9e3779b97f4a7c15ULL;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

double Dice::around(double median)
{
    // Log-normal by the sum of uniforms: exp(sigma * z), cut where people give up waiting.
    double z = -6;
    for (int i = 0; i < 12; ++i)
        z += unit();
    return median * std::min(12.0, std::exp(0.9 * z));
}

int Dice::poisson(double mean)
{
    if (mean > 60)
        return std::max(0, int(std::lround(mean + std::sqrt(mean) * (unit() + unit() + unit() - 1.5) * 2)));
    const double limit = std::exp(-mean);
    int count = 0;
    for (double product = unit(); product > limit; product *= unit())
        ++count;
    return count;
}

int Dice::weighted(const QList<double> &weights)
{
    double total = 0;
    for (const double weight : weights)
        total += weight;
    double at = unit() * total;
    for (int i = 0; i < weights.size(); ++i) {
        at -= weights.at(i);
        if (at < 0)
            return i;
    }
    return int(weights.size()) - 1;
}

QByteArray Dice::hex32()
{
    return QByteArray::number(next(), 16).rightJustified(16, '0') +
           QByteArray::number(next(), 16).rightJustified(16, '0');
}

} // namespace ring::sandbox
