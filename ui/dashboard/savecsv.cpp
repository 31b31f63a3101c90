// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/savecsv.h"

#include "engine/reports/csv.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace ring {

namespace {
struct SaveCsv
{
    Q_DECLARE_TR_FUNCTIONS(ring::SaveCsv)
};
} // namespace

QString writeCsv(const QList<QStringList> &table, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(toCsv(table)) < 0 || !file.commit())
        //: %1: a file, %2: why, from the operating system
        return SaveCsv::tr("%1 could not be written (%2); choose another place.").arg(path, file.errorString());
    //: %n: rows without the headings, %1: a file
    return SaveCsv::tr("%n row(s) saved to %1.", nullptr, int(table.size()) - 1).arg(path);
}

QString saveCsv(const QList<QStringList> &table, const QString &suggestedName, QWidget *parent)
{
    const QString path = QFileDialog::getSaveFileName(parent, SaveCsv::tr("Save as CSV"), suggestedName + u".csv"_s,
                                                      SaveCsv::tr("Comma-separated values (*.csv)"));
    return path.isEmpty() ? QString() : writeCsv(table, path);
}

} // namespace ring
