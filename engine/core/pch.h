// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled headers: the parts of Qt nearly every engine file needs. No file may rely on it: each includes what it
// uses.
#pragma once

#include "engine/core/clock.h"
#include "engine/core/error.h"

#include <QDate>
#include <QDateTime>
#include <QFile>
#include <QFuture>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <vector>
