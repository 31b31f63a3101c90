// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contacts/csvimport.h"

#include "engine/compose/clean.h"
#include "engine/contacts/csvvalues.h"
#include "engine/contacts/phonenumber.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

constexpr qsizetype longestName = 80;
constexpr qsizetype longestNote = 2000;

/// Reads the rows of one table; remembers which ids it has met.
class ContactReader
{
public:
    ContactReader(const CsvTable &table, const CsvMapping &mapping, const QString &region)
        : m_table(table)
        , m_mapping(mapping)
        , m_region(region)
    {
    }

    ImportResult read()
    {
        m_result.rejected = m_table.malformed;
        m_result.contacts.reserve(m_table.rows.size());
        for (const CsvRow &row : m_table.rows)
            readRow(row);
        std::stable_sort(m_result.rejected.begin(), m_result.rejected.end(),
                         [](const RejectedRow &a, const RejectedRow &b) { return a.line < b.line; });
        return std::move(m_result);
    }

private:
    static RejectedRow about(const CsvRow &row, const QString &what)
    {
        return {row.line, u"Line %1: %2"_s.arg(row.line).arg(what)};
    }
    void reject(const CsvRow &row, const QString &what) { m_result.rejected.append(about(row, what)); }

    QString cell(const CsvRow &row, const QString &field) const
    {
        const auto columns = m_mapping.columns.value(field);
        return columns.isEmpty() ? QString() : row.cells.value(columns.first()).trimmed();
    }

    void readRow(const CsvRow &row)
    {
        if (row.cells.size() > m_table.header.size() && !trailingBlanks(row)) {
            reject(row, u"it has %1 cells but there are %2 columns; quote cells that hold the separator."_s
                            .arg(row.cells.size())
                            .arg(m_table.header.size()));
            return;
        }
        ContactRecord record;
        record.line = row.line;
        if (!readNumbers(row, record) || !readIdentity(row, record))
            return;
        readFacts(row, record);
        m_result.contacts.append(std::move(record));
    }

    bool trailingBlanks(const CsvRow &row) const
    {
        return std::all_of(row.cells.begin() + m_table.header.size(), row.cells.end(),
                           [](const QString &value) { return value.trimmed().isEmpty(); });
    }

    bool readNumbers(const CsvRow &row, ContactRecord &record)
    {
        static const QRegularExpression between(u"\\s*(?:[;|\\n]|\\bor\\b|\\s/\\s)\\s*"_s,
                                                QRegularExpression::CaseInsensitiveOption);
        QStringList unread;
        for (int column : m_mapping.columns.value(u"phone"_s)) {
            for (const QString &written : row.cells.value(column).split(between, Qt::SkipEmptyParts))
                addNumber(written.trimmed(), record, unread);
        }
        if (record.numbers.isEmpty()) {
            reject(row, unread.isEmpty() ? u"it has no telephone number; add one."_s : numberFault(unread.first()));
            return false;
        }
        for (const QString &written : unread)
            m_result.doubts.append(about(row, numberFault(written)));
        return true;
    }

    void addNumber(const QString &written, ContactRecord &record, QStringList &unread) const
    {
        const auto number = wasRounded(written) ? std::nullopt : toE164(written, m_region);
        if (!number && !written.isEmpty())
            unread.append(written);
        else if (number && !record.numbers.contains(*number))
            record.numbers.append(*number);
    }

    /// 1.72056E+10: a spreadsheet took the number for a quantity and its last digits are gone.
    static bool wasRounded(const QString &written)
    {
        static const QRegularExpression scientific(u"^\\d([.,]\\d+)?E\\+\\d+$"_s,
                                                   QRegularExpression::CaseInsensitiveOption);
        return scientific.match(written).hasMatch();
    }

    static QString numberFault(const QString &written)
    {
        if (wasRounded(written))
            return u"\"%1\" was rounded by a spreadsheet; format the column as text and export again."_s.arg(written);
        return u"\"%1\" is no telephone number; correct it."_s.arg(cleanText(written, 40));
    }

    bool readIdentity(const CsvRow &row, ContactRecord &record)
    {
        const QString id = cleanText(cell(row, u"external_id"_s), longestName);
        record.externalId = id.isEmpty() ? u"tel:"_s + record.numbers.first() : id;
        if (const int earlier = m_lineOfId.value(record.externalId)) {
            reject(row, u"line %1 has the same %2; keep one of the two."_s.arg(earlier).arg(id.isEmpty() ? u"number"_s
                                                                                                         : u"id"_s));
            return false;
        }
        m_lineOfId.insert(record.externalId, row.line);
        return true;
    }

    void readFacts(const CsvRow &row, ContactRecord &record)
    {
        const QString full = cell(row, u"name"_s);
        record.name = cleanText(full.isEmpty() ? cell(row, u"first_name"_s) + u' ' + cell(row, u"last_name"_s) : full,
                                longestName);
        record.state = read<QString>(row, u"state"_s, readStateName).value_or(QString());
        record.zip = read<QString>(row, u"zip"_s, readZip).value_or(QString());
        const bool commaDecimal = m_table.separator == u';';
        record.valueCents = read<qint64>(row, u"value"_s, [commaDecimal](const QString &w) {
                                return readCents(w, commaDecimal);
                            }).value_or(0);
        if (const auto date = read<QDate>(row, u"last_visit"_s, readDate))
            record.lastVisit = date->toString(Qt::ISODate);
        if (const auto date = read<QDate>(row, u"engaged_at"_s, readDate))
            record.engagedAt = date->startOfDay(Qt::UTC).toMSecsSinceEpoch() + 12 * hourMs;
        record.language = read<QString>(row, u"language"_s, readLanguageName).value_or(QString());
        record.openJob = cleanText(cell(row, u"open_job"_s), longestName);
        record.notes = cleanText(cell(row, u"notes"_s), longestNote);
    }

    template<typename Value, typename Reader>
    std::optional<Value> read(const CsvRow &row, const QString &field, Reader reader)
    {
        const QString written = cell(row, field);
        if (written.isEmpty())
            return std::nullopt;
        std::optional<Value> value = reader(written);
        if (!value)
            m_result.doubts.append(about(row, u"the %1 \"%2\" cannot be read and was left out; correct it."_s.arg(
                                                  QString(field).replace(u'_', u' '), cleanText(written, 40))));
        return value;
    }

    const CsvTable &m_table;
    const CsvMapping &m_mapping;
    QString m_region;
    QHash<QString, int> m_lineOfId;
    ImportResult m_result;
};

} // namespace

ImportResult readContacts(const CsvTable &table, const CsvMapping &mapping, const QString &region)
{
    return ContactReader(table, mapping, region).read();
}

} // namespace ring
