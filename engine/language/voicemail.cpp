// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/voicemail.h"

#include "engine/language/linearmodel.h"

#include <algorithm>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// From here on a chance of danger counts as danger. Below one half: a missed emergency costs more than a needless
/// call.
constexpr double dangerFrom = 0.3;
constexpr int reasonsShown = 4;

VoicemailReading danger(const Seen &seen, const LinearModel &model, double chance)
{
    return {VoicemailLabel::Emergency, chance, chance, model.because(seen.features, 1, reasonsShown)};
}

VoicemailReading mostLikely(const Seen &seen, const LinearModel &model, double chance)
{
    const std::vector<double> chances = model.read(seen.features);
    if (chances.size() < 2)
        return {};
    // The first class is danger, which has been ruled out by then.
    const auto best = std::max_element(chances.begin() + 1, chances.end());
    const auto index = std::size_t(best - chances.begin());
    const auto label = voicemailLabelFromName(QString::fromStdString(model.classNames()[index]));
    return {label.value_or(VoicemailLabel::Routine), *best, chance, model.because(seen.features, index, reasonsShown)};
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
    const double chance = models.danger.read(seen.features)[1];
    return chance >= dangerFrom ? danger(seen, models.danger, chance) : mostLikely(seen, models.voicemail, chance);
}

} // namespace ring
