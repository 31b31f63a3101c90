// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/voicemail.h"

#include "engine/language/linearmodel.h"

#include <algorithm>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// From here on a chance of danger counts as danger. Below one half: a missed emergency costs more than a needless
/// call.
constexpr double dangerFrom = 0.25;
/// How much of the chances of a caller who wants an answer a silent label has to reach.
constexpr double answerBias = 0.7;
constexpr int reasonsShown = 4;

VoicemailReading danger(const Seen &seen, const LinearModel &model, double chance)
{
    return {VoicemailLabel::Emergency, chance, chance, model.because(seen.features, 1, reasonsShown)};
}

/// The label to give, by its number. The first is danger, which has been ruled out by then. The labels that leave a
/// caller without an answer have to stand against both that do not.
std::size_t weighed(const std::vector<double> &chances)
{
    const auto best = std::max_element(chances.begin() + 1, chances.end());
    const double answered = chances[1] + chances[2];
    if (*best < answerBias * answered)
        return chances[1] > chances[2] ? 1 : 2;
    return std::size_t(best - chances.begin());
}

VoicemailReading mostLikely(const Seen &seen, const LinearModel &model, const std::vector<double> &chances,
                            double chance)
{
    const std::size_t index = weighed(chances);
    const auto label = voicemailLabelFromName(QString::fromStdString(model.classNames()[index]));
    return {label.value_or(VoicemailLabel::Routine), chances[index], chance,
            model.because(seen.features, index, reasonsShown)};
}

} // namespace

VoicemailReading readVoicemail(const VoicemailInput &input)
{
    return readVoicemail(input, shippedModels());
}

VoicemailReading readVoicemail(const VoicemailInput &input, const Models &models)
{
    const Seen seen = seeVoicemail(input);
    if (seen.tokens.empty())
        return {VoicemailLabel::Empty, 1, 0, {u"nothing was said"_s}};
    const std::vector<double> chances = models.voicemail.read(seen.features);
    if (chances.size() < 2)
        return {};
    // Two that learned from different weighings of the same items are right together more often than either alone.
    const double chance = 0.5 * models.danger.read(seen.features)[1] + 0.5 * chances.front();
    return chance >= dangerFrom ? danger(seen, models.danger, chance)
                                : mostLikely(seen, models.voicemail, chances, chance);
}

} // namespace ring
