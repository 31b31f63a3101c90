// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace ring {

/// Every web address in a text, with or without a scheme, in order, without the punctuation behind it.
QStringList linksIn(const QString &text);
/// The text with each of its web addresses taken out.
QString withoutLinks(const QString &text);

/// Why a link should not stand in a text: unreadable, a shortener shared with strangers (carriers filter those), a path
/// that tells a forbidden topic, or the bare home page, where a caller has to start searching.
enum class LinkFault { None, Malformed, Shortener, SpeakingPath, HomePage };
LinkFault faultOf(const QString &link, const QSet<QString> &forbiddenTopics = {});

} // namespace ring
