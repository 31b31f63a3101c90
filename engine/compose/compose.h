// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/compose/template.h"
#include "engine/core/error.h"
#include "engine/rules/vocabulary.h"

namespace ring {

/// Everything a text is made of. A pure value.
struct ComposeInput
{
    QList<Template> templates; ///< every published template; composing chooses
    QString family;
    QString locationKey;
    CallerClass callerClass = CallerClass::New;
    bool open = true;
    Touch touch = Touch::First;
    QString language = QStringLiteral("en");
    TemplateFields fields;
    /// The trade name that says nothing of the speciality; used when the rules ask for a neutral name.
    QString neutralName;
    bool voicemailLeft = false;
    MergedRules rules;
    int maxSegments = 2;
};

/// One thing that was checked about a text, for the trace and for the template editor.
struct ContentCheck
{
    QString id; ///< business_name, opt_out_line, forbidden_phrase:price, segments, ...
    bool passed = true;
    QString sentence;                    ///< what is wrong and what to do; empty when passed
    Severity severity = Severity::Block; ///< Warn: worth telling, but no reason to hold the text
};

struct Composed
{
    QString text;
    QString templateKey;
    int templateVersion = 0;
    int segments = 0;
    QString encoding; ///< "GSM-7" or "UCS-2"
    QString language;
    bool usedFallback = false;
    QStringList shortened; ///< what was left out to fit: courtesy, operator_text, link
    QList<ContentCheck> checks;
};

/// Chooses a template, fills it, checks it against the rules, shortens it in the documented order, and falls back to a
/// text that always passes. Fails only when even the fallback cannot (a rule forbids sending or the names are empty).
Expected<Composed> compose(const ComposeInput &input);

/// Checks a text somebody wrote (a staff reply, a canned answer, a draft template) against the merged rules.
QList<ContentCheck> checkText(const QString &text, const ComposeInput &input);

/// The templates and canned answers compiled into the program.
QList<Template> shippedTemplates();

} // namespace ring
