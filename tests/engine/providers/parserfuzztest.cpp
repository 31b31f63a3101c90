// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/calcom/parser.h"
#include "engine/providers/ringcentral/errors.h"
#include "engine/providers/ringcentral/parser.h"
#include "engine/providers/sinch/codes.h"
#include "engine/providers/sinch/parser.h"
#include "engine/providers/twilio/callparser.h"
#include "engine/providers/twilio/errors.h"
#include "engine/providers/twilio/messageparser.h"
#include "tests/engine/providers/providerkit.h"

#include <QDir>

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

namespace {

const AskedBy asked{u"Front desk"_s, u"list"_s, u"api.example.com"_s, false};

/// Every parser takes every input: what belongs to another provider is garbage like any other. Gives how many took it
/// for an answer.
int parseByAll(const QByteArray &bytes)
{
    int good = 0;
    good += twilio::parseCalls(bytes, asked).has_value();
    good += twilio::parseRecordings(bytes, asked).has_value();
    good += twilio::parseTranscriptions(bytes, asked).has_value();
    good += twilio::parseMessages(bytes, asked).has_value();
    good += twilio::parseMessage(bytes, asked).map(twilio::reportOf).has_value();
    good += sinch::parseBatch(bytes, asked).has_value();
    good += sinch::parseBatches(bytes, asked).has_value();
    good += sinch::parseInbounds(bytes, asked).has_value();
    good += sinch::parseReport(bytes, asked).has_value();
    good += calcom::parseBookings(bytes, asked).has_value();
    good += ringcentral::parseToken(bytes, asked).has_value();
    good += ringcentral::parseSync(bytes, asked, {}).has_value();
    good += ringcentral::parseVoicemails(bytes, asked).has_value();
    HttpAnswer answer;
    answer.status = 400;
    answer.body = bytes;
    twilio::explain(answer, {}, u"Front desk"_s);
    sinch::explain(answer, {}, u"Front desk"_s);
    ringcentral::explain(answer, {}, u"Front desk"_s);
    return good;
}

QStringList recordings()
{
    return QDir(dataPath(QString())).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
}

/// The document with one value of its tree replaced by one of another kind; nullopt when there are fewer values than
/// `place`.
std::optional<QJsonValue> replaced(const QJsonValue &tree, int &place, const QJsonValue &by)
{
    if (place-- == 0)
        return by;
    if (tree.isObject()) {
        QJsonObject object = tree.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (const auto changed = replaced(member.value(), place, by)) {
                member.value() = *changed;
                return object;
            }
        }
    } else if (tree.isArray()) {
        QJsonArray array = tree.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (const auto changed = replaced(array[i], place, by)) {
                array[i] = *changed;
                return array;
            }
        }
    }
    return std::nullopt;
}

} // namespace

class ParserFuzzTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void files_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &file : recordings())
            QTest::newRow(qPrintable(file)) << file;
    }

    void truncations_data() { files_data(); }
    void truncations()
    {
        QFETCH(QString, file);
        const QByteArray whole = QJsonDocument::fromJson(recorded(file)).toJson(QJsonDocument::Compact);
        QVERIFY(!whole.isEmpty());
        const qsizetype step = std::max<qsizetype>(1, whole.size() / 400);
        for (qsizetype size = 0; size < whole.size(); size += step)
            QCOMPARE(parseByAll(whole.left(size)), 0);
    }

    void flippedBytes_data() { files_data(); }
    void flippedBytes()
    {
        QFETCH(QString, file);
        const QByteArray whole = QJsonDocument::fromJson(recorded(file)).toJson(QJsonDocument::Compact);
        QRandomGenerator random(42);
        for (int i = 0; i < 300; ++i) {
            QByteArray bytes = whole;
            for (int flips = 0; flips <= i % 4; ++flips)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            parseByAll(bytes);
        }
    }

    void valuesOfAnotherKind_data() { files_data(); }
    void valuesOfAnotherKind()
    {
        QFETCH(QString, file);
        const QJsonObject whole = QJsonDocument::fromJson(recorded(file)).object();
        const QList<QJsonValue> others{QJsonValue(),
                                       true,
                                       -1e308,
                                       1e308,
                                       u"\u202e"_s + QString(QChar(0xd800)),
                                       QJsonArray{QJsonArray{}},
                                       QJsonObject{{u"sid"_s, 1}}};
        for (int place = 1; place < 400; ++place) {
            int left = place;
            const auto changed = replaced(whole, left, others.at(place % others.size()));
            if (!changed)
                break;
            parseByAll(QJsonDocument(changed->toObject()).toJson(QJsonDocument::Compact));
        }
    }

    void everyRecordedAnswerIsReadBySomeParser_data() { files_data(); }
    void everyRecordedAnswerIsReadBySomeParser()
    {
        QFETCH(QString, file);
        const bool isError = file.contains("error"_L1) || file == "calcom-me.json"_L1;
        QVERIFY(isError || parseByAll(recorded(file)) > 0);
    }
};

QTEST_GUILESS_MAIN(ParserFuzzTest)
#include "parserfuzztest.moc"
