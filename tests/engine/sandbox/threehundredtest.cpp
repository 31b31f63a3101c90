// SPDX-License-Identifier: GPL-3.0-or-later
// A day of 300 calls through the engine over real HTTP, counted against the phone company's own log.
#include "tests/support/spine.h"

#include <QSqlQuery>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {
struct Decided
{
    QString action;
    QString reason;
};
} // namespace

class ThreeHundredTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Spine> m_spine;
    QList<SandboxEvent> m_calls; ///< inbound, as they truly ended

    /// Later ones follow from what staff did not do, such as the text after an unclaimed callback.
    QHash<QString, Decided> firstDecisions()
    {
        QHash<QString, Decided> all;
        QSqlQuery query(m_spine->store().handle());
        query.exec(u"SELECT c.call_key, d.action, d.reason FROM decisions d JOIN calls c ON c.id = d.call_id "
                   "ORDER BY d.id DESC"_s);
        while (query.next())
            all.insert(query.value(0).toString(), {query.value(1).toString(), query.value(2).toString()});
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_spine = std::make_unique<Spine>(u"three-hundred"_s);
        m_spine->runTo(m_spine->clock.now() + 7 * hourMs);
        for (const SandboxEvent &event : m_spine->events(u"call_ended"_s)) {
            if (event.facts.value("direction"_L1) == "inbound"_L1)
                m_calls.append(event);
        }
    }

    void everyCallIsThere()
    {
        QCOMPARE(m_calls.size(), 300);
        for (const SandboxEvent &call : std::as_const(m_calls)) {
            const QString key = call.facts.value("call"_L1).toString();
            QCOMPARE(m_spine->value(u"SELECT count(*) FROM calls WHERE call_key = '%1'"_s.arg(key)).toInt(), 1);
        }
    }

    void everyDecisionIsTheRightOne()
    {
        const QHash<QString, QString> right{{u"answered"_s, u" "_s},
                                            {u"text"_s, u"text missed_call"_s},
                                            {u"refused"_s, u"text missed_call"_s},
                                            {u"repeat"_s, u"none repeat_24h"_s},
                                            {u"callback"_s, u"callback high_value"_s},
                                            {u"emergency"_s, u"callback emergency"_s},
                                            {u"anonymous"_s, u"none anonymous"_s},
                                            {u"toll_free"_s, u"none toll_free"_s},
                                            {u"foreign"_s, u"none foreign"_s},
                                            {u"opted_out"_s, u"none opted_out"_s},
                                            {u"robocall"_s, u"none suspected_robocall"_s}};
        const QHash<QString, Decided> decided = firstDecisions();
        for (const SandboxEvent &call : std::as_const(m_calls)) {
            const Decided is = decided.value(call.facts.value("call"_L1).toString());
            const QString given = is.action + u' ' + is.reason;
            QVERIFY2(given == right.value(call.facts.value("expect"_L1).toString()),
                     qPrintable(given + QString::fromUtf8(call.line())));
        }
    }

    void eachFirstTextOnceAndNobodyElse()
    {
        QHash<QString, Millis> deservedAt; // by caller
        QSet<QString> mayBeTexted;
        for (const SandboxEvent &call : std::as_const(m_calls)) {
            const QString expect = call.facts.value("expect"_L1).toString();
            const QString caller = call.facts.value("from"_L1).toString();
            if (expect == "text"_L1)
                deservedAt.insert(caller, call.at);
            if (expect == "text"_L1 || expect == "callback"_L1 || expect == "refused"_L1)
                mayBeTexted.insert(caller);
        }
        QHash<QString, int> soon;
        for (const SandboxEvent &text : m_spine->events(u"text_accepted"_s)) {
            const QString caller = text.facts.value("to"_L1).toString();
            QVERIFY2(mayBeTexted.contains(caller), qPrintable(caller));
            // The acknowledgement of an URGENT comes soon, too; only first texts carry the link.
            const bool first = text.facts.value("body"_L1).toString().contains(u"?r=");
            if (first && deservedAt.contains(caller) && text.at - deservedAt.value(caller) < 2 * minuteMs)
                ++soon[caller];
        }
        for (auto it = deservedAt.cbegin(); it != deservedAt.cend(); ++it)
            QVERIFY2(soon.value(it.key()) == 1, qPrintable(it.key() + u": "_s + QString::number(soon.value(it.key()))));
    }
};

QTEST_GUILESS_MAIN(ThreeHundredTest)
#include "threehundredtest.moc"
