// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/mutator.h"

namespace ring::fuzz {

namespace {

constexpr qsizetype largestInput = 16 * 1024;

const QList<QByteArray> &troubleMakers()
{
    static const QList<QByteArray> words{
        QByteArray(1, '\0'),
        "\"",
        "\\",
        "\\u0000",
        "\\ud800",
        "{",
        "}",
        "{{",
        "}}",
        "{{#caller_name}}",
        "{{/caller_name}}",
        "{{^",
        "{{=<% %>=}}",
        "[",
        "]",
        "[[[[[[[[",
        ",",
        ";",
        ":",
        "\r\n",
        "\r",
        "\n\n",
        "\t",
        "&",
        "=",
        "%",
        "%00",
        "%zz",
        "+",
        "null",
        "true",
        "-1",
        "0",
        "1e309",
        "-9223372036854775808",
        "18446744073709551616",
        "99999999999",
        "2026-02-30T25:61:61Z",
        "9999-12-31T23:59:59Z",
        "\xff",
        "\xfe\xff",
        "\xef\xbb\xbf",
        "\xc0\x80",
        "\xed\xa0\x80",
        "\xe2\x80\xae",
        "\xe2\x80\x8b",
        "\xe2\x80\xa8",
        "\xf0\x9f\x98\x80",
        "e\xcc\x81\xcc\x81\xcc\x81",
        "<script>",
        "=1+1",
        "'; DROP TABLE leads; --",
        "STOP",
        "+1",
        "911",
    };
    return words;
}

} // namespace

Mutator::Mutator(QList<QByteArray> corpus, quint64 seed)
    : m_corpus(std::move(corpus))
    , m_random(seed)
{
    if (m_corpus.isEmpty())
        m_corpus.append(QByteArray());
}

qsizetype Mutator::below(qsizetype limit)
{
    return limit > 0 ? qsizetype(m_random() % quint64(limit)) : 0;
}

QByteArray Mutator::next()
{
    QByteArray bytes = m_corpus.at(below(m_corpus.size()));
    for (qsizetype changes = 1 + below(6); changes > 0; --changes)
        change(bytes);
    return bytes.left(largestInput);
}

void Mutator::change(QByteArray &bytes)
{
    const qsizetype at = below(bytes.size() + 1);
    const qsizetype length = below(std::min<qsizetype>(bytes.size() - at, 64) + 1);
    switch (below(9)) {
    case 0:
        if (at < bytes.size())
            bytes[at] = char(m_random() & 0xff);
        break;
    case 1:
        if (at < bytes.size())
            bytes[at] = char(bytes[at] ^ (1 << below(8)));
        break;
    case 2:
        bytes.insert(at, troubleMakers().at(below(troubleMakers().size())));
        break;
    case 3:
        bytes.replace(at, length, troubleMakers().at(below(troubleMakers().size())));
        break;
    case 4:
        bytes.remove(at, length);
        break;
    case 5:
        bytes.insert(below(bytes.size() + 1), bytes.mid(at, length));
        break;
    case 6:
        bytes = bytes.left(at) + m_corpus.at(below(m_corpus.size())).mid(below(200));
        break;
    case 7:
        bytes.truncate(at);
        break;
    default:
        bytes.insert(at, QByteArray(below(300), char(m_random() & 0xff)));
    }
}

} // namespace ring::fuzz
