// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contacts/csvtable.h"

#include <QHash>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

constexpr qsizetype longestCell = 32'768;

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

Expected<QString> decoded(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff") || bytes.left(4096).contains('\0'))
        return fail(Error::Code::BadInput,
                    u"The file is not UTF-8 but UTF-16 or no text at all; save it as \"CSV UTF-8\" and try again."_s);
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes);
    if (!decoder.hasError())
        return text;
    const auto bad = std::min(text.indexOf(QChar::ReplacementCharacter), text.size());
    const auto line = QStringView(text).left(std::max<qsizetype>(bad, 0)).count(u'\n') + 1;
    return fail(Error::Code::BadInput,
                u"Line %1 holds bytes that are not UTF-8; save the file as \"CSV UTF-8\" and try again."_s.arg(line));
}

QChar guessSeparator(QStringView text)
{
    QHash<QChar, int> seen;
    bool quoted = false;
    for (QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (isLineEnd(c) && !quoted)
            break;
        else if (!quoted)
            ++seen[c];
    }
    QChar best = u',';
    for (QChar candidate : {u';', u'\t', u'|'}) {
        if (seen.value(candidate) > seen.value(best))
            best = candidate;
    }
    return best;
}

/// Walks the text once; after a bad row it goes on with the line after the one on which that row began.
class CsvReader
{
public:
    explicit CsvReader(QStringView text)
        : m_text(text)
    {
    }

    CsvTable read()
    {
        takeSeparatorLine();
        if (m_table.separator == QChar())
            m_table.separator = guessSeparator(m_text.mid(m_at));
        while (m_at < m_text.size())
            readRow();
        return std::move(m_table);
    }

private:
    void takeSeparatorLine()
    {
        m_table.separator = QChar();
        if (m_text.startsWith("sep="_L1) && m_text.size() > 4 && !isLineEnd(m_text[4])) {
            m_table.separator = m_text[4];
            skipLine();
        }
    }

    void readRow()
    {
        const qsizetype start = m_at;
        CsvRow row{m_line, {}};
        QString why;
        do {
            why = readCell(row.cells);
        } while (why.isEmpty() && takeSeparator());
        if (why.isEmpty()) {
            takeLineEnd();
            keep(row);
            return;
        }
        m_table.malformed.append({row.line, u"Line %1: %2"_s.arg(row.line).arg(why)});
        m_at = start;
        m_line = row.line;
        skipLine();
    }

    QString readCell(QStringList &cells)
    {
        if (m_at < m_text.size() && m_text[m_at] == u'"')
            return readQuoted(cells);
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_table.separator && !isLineEnd(m_text[m_at]))
            ++m_at;
        if (m_at - start > longestCell)
            return u"a cell is longer than %1 characters; shorten it."_s.arg(longestCell);
        cells.append(m_text.mid(start, m_at - start).toString());
        return {};
    }

    QString readQuoted(QStringList &cells)
    {
        QString cell;
        for (++m_at; m_at < m_text.size() && cell.size() <= longestCell; ++m_at) {
            const QChar c = m_text[m_at];
            if (c != u'"') {
                cell += c;
                m_line += startsLine(m_at) ? 1 : 0;
            } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
                cell += c;
                ++m_at;
            } else {
                ++m_at;
                cells.append(cell);
                return endsCell() ? QString()
                                  : u"there is text behind a closing quote; double the quotes inside a cell."_s;
            }
        }
        return u"a quote is opened and not closed; close it or double the quotes inside the cell."_s;
    }

    /// A line ends at LF, or at CR without one.
    bool startsLine(qsizetype at) const
    {
        return m_text[at] == u'\n' || (m_text[at] == u'\r' && (at + 1 >= m_text.size() || m_text[at + 1] != u'\n'));
    }

    bool endsCell() const
    {
        return m_at >= m_text.size() || m_text[m_at] == m_table.separator || isLineEnd(m_text[m_at]);
    }

    bool takeSeparator()
    {
        const bool found = m_at < m_text.size() && m_text[m_at] == m_table.separator;
        m_at += found ? 1 : 0;
        return found;
    }

    void takeLineEnd()
    {
        if (m_at >= m_text.size())
            return;
        m_at += m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n' ? 2 : 1;
        ++m_line;
    }

    void skipLine()
    {
        while (m_at < m_text.size() && !isLineEnd(m_text[m_at]))
            ++m_at;
        takeLineEnd();
    }

    void keep(CsvRow &row)
    {
        const bool blank =
            std::all_of(row.cells.begin(), row.cells.end(), [](const QString &c) { return c.trimmed().isEmpty(); });
        if (blank)
            return;
        if (m_table.header.isEmpty())
            m_table.header = row.cells;
        else
            m_table.rows.append(std::move(row));
    }

    QStringView m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    CsvTable m_table;
};

} // namespace

Expected<CsvTable> parseCsv(const QByteArray &bytes)
{
    const auto text = decoded(bytes);
    if (!text)
        return tl::unexpected(text.error());
    CsvTable table = CsvReader(*text).read();
    if (table.header.isEmpty())
        return fail(Error::Code::BadInput, u"The file is empty; its first line has to name the columns."_s);
    return table;
}

} // namespace ring
