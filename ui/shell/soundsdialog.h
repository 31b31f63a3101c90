// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;

namespace ring {

class Desk;

/// Which happenings are heard at this console, for all locations and differently at single ones; each can be tried.
/// Kept in the preferences as it is ticked.
class SoundsDialog : public QDialog
{
    Q_OBJECT

public:
    SoundsDialog(Desk *desk, QWidget *parent);

private:
    void addPlaces(Desk *desk);
    void showPlace();
    void choose(const QString &kind, int state);
    QString placeKey() const;

    QComboBox *m_place;
    QHash<QString, QCheckBox *> m_boxes;
    bool m_showing = false;
};

} // namespace ring
