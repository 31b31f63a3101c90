// SPDX-License-Identifier: GPL-3.0-or-later
// What a voicemail asks of the business, read from its transcript by fixed cues and a small model compiled in.
// Pure and deterministic: no network, no clock; the first call loads the model, after that every thread may read at
// once.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace ring {

enum class VoicemailLabel {
    Emergency,      ///< danger to life, health or fast-growing damage, now
    UrgentCallback, ///< no danger, but it matters today
    Routine,
    SpamOrRobocall,
    WrongNumber,
    Empty ///< silence, noise, a radio, a pocket dial
};

/// One transcript and what the phone system knew about the call.
struct VoicemailInput
{
    QString transcript; ///< as the provider wrote it, English or Spanish, any length
    QString trade;      ///< the business's line of work ("dental", "plumbing", ...); may be empty
    bool afterHours = false;
    int repeatCalls15min = 0; ///< earlier calls of the same number in the last 15 minutes
};

struct VoicemailReading
{
    VoicemailLabel label = VoicemailLabel::Routine;
    double confidence = 0; ///< 0..1, of the label given; comparable between readings, not a promise
    double danger = 0;     ///< 0..1, the chance of danger the label was decided by
    QStringList because;   ///< what tipped it, strongest first, for a person
};

/// The label leans towards Emergency on purpose: a needless call costs a minute.
VoicemailReading readVoicemail(const VoicemailInput &input);

/// The snake_case word of a label ("urgent_callback"), as used in files and in the trace.
QString voicemailLabelName(VoicemailLabel label);
std::optional<VoicemailLabel> voicemailLabelFromName(QStringView name);

} // namespace ring
