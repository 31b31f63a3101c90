// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace ring {

/// Which happenings are heard at this console; each can be tried. Kept in the preferences as it is ticked.
class SoundsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SoundsDialog(QWidget *parent);

    /// Whether this kind of happening is heard: what was chosen, else alarms are and the rest is not.
    static bool heard(const QString &kind);
};

} // namespace ring
