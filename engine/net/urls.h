// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"

#include <QPair>
#include <QUrl>

namespace ring {

using QueryList = QList<QPair<QString, QString>>;

/// Whether credentials may travel there: https anywhere, plain http only to this machine. `name` is the connection's,
/// for the sentence.
Expected<QUrl> checkedBaseUrl(const QUrl &url, const QString &name);
bool isLoopback(const QUrl &url);

/// `name=value&...` with everything outside RFC 3986's unreserved characters percent-encoded, names too: some APIs have
/// "<" and ">" in them. Serves queries and application/x-www-form-urlencoded bodies.
QByteArray encoded(const QueryList &items);

/// `base` joined with an encoded absolute path (leading slash) and a query.
QUrl endpoint(const QUrl &base, const QByteArray &path, const QueryList &query = {});

/// The address of a following page as a provider wrote it, absolute or relative to the host. BadAnswer when it leads to
/// another host: the credentials stay where they belong.
Expected<QUrl> nextPage(const QUrl &base, const QString &written, const QString &name);

} // namespace ring
