// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <random>

namespace ring::fuzz {

/// Makes inputs out of inputs: a few random changes at a time, with the bytes that readers trip over. The same seed
/// gives the same inputs on every machine.
class Mutator
{
public:
    Mutator(QList<QByteArray> corpus, quint64 seed);

    QByteArray next();

private:
    qsizetype below(qsizetype limit); ///< 0 when the limit is 0
    void change(QByteArray &bytes);

    QList<QByteArray> m_corpus;
    std::mt19937_64 m_random;
};

} // namespace ring::fuzz
