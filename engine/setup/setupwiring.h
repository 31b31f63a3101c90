// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/setup/setup.h"

#include <QStringList>

class QJsonValue;

namespace ring {

/// Read one entry of "connections", "lines" and "templates"; what is wrong is added to `problems` with its place.
SetupConnection readConnection(const QJsonValue &value, const QString &path, QStringList &problems);
SetupLine readLine(const QJsonValue &value, const QString &path, QStringList &problems);
Template readSetupTemplate(const QJsonValue &value, const QString &path, QStringList &problems);

/// What no entry can see by itself: doubled keys, names that lead nowhere, a connection of the wrong kind.
void checkReferences(const Setup &setup, QStringList &problems);

} // namespace ring
