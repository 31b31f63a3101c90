// SPDX-License-Identifier: GPL-3.0-or-later
// A multinomial logistic model over named features, with whole-number weights, read from :/language/model-*.txt.
//
// First line: the class names. Second line: what one unit of weight is worth. Then `feature<TAB>weight weight ...`, one
// weight a class. Written by tests/bench/languagebench.cpp. Immutable once loaded; any thread may use it.
#pragma once

#include "engine/language/features.h"

#include <array>
#include <unordered_map>

namespace ring {

class LinearModel
{
public:
    static constexpr std::size_t mostClasses = 17;
    using Weights = std::array<float, mostClasses>;

    static LinearModel fromText(const QByteArray &text);

    std::size_t classCount() const { return m_classes.size(); }
    const std::vector<std::string> &classNames() const { return m_classes; }
    /// Probabilities, one a class, that sum to one.
    std::vector<double> read(const std::vector<Feature> &features) const;
    /// The features that spoke loudest for a class, in words for a person, loudest first.
    QStringList because(const std::vector<Feature> &features, std::size_t ofClass, int most) const;

private:
    std::vector<std::string> m_classes;
    std::unordered_map<std::uint64_t, Weights> m_weights;
};

/// The three models the readings use.
struct Models
{
    LinearModel voicemail; ///< the labels of voicemails
    LinearModel danger;    ///< "safe" and "danger", for voicemails and replies alike
    LinearModel reply;     ///< the intents of replies
};

const Models &shippedModels();

/// The readings with models of one's own, for measuring.
VoicemailReading readVoicemail(const VoicemailInput &input, const Models &models);
ReplyReading readReply(const ReplyInput &input, const Models &models);

} // namespace ring
