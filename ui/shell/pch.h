// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled headers of the window. No file may rely on it: each includes what it uses.
#pragma once

#include <QAction>
#include <QBoxLayout>
#include <QHash>
#include <QLabel>
#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <memory>
