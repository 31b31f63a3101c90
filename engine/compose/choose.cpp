// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/choose.h"

#include <tuple>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

bool fits(const QString &selector, const QString &wanted)
{
    return selector.isEmpty() || selector == wanted;
}

bool fits(const Template &candidate, const TemplateQuestion &question)
{
    const bool family =
        candidate.family.isEmpty() || candidate.family == "general"_L1 || candidate.family == question.family;
    const bool language = candidate.language == question.language || candidate.language == "en"_L1;
    return family && language && fits(candidate.location, question.location) &&
           fits(candidate.callerClass, wordOf(question.callerClass)) &&
           fits(candidate.open, question.open ? u"open"_s : u"closed"_s) &&
           fits(candidate.touch, wordOf(question.touch));
}

/// Higher is better; compared part by part. The key makes the choice independent of the order of the list.
auto rank(const Template &candidate, const TemplateQuestion &question)
{
    return std::make_tuple(candidate.language == question.language, !candidate.location.isEmpty(),
                           candidate.family == question.family, !candidate.callerClass.isEmpty(),
                           !candidate.open.isEmpty(), !candidate.touch.isEmpty(), candidate.version,
                           QStringView(candidate.key));
}

} // namespace

QString wordOf(Touch touch)
{
    switch (touch) {
    case Touch::First:
        return u"first"_s;
    case Touch::FollowUp1:
        return u"follow_up_1"_s;
    case Touch::FollowUp2:
        return u"follow_up_2"_s;
    }
    return {};
}

QString wordOf(CallerClass value)
{
    switch (value) {
    case CallerClass::Customer:
        return u"customer"_s;
    case CallerClass::Prospect:
        return u"prospect"_s;
    case CallerClass::New:
        return u"new"_s;
    }
    return {};
}

std::optional<Template> chooseTemplate(const QList<Template> &templates, const TemplateQuestion &question)
{
    const Template *best = nullptr;
    for (const Template &candidate : templates) {
        if (fits(candidate, question) && (!best || rank(*best, question) < rank(candidate, question)))
            best = &candidate;
    }
    return best ? std::optional(*best) : std::nullopt;
}

} // namespace ring
