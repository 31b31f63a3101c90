// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reports/csv.h"

using namespace Qt::StringLiterals;

namespace ring {

namespace {

bool plainNegative(const QString &text)
{
    bool ok = false;
    text.toDouble(&ok);
    return ok && text.startsWith(u'-');
}

bool startsFormula(const QString &text)
{
    // Spreadsheets skip leading blanks before they look for a formula, and read the full-width forms alike.
    const QString start = text.trimmed().left(1).normalized(QString::NormalizationForm_KC);
    const bool sign = !start.isEmpty() && u"=+-@|"_s.contains(start);
    return sign || text.startsWith(u'\t') || text.startsWith(u'\r') || text.startsWith(u'\n');
}

} // namespace

QString csvCell(const QString &text)
{
    QString cell = startsFormula(text) && !plainNegative(text) ? u'\'' + text : text;
    const bool quote = cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n') || cell.contains(u'\r') ||
                       cell.contains(u';');
    if (!quote)
        return cell;
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

QByteArray toCsv(const QList<QStringList> &rows)
{
    QString text(QChar::ByteOrderMark);
    for (const QStringList &row : rows) {
        for (int i = 0; i < row.size(); ++i)
            text += (i > 0 ? u","_s : QString()) + csvCell(row.at(i));
        text += u"\r\n"_s;
    }
    return text.toUtf8();
}

} // namespace ring
