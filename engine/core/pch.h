// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled headers: the parts of Qt nearly every engine file needs. No file may rely on it: each includes what it
// uses.
#pragma once

#include <QDateTime>
#include <QFuture>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>
