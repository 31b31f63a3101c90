// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled headers of the tests.
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
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>
