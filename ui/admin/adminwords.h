// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPair>
#include <QString>

class QComboBox;

namespace ring {

/// Words for the codes of the setup; a code without words shows as itself.
QString familyWord(const QString &code);
QString tradeWord(const QString &code);
QString touchWord(const QString &code);
QString classWord(const QString &code);
QString openWord(const QString &code);
QString languageWord(const QString &code);
QString kindWord(const QString &code);
QString checkWord(const QString &code);
QString contactFieldWord(const QString &code);
QString severityWord(const QString &code);
QString layerWord(const QString &code);
QString confidenceWord(const QString &code);

/// The codes a person may choose from, in the order of the list.
QStringList tradeCodes();
QStringList familyCodes();
QStringList touchCodes();
QStringList languageCodes();
/// Postal codes of the fifty states, the District of Columbia, Puerto Rico and the other territories.
QStringList stateCodes();

/// Fills a box with codes and their words; the code is the item's data.
void fillCodes(QComboBox *box, const QStringList &codes, QString (*word)(const QString &));
/// Chooses the item with this code; adds it when it is not there, so that nothing stored is lost by looking at it.
void chooseCode(QComboBox *box, const QString &code, QString (*word)(const QString &));

} // namespace ring
