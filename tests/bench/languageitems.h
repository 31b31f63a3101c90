// SPDX-License-Identifier: GPL-3.0-or-later
// Labelled voicemails and replies read from JSON lines, and lessons for the trainer made of them.
#pragma once

#include "tests/bench/languagetrainer.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace ring::bench {

using namespace Qt::StringLiterals;

struct VoicemailItem
{
    VoicemailInput input;
    VoicemailLabel label = VoicemailLabel::Routine;
    QString id, family;
};

struct ReplyItem
{
    ReplyInput input;
    Intent intent = Intent::Unclear;
    bool optOut = false;
    bool needsHuman = false;
    QString id, notes;
};

inline QList<QJsonObject> objectsIn(const QString &path)
{
    QFile file(path);
    QList<QJsonObject> objects;
    if (file.open(QIODevice::ReadOnly))
        while (!file.atEnd())
            if (const auto object = QJsonDocument::fromJson(file.readLine()).object(); !object.isEmpty())
                objects.append(object);
    return objects;
}

inline std::vector<VoicemailItem> voicemailsIn(const QString &path)
{
    std::vector<VoicemailItem> items;
    for (const QJsonObject &o : objectsIn(path)) {
        const auto label = voicemailLabelFromName(o["label"_L1].toString());
        if (!label)
            qFatal("Unknown label in %s", qPrintable(path));
        items.push_back({{o["transcript"_L1].toString(), o["vertical"_L1].toString(), o["after_hours"_L1].toBool(),
                          o["repeat_calls_last_15min"_L1].toInt()},
                         *label,
                         o["id"_L1].toString(),
                         o["family"_L1].toString()});
    }
    return items;
}

inline std::vector<ReplyItem> repliesIn(const QString &path)
{
    std::vector<ReplyItem> items;
    for (const QJsonObject &o : objectsIn(path)) {
        const auto intent = intentFromName(o["intent"_L1].toString());
        const auto prior = priorTextFromName(o["prior_text_kind"_L1].toString());
        if (!intent || !prior)
            qFatal("Unknown intent or prior text in %s", qPrintable(path));
        items.push_back({{o["body"_L1].toString(), *prior, {}, {}},
                         *intent,
                         o["opt_out"_L1].toBool(),
                         o["needs_human"_L1].toBool(),
                         o["id"_L1].toString(),
                         o["notes"_L1].toString()});
    }
    return items;
}

/// Callers often say two things in one message. Each item is joined twice with an ordinary one of the same trade,
/// before or after it, and keeps its label: so the models learn to find danger inside a chat about something else.
inline std::vector<VoicemailItem> rambling(const std::vector<VoicemailItem> &items)
{
    std::mt19937 random(5);
    std::vector<VoicemailItem> joined;
    for (const VoicemailItem &item : items) {
        if (int(item.label) > int(VoicemailLabel::Routine))
            continue;
        std::vector<const VoicemailItem *> ordinary;
        for (const VoicemailItem &other : items)
            if (&other != &item && other.label == VoicemailLabel::Routine && other.input.trade == item.input.trade)
                ordinary.push_back(&other);
        for (int times = 0; times < 2 && !ordinary.empty(); ++times) {
            const QString &chat = ordinary[random() % ordinary.size()]->input.transcript;
            VoicemailItem made = item;
            const bool before = random() % 2;
            made.input.transcript = before ? chat + u' ' + item.input.transcript : item.input.transcript + u' ' + chat;
            joined.push_back(made);
        }
    }
    return joined;
}

/// Two replies in one, as people write them: a wish for no more texts beside a declined visit, a danger beside a picked
/// slot. What one half asks, both ask. Answers of machines and requests to be texted again are left alone, since they
/// turn the words of the other half round.
inline std::vector<ReplyItem> together(const std::vector<ReplyItem> &items)
{
    static const QStringList joints = {u". "_s, u", "_s, u" and "_s, u" "_s, u"\n"_s};
    constexpr qsizetype longest = 90;
    std::mt19937 random(7);
    std::vector<const ReplyItem *> plain;
    for (const ReplyItem &item : items)
        if (!item.optOut && item.intent != Intent::Urgent && item.intent != Intent::AutoReply &&
            item.intent != Intent::OptInAgain && item.input.body.size() > 2 && item.input.body.size() < longest)
            plain.push_back(&item);
    std::vector<ReplyItem> joined;
    for (const ReplyItem &item : items) {
        if (item.intent == Intent::AutoReply || item.intent == Intent::OptInAgain || item.input.body.size() < 5 ||
            plain.empty())
            continue;
        const QString &other = plain[random() % plain.size()]->input.body;
        const QString &joint = joints[qsizetype(random() % std::size_t(joints.size()))];
        ReplyItem made = item;
        made.input.body = random() % 2 ? other + joint + item.input.body : item.input.body + joint + other;
        joined.push_back(made);
    }
    return joined;
}

inline float replyShrink = 1e-2F;
inline float labelShrink = 3e-2F;
inline float leavingShrink = 1e-2F;
inline float dangerShrink = 5e-3F;
constexpr std::size_t modelCount = 4;

/// Danger is the same whatever the caller's business: a fire told to a dentist is a fire.
inline std::vector<Feature> withoutTrade(std::vector<Feature> features)
{
    std::erase_if(features, [](const Feature &feature) { return feature.name.ends_with(" trade"); });
    return features;
}

inline Models modelsFrom(const std::vector<VoicemailItem> &voicemails, const std::vector<ReplyItem> &replies,
                         QByteArray texts[modelCount])
{
    Course labels;
    labels.shrink = labelShrink;
    std::vector<Lesson> labelLessons, dangerLessons, intentLessons, leavingLessons;
    for (int i = 0; i < 6; ++i)
        labels.classes.push_back(voicemailLabelName(VoicemailLabel(i)).toStdString());
    for (const VoicemailItem &item : voicemails) {
        const Seen seen = seeVoicemail(item.input);
        const bool danger = item.label == VoicemailLabel::Emergency;
        dangerLessons.push_back({withoutTrade(seen.features), danger, 1.0F});
        // Danger has been decided before this model is asked, so emergencies only teach it the words they share.
        labelLessons.push_back({seen.features, int(item.label), danger ? 0.5F : 1.0F});
    }
    for (const VoicemailItem &item : rambling(voicemails)) {
        const Seen seen = seeVoicemail(item.input);
        const bool danger = item.label == VoicemailLabel::Emergency;
        dangerLessons.push_back({withoutTrade(seen.features), danger, 0.5F});
        labelLessons.push_back({seen.features, int(item.label), 0.4F});
    }
    Course intents;
    intents.shrink = replyShrink;
    for (int i = 0; i < 17; ++i)
        intents.classes.push_back(intentName(Intent(i)).toStdString());
    for (const ReplyItem &item : replies) {
        dangerLessons.push_back({seeDanger(item.input.body).features, item.intent == Intent::Urgent, 0.4F});
        const Seen seen = seeReply(item.input);
        intentLessons.push_back({seen.features, int(item.intent), 1.0F});
        leavingLessons.push_back({seen.features, item.optOut, 1.0F});
    }
    for (const ReplyItem &item : together(replies)) {
        dangerLessons.push_back({seeDanger(item.input.body).features, item.intent == Intent::Urgent, 0.2F});
        leavingLessons.push_back({seeReply(item.input).features, item.optOut, 0.4F});
    }
    Course danger;
    danger.classes = {"safe", "danger"};
    danger.shrink = dangerShrink;
    Course leaving;
    leaving.classes = {"stays", "leaves"};
    leaving.shrink = leavingShrink;
    texts[0] = Trainer(labelLessons, labels).fit();
    texts[1] = Trainer(dangerLessons, danger).fit();
    texts[2] = Trainer(intentLessons, intents).fit();
    texts[3] = Trainer(leavingLessons, leaving).fit();
    return {LinearModel::fromText(texts[0]), LinearModel::fromText(texts[1]), LinearModel::fromText(texts[2]),
            LinearModel::fromText(texts[3])};
}

} // namespace ring::bench
