// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled headers of the tests that open windows. No file may rely on it: each includes what it uses.
#pragma once

#include "engine/desk/desk.h"
#include "engine/reports/metrics.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QWidget>
