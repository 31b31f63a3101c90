// SPDX-License-Identifier: GPL-3.0-or-later
// A multinomial logistic model over named features, with whole-number weights, read from :/language/model-*.txt.
//
// First line: the class names. Second line: what one unit of weight is worth. Then `feature<TAB>weight weight ...`, one
// weight a class. Written by tests/bench/languagebench.cpp. Immutable once loaded; any thread may use it.
#pragma once

#include "engine/language/features.h"

#include <cstdint>
#include <vector>

namespace ring {

class LinearModel
{
public:
    static LinearModel fromText(const QByteArray &text);

    std::size_t classCount() const { return m_classes.size(); }
    const std::vector<std::string> &classNames() const { return m_classes; }
    /// Probabilities, one a class, that sum to one.
    std::vector<double> read(const std::vector<Feature> &features) const;
    /// The features that spoke loudest for a class, in words for a person, loudest first.
    QStringList because(const std::vector<Feature> &features, std::size_t ofClass, int most) const;

private:
    std::vector<std::string> m_classes;
    /// The weights of a feature, one a class, or null for a feature the model does not know.
    const float *weightsOf(std::uint64_t key) const;
    void add(std::uint64_t key, const QByteArray &numbers, float unit);

    /// Open addressing in a table of a power of two: one cache line a question, where std::unordered_map needs three.
    std::vector<std::uint64_t> m_keys;
    std::vector<std::uint32_t> m_rows;
    std::vector<float> m_weights;
};

/// The models the readings use.
struct Models
{
    LinearModel voicemail; ///< the labels of voicemails
    LinearModel danger;    ///< "safe" and "danger", for voicemails and replies alike
    LinearModel reply;     ///< the intents of replies
    LinearModel optOut;    ///< "stays" and "leaves": whether a reply asks for no more texts
};

const Models &shippedModels();

/// The readings with models of one's own, for measuring.
VoicemailReading readVoicemail(const VoicemailInput &input, const Models &models);
ReplyReading readReply(const ReplyInput &input, const Models &models);

} // namespace ring
