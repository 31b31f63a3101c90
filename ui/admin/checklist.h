// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/compose/compose.h"

#include <QWidget>

class QVBoxLayout;

namespace ring {

/// The checks of a text, those that fail first: a mark, what is looked at, and what to do.
class CheckList : public QWidget
{
    Q_OBJECT

public:
    explicit CheckList(QWidget *parent = nullptr);

    void show(const QList<ContentCheck> &checks);
    /// The lines as they read; for screen readers and tests.
    QStringList lines() const { return m_lines; }

private:
    QVBoxLayout *m_column;
    QStringList m_lines;
};

} // namespace ring
