// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/compose/template.h"

#include <optional>

namespace ring {

/// What a template is wanted for.
struct TemplateQuestion
{
    QString family;
    QString location;
    CallerClass callerClass = CallerClass::New;
    bool open = true;
    Touch touch = Touch::First;
    QString language;
};

/// The words that selectors, settings and the store use.
QString wordOf(Touch touch);       ///< first, follow_up_1, follow_up_2
QString wordOf(CallerClass value); ///< customer, prospect, new

/// The template that fits best. A wording in the caller's language always beats one in English, which beats none; then
/// location before family before general, then caller class, then open or closed, then the newest version. A selector
/// that names something else rules a template out; an empty one fits everything. Pure, and independent of the list's
/// order.
std::optional<Template> chooseTemplate(const QList<Template> &templates, const TemplateQuestion &question);

} // namespace ring
