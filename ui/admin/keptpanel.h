// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/admin/datapanel.h"

class QAction;
class QSpinBox;

namespace ring {

/// For how long words of callers are kept.
class KeptPanel : public DataPanel
{
    Q_OBJECT

public:
    /// `save`: the action of the section whose key saves.
    KeptPanel(DataDesk *desk, QAction *save, QWidget *parent = nullptr);

    void show(const DataState &state) override;
    void save();

private:
    QSpinBox *addDays(const QString &name, const QString &label);
    AgeLimits typed() const;

    QAction *m_save;
    AgeLimits m_saved;
    QSpinBox *m_bodies;
    QSpinBox *m_transcripts;
    QSpinBox *m_traces;
};

} // namespace ring
