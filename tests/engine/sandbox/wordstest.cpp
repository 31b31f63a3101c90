// SPDX-License-Identifier: GPL-3.0-or-later
// The invented words have to be understood the way they are meant, or the sandbox shows a wrong picture of the engine.
#include "engine/language/voicemail.h"
#include "engine/sandbox/sandboxdata.h"
#include "engine/sandbox/scenario.h"

#include <QTest>

using namespace ring;
using namespace ring::sandbox;
using namespace Qt::StringLiterals;

namespace {
VoicemailLabel labelOf(const QString &transcript, const QString &trade, bool afterHours)
{
    return readVoicemail({transcript, trade, afterHours, 0}).label;
}

QStringList listOf(const QJsonValue &value, const QString &language)
{
    return textsOf(value.toObject().value(language));
}
} // namespace

class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void voicemails()
    {
        const QJsonObject trades = sandboxData(u"words"_s).value("voicemail"_L1).toObject();
        int wrong = 0;
        int all = 0;
        for (const QString &trade : trades.keys()) {
            for (const QString &language : {u"en"_s, u"es"_s}) {
                for (const QString &text : listOf(trades.value(trade), language)) {
                    ++all;
                    const VoicemailLabel label = labelOf(text, trade, false);
                    if (label != VoicemailLabel::Routine && label != VoicemailLabel::UrgentCallback && ++wrong)
                        qInfo("%s: %s read as %s", qPrintable(trade), qPrintable(text), qPrintable(voicemailLabelName(label)));
                }
                for (const QString &text : listOf(trades.value(trade).toObject().value("emergency"_L1), language)) {
                    ++all;
                    const VoicemailLabel label = labelOf(text, trade, false);
                    if (label != VoicemailLabel::Emergency && ++wrong)
                        qInfo("%s: %s read as %s", qPrintable(trade), qPrintable(text), qPrintable(voicemailLabelName(label)));
                }
            }
        }
        qInfo("%d of %d voicemails are read otherwise than they are meant", wrong, all);
        QVERIFY(wrong * 10 <= all);
    }

    void spam()
    {
        for (const QString &text : textsOf(sandboxData(u"words"_s).value("spam"_L1)))
            QVERIFY2(labelOf(text, u"plumbing"_s, false) == VoicemailLabel::SpamOrRobocall, qPrintable(text));
    }

    void threeHundred()
    {
        const auto scenario = Scenario::load(QStringLiteral(RING_SOURCE_DIR "/tests/scenarios/three-hundred.json"));
        QVERIFY(scenario);
        QHash<QString, QString> tradeOf;
        for (const QJsonValue &location : scenario->setup.value("locations"_L1).toArray())
            tradeOf.insert(location["line"_L1].toString(), location["trade"_L1].toString());
        for (const Happening &happening : scenario->happenings) {
            const auto *call = std::get_if<PhoneCall>(&happening);
            if (!call || !call->message)
                continue;
            const VoicemailLabel label = labelOf(call->message->transcript, tradeOf.value(call->to), false);
            const QString note = call->expect + u": "_s + call->message->transcript;
            QVERIFY2((label == VoicemailLabel::Emergency) == (call->expect == "emergency"_L1), qPrintable(note));
            QVERIFY2((label == VoicemailLabel::SpamOrRobocall) == (call->expect == "robocall"_L1), qPrintable(note));
            QVERIFY2(label != VoicemailLabel::WrongNumber, qPrintable(note));
        }
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "wordstest.moc"
