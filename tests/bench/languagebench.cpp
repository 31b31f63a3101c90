// SPDX-License-Identifier: GPL-3.0-or-later
// Trains and measures the language models.
//
//   languagebench train            writes resources/language/model-*.txt from the training items in the tree
//   languagebench held             scores the shipped models on tests/bench/language-{unseen,third,fourth}-*.jsonl, on
//                                  which nothing is trained
//   languagebench score [VM REPLY] scores the shipped models on labelled files (the published halves, if there)
//   languagebench fresh [VM REPLY] the same with models trained on the spot
//   languagebench own              five-fold cross-validation of the training items
//   languagebench cross [VM REPLY] the same of labelled files, the training items joining every fold
//
// --mistakes names every misreading; `--with VM REPLY` adds items to learn from in `fresh` and `own`; `--without-own`
// leaves the tree's own items out.
#include "tests/bench/languagescore.h"

#include <QCoreApplication>

#include <cstdio>

using namespace ring;
using namespace ring::bench;

namespace {

const QString tree = QStringLiteral(RING_SOURCE_DIR);

std::vector<VoicemailItem> ownVoicemails()
{
    return voicemailsIn(tree + u"/resources/language/training-voicemail.jsonl"_s);
}

std::vector<ReplyItem> ownReplies()
{
    return repliesIn(tree + u"/resources/language/training-reply.jsonl"_s);
}

/// `--with VM REPLY`: more items to learn from; `--without-own`: nothing else to learn from.
std::pair<std::vector<VoicemailItem>, std::vector<ReplyItem>> lessons()
{
    const QStringList arguments = QCoreApplication::arguments();
    std::vector<VoicemailItem> voicemails;
    std::vector<ReplyItem> replies;
    if (!arguments.contains(u"--without-own"_s)) {
        voicemails = ownVoicemails();
        replies = ownReplies();
    }
    for (qsizetype at = arguments.indexOf(u"--with"_s); at >= 0; at = arguments.indexOf(u"--with"_s, at + 1)) {
        for (const VoicemailItem &item : voicemailsIn(arguments.value(at + 1)))
            voicemails.push_back(item);
        for (const ReplyItem &item : repliesIn(arguments.value(at + 2)))
            replies.push_back(item);
    }
    return {voicemails, replies};
}

int train()
{
    QByteArray texts[modelCount];
    modelsFrom(ownVoicemails(), ownReplies(), texts);
    const char *names[modelCount] = {"voicemail", "danger", "reply", "optout"};
    for (int i = 0; i < int(modelCount); ++i) {
        QFile file(tree + u"/resources/language/model-%1.txt"_s.arg(QLatin1StringView(names[i])));
        if (!file.open(QIODevice::WriteOnly) || file.write(texts[i]) != texts[i].size()) {
            std::fprintf(stderr, "Could not write %s. Check the folder's permissions.\n", qPrintable(file.fileName()));
            return 1;
        }
        std::printf("%s: %lld bytes\n", qPrintable(file.fileName()), static_cast<long long>(texts[i].size()));
    }
    return 0;
}

constexpr std::size_t folds = 5;

/// The same words after another of our texts stay in one fold: a model must not be asked what it was told.
std::size_t foldOf(const QString &text)
{
    return textHash(text.trimmed().toLower().toStdString()) % folds;
}

/// Each fold is read by models that learned the other four and all of `base`.
void cross(const std::vector<VoicemailItem> &voicemails, const std::vector<ReplyItem> &replies,
           const std::vector<VoicemailItem> &baseVoicemails, const std::vector<ReplyItem> &baseReplies)
{
    const bool tell = QCoreApplication::arguments().contains(u"--mistakes"_s);
    Score voicemailScore(tell), replyScore(tell);
    for (std::size_t fold = 0; fold < folds; ++fold) {
        auto learnVoicemails = baseVoicemails;
        auto learnReplies = baseReplies;
        std::vector<VoicemailItem> askVoicemails;
        std::vector<ReplyItem> askReplies;
        for (std::size_t i = 0; i < voicemails.size(); ++i)
            (foldOf(voicemails[i].input.transcript) == fold ? askVoicemails : learnVoicemails).push_back(voicemails[i]);
        for (std::size_t i = 0; i < replies.size(); ++i)
            (foldOf(replies[i].input.body) == fold ? askReplies : learnReplies).push_back(replies[i]);
        QByteArray texts[modelCount];
        const Models models = modelsFrom(learnVoicemails, learnReplies, texts);
        voicemailScore.add(askVoicemails, models);
        replyScore.add(askReplies, models);
    }
    voicemailScore.print("voicemail, five folds");
    replyScore.print("reply, five folds");
}

void scoreHeldOut(const QString &set)
{
    const bool tell = QCoreApplication::arguments().contains(u"--mistakes"_s);
    const QString start = tree + u"/tests/bench/language-"_s + set;
    Score spoken(tell), written(tell);
    spoken.add(voicemailsIn(start + u"-voicemail.jsonl"_s), shippedModels());
    spoken.print(qPrintable(u"voicemail, held out: "_s + set));
    written.add(repliesIn(start + u"-reply.jsonl"_s), shippedModels());
    written.print(qPrintable(u"reply, held out: "_s + set));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString mode = arguments.value(1, u"score"_s);
    if (mode == "train"_L1)
        return train();
    if (mode == "own"_L1) {
        const auto [voicemails, replies] = lessons();
        cross(voicemails, replies, {}, {});
        return 0;
    }
    if (mode == "held"_L1) {
        for (const QString &set : {u"unseen"_s, u"third"_s, u"fourth"_s})
            scoreHeldOut(set);
        return 0;
    }
    const QString corpora = tree + u"/../shared/corpora/"_s;
    const auto voicemails = voicemailsIn(arguments.value(2, corpora + u"voicemail-dev.jsonl"_s));
    const auto replies = repliesIn(arguments.value(3, corpora + u"replies-dev.jsonl"_s));
    if (voicemails.empty() || replies.empty()) {
        std::printf("There are no labelled corpora beside this tree, so there is nothing to score; name two files.\n");
        return 0;
    }
    if (mode == "cross"_L1) {
        cross(voicemails, replies, ownVoicemails(), ownReplies());
        return 0;
    }
    const bool tell = arguments.contains(u"--mistakes"_s);
    Score voicemailScore(tell), replyScore(tell);
    QByteArray texts[modelCount];
    const auto learnt = lessons();
    const Models fresh = mode == "fresh"_L1 ? modelsFrom(learnt.first, learnt.second, texts) : Models{};
    const Models &models = mode == "fresh"_L1 ? fresh : shippedModels();
    voicemailScore.add(voicemails, models);
    voicemailScore.print("voicemail");
    replyScore.add(replies, models);
    replyScore.print("reply");
    return 0;
}
