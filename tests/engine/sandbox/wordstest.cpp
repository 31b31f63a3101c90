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
VoicemailLabel labelOf(QString transcript, const QString &trade, bool afterHours)
{
    transcript.replace("{name}"_L1, "Ann Lee"_L1).replace("{number}"_L1, "720-555-0142"_L1);
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
        int calls = 0, misread = 0, emergencies = 0, overlooked = 0;
        const auto tell = [](const QString &trade, const QString &text, VoicemailLabel label) {
            qInfo("%s: %s read as %s", qPrintable(trade), qPrintable(text), qPrintable(voicemailLabelName(label)));
            return 1;
        };
        for (const QString &trade : trades.keys()) {
            for (const QString &language : {u"en"_s, u"es"_s}) {
                for (const QString &text : listOf(trades.value(trade), language)) {
                    ++calls;
                    const VoicemailLabel label = labelOf(text, trade, false);
                    if (label != VoicemailLabel::Routine && label != VoicemailLabel::UrgentCallback)
                        misread += tell(trade, text, label);
                }
                for (const QString &text : listOf(trades.value(trade).toObject().value("emergency"_L1), language)) {
                    ++emergencies;
                    const VoicemailLabel label = labelOf(text, trade, false);
                    if (label != VoicemailLabel::Emergency)
                        overlooked += tell(trade, text, label);
                }
            }
        }
        qInfo("%d of %d everyday calls misread, %d of %d emergencies overlooked", misread, calls, overlooked,
              emergencies);
        QVERIFY(overlooked * 10 <= emergencies);
        // Everyday calls taken for wrong numbers get no text.
        QVERIFY(misread * 10 <= calls);
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
        for (const QJsonValue location : scenario->setup.value("locations"_L1).toArray())
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
