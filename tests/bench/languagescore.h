// SPDX-License-Identifier: GPL-3.0-or-later
// Counts right and wrong readings: confusion table, macro-F1, precision and recall of emergencies and opt-outs, time.
#pragma once

#include "tests/bench/languageitems.h"

#include <cstdio>
#include <ctime>

namespace ring::bench {

struct Flag
{
    int hit = 0, falseAlarm = 0, missed = 0;

    void count(bool truth, bool said)
    {
        hit += truth && said;
        falseAlarm += !truth && said;
        missed += truth && !said;
    }
    void print(const char *name) const
    {
        std::printf("  %-10s precision %.3f  recall %.3f  (%d hit, %d false, %d missed)\n", name,
                    hit / std::max(1.0, double(hit + falseAlarm)), hit / std::max(1.0, double(hit + missed)), hit,
                    falseAlarm, missed);
    }
};

/// How well chances tell the true from the false, whatever the threshold.
class Curve
{
public:
    void add(bool truth, double chance) { m_points.emplace_back(-chance, truth); }
    void print() const
    {
        auto points = m_points;
        std::sort(points.begin(), points.end());
        const auto all = double(std::count_if(points.begin(), points.end(), [](const auto &p) { return p.second; }));
        double hits = 0, area = 0, seen = 0;
        std::vector<double> goals = {0.90, 0.95, 0.97, 0.99};
        std::printf("  by threshold:");
        for (const auto &[chance, truth] : points) {
            ++seen;
            hits += truth;
            area += truth ? hits / seen / all : 0;
            if (!goals.empty() && hits >= goals.front() * all) {
                std::printf("  recall %.2f precision %.3f (from %.2f)", goals.front(), hits / seen, -chance);
                goals.erase(goals.begin());
            }
        }
        std::printf("  average precision %.3f\n", area);
    }

private:
    std::vector<std::pair<double, bool>> m_points;
};

class Score
{
public:
    explicit Score(bool tellMistakes = false)
        : m_tell(tellMistakes)
    {
        seeDanger(u"reads the words and cues, which happens once and is no item's time"_s);
    }

    void add(const std::vector<VoicemailItem> &items, const Models &models)
    {
        for (const VoicemailItem &item : items) {
            const std::clock_t from = std::clock();
            const VoicemailReading reading = readVoicemail(item.input, models);
            m_clock += std::clock() - from;
            m_curve.add(item.label == VoicemailLabel::Emergency, reading.danger);
            m_danger.count(item.label == VoicemailLabel::Emergency, reading.label == VoicemailLabel::Emergency);
            count(voicemailLabelName(item.label), voicemailLabelName(reading.label),
                  item.id + u" ["_s + item.family + u"] "_s + item.input.transcript, reading.confidence,
                  reading.because);
        }
    }

    void add(const std::vector<ReplyItem> &items, const Models &models)
    {
        for (const ReplyItem &item : items) {
            const std::clock_t from = std::clock();
            const ReplyReading reading = readReply(item.input, models);
            m_clock += std::clock() - from;
            m_curve.add(item.intent == Intent::Urgent, reading.danger);
            m_danger.count(item.intent == Intent::Urgent, reading.intent == Intent::Urgent);
            m_leaving.add(item.optOut, reading.leaving);
            m_optOut.count(item.optOut, reading.optOut);
            m_human.count(item.needsHuman, reading.needsHuman);
            const QString told = item.id + u" {"_s + priorTextName(item.input.prior) + u"} "_s + item.input.body;
            if (m_tell && item.optOut != reading.optOut)
                std::printf("OPTOUT should be %d (%.2f %s): %s\n", item.optOut, reading.leaving,
                            qPrintable(reading.because.value(0)), qPrintable(told));
            if (m_tell && item.needsHuman != reading.needsHuman && item.intent == reading.intent)
                std::printf("HUMAN should be %d: %s (%s)\n", item.needsHuman, qPrintable(told),
                            qPrintable(intentName(item.intent)));
            const int slot =
                item.notes.indexOf("slot="_L1) < 0 ? 0 : item.notes.mid(item.notes.indexOf("slot="_L1) + 5, 1).toInt();
            m_slots.count(slot > 0, slot > 0 && reading.slot == slot);
            if (m_tell && slot > 0 && reading.slot != slot)
                std::printf("SLOT should be %d, is %d: %s\n", slot, reading.slot, qPrintable(told));
            count(intentName(item.intent), intentName(reading.intent), told, reading.confidence, reading.because);
        }
    }

    void print(const char *title) const
    {
        int right = 0, all = 0;
        std::map<QString, Flag> each;
        for (const auto &[pair, times] : m_table) {
            all += times;
            right += pair.first == pair.second ? times : 0;
            each[pair.first].missed += pair.first == pair.second ? 0 : times;
            each[pair.second].falseAlarm += pair.first == pair.second ? 0 : times;
            each[pair.first].hit += pair.first == pair.second ? times : 0;
        }
        double f1 = 0;
        std::printf("%s: %d items\n", title, all);
        for (const auto &[name, flag] : each) {
            f1 += 2.0 * flag.hit / std::max(1, 2 * flag.hit + flag.falseAlarm + flag.missed);
            flag.print(qPrintable(name));
        }
        std::printf("  accuracy %.3f  macro-F1 %.3f  %.1f microseconds an item\n", right / double(all),
                    f1 / double(each.size()), 1e6 * double(m_clock) / CLOCKS_PER_SEC / all);
        m_danger.print("DANGER");
        m_curve.print();
        if (m_optOut.hit > 0) {
            m_optOut.print("OPT-OUT");
            m_leaving.print();
            m_human.print("HUMAN");
            m_slots.print("SLOTS");
        }
        printTable(each);
    }

private:
    /// Rows are what was meant, columns what was read.
    void printTable(const std::map<QString, Flag> &each) const
    {
        std::printf("  %-26s", "meant \\ read");
        for (const auto &[said, flag] : each)
            std::printf(" %6s", qPrintable(said.left(6)));
        for (const auto &[truth, flag] : each) {
            std::printf("\n  %-26s", qPrintable(truth));
            for (const auto &[said, other] : each) {
                const auto found = m_table.find({truth, said});
                std::printf(" %6s", found == m_table.end() ? "." : qPrintable(QString::number(found->second)));
            }
        }
        std::printf("\n");
    }

    void count(const QString &truth, const QString &said, const QString &told, double confidence,
               const QStringList &because)
    {
        ++m_table[{truth, said}];
        if (m_tell && truth != said)
            std::printf("%s read as %s (%.2f): %s\n      because %s\n", qPrintable(truth), qPrintable(said), confidence,
                        qPrintable(told), qPrintable(because.join(u"; "_s)));
    }

    bool m_tell;
    std::clock_t m_clock = 0; ///< time of the processor, not of the wall: other programs may be busy
    std::map<std::pair<QString, QString>, int> m_table;
    Curve m_curve, m_leaving;
    Flag m_danger, m_optOut, m_human, m_slots;
};

} // namespace ring::bench
