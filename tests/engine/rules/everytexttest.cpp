// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/compose.h"
#include "engine/contacts/statesplan.h"
#include "engine/rules/words.h"
#include "tests/engine/rules/asking.h"
#include "tests/support/textchecker.h"

#include <QTest>

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

namespace {

struct Trade
{
    QString name;
    QString business;
    QString neutralName;
};

const QList<Trade> trades{{u"plumbing"_s, u"Acme Plumbing"_s, u"Acme"_s},
                          {u"dental"_s, u"Lake Dental"_s, u"Lake Office"_s},
                          {u"counseling"_s, u"Lakeview Counseling Center"_s, u"Lakeview Office"_s},
                          {u"law_firm"_s, u"Birch & Rowe"_s, u"Birch & Rowe"_s}};

/// One cell of the table: a caller of a state, a business of the same state, an hour, a touch.
struct Cell
{
    const MapPlace *place;
    Trade trade;
    CallerClass callerClass;
    bool open;
    Touch touch;
    QString language;
};

TemplateFields fieldsOf(const Cell &cell)
{
    return {{u"caller_name"_s, u"Dana"_s},
            {u"business"_s, cell.trade.business},
            {u"location"_s, u"Westside"_s},
            {u"booking_link"_s, u"https://go.example.com/b/42"_s},
            {u"callback_link"_s, u"https://go.example.com/c/42"_s},
            {u"direct_number"_s, u"(720) 555-0142"_s},
            {u"hours"_s, u"8-5"_s},
            {u"signer"_s, u"Kim"_s},
            {u"service_area"_s, u"the valley"_s},
            {u"last_visit"_s, u"March"_s}};
}

RuleQuestion questionOf(const Cell &cell)
{
    const QByteArray zone = cell.place->zones.first().id();
    // Wednesday afternoon, or the Sunday night after Thanksgiving.
    const Millis at = cell.open ? localMoment(zone.constData(), 2026, 11, 25, 14)
                                : localMoment(zone.constData(), 2026, 11, 29, 22, 30);
    const QString number = "+1"_L1 + QString::number(cell.place->areaCodes.first()) + "5550142"_L1;
    const MessageKind kind = cell.touch == Touch::First ? MessageKind::FirstReply : MessageKind::FollowUp;
    return ask(kind, number, {cell.place->code, zone.constData(), cell.trade.name}, at);
}

SeenText seenOf(const Cell &cell, const RuleQuestion &question, const QList<QTimeZone> &zones)
{
    SeenText seen;
    seen.kind = wordOf(question.kind);
    seen.vertical = wordOf(question.vertical);
    seen.states = {cell.place->code};
    for (const QTimeZone &zone : zones)
        seen.zones.append(QString::fromLatin1(zone.id()));
    seen.business = cell.trade.business;
    seen.neutralName = cell.trade.neutralName;
    seen.location = u"Westside"_s;
    seen.number = u"(720) 555-0142"_s;
    seen.fields = {{u"caller_name"_s, u"Dana"_s}, {u"last_visit"_s, u"March"_s}};
    seen.transcript = u"hi my filling fell out last night and it hurts please call me back"_s;
    seen.consent = u"call_plus_notice"_s;
    seen.language = cell.language;
    return seen;
}

QString where(const Cell &cell)
{
    return u"%1 %2 class %3 %4 touch %5 %6"_s.arg(cell.place->code, cell.trade.name)
        .arg(int(cell.callerClass))
        .arg(cell.open ? u"open"_s : u"closed"_s)
        .arg(int(cell.touch))
        .arg(cell.language);
}

} // namespace

/// Whatever the state, trade, class of caller, hour and touch: no text that composing gives breaks a rule, as read by
/// a checker that knows nothing of the engine.
class EveryTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noTextBreaksARule_data();
    void noTextBreaksARule();

private:
    void check(const Cell &cell);

    TextChecker m_checker;
    QList<Template> m_templates = shippedTemplates();
};

void EveryTextTest::noTextBreaksARule_data()
{
    QTest::addColumn<QString>("state");
    const StatesPlan &plan = StatesPlan::shipped();
    for (const QString &state : plan.states() + plan.territories())
        QTest::newRow(qPrintable(state)) << state;
}

void EveryTextTest::noTextBreaksARule()
{
    QFETCH(QString, state);
    const MapPlace *place = StatesPlan::shipped().place(state);
    for (const Trade &trade : trades) {
        for (const CallerClass callerClass : {CallerClass::Customer, CallerClass::Prospect, CallerClass::New}) {
            for (const Touch touch : {Touch::First, Touch::FollowUp1, Touch::FollowUp2}) {
                for (const bool open : {true, false}) {
                    for (const QString &language : {u"en"_s, u"es"_s})
                        check({place, trade, callerClass, open, touch, language});
                    if (QTest::currentTestFailed())
                        return;
                }
            }
        }
    }
}

void EveryTextTest::check(const Cell &cell)
{
    RuleQuestion question = questionOf(cell);
    const std::optional<Millis> goes = nextAllowed(RuleBook::shipped().merge(question), question.at);
    QVERIFY2(goes, qPrintable(where(cell)));
    const MergedRules rules = RuleBook::shipped().merge(question);
    const auto text =
        compose({m_templates, templateFamilyOf(cell.trade.name), u"westside"_s, cell.callerClass, cell.open, cell.touch,
                 cell.language, fieldsOf(cell), cell.trade.neutralName, true, rules, 2});
    QVERIFY2(text, text ? "" : qPrintable(where(cell) + u": "_s + text.error().sentence));
    SeenText seen = seenOf(cell, question, rules.zones);
    seen.text = text->text;
    seen.sentAt = *goes;
    const QStringList broken = m_checker.brokenRules(seen);
    QVERIFY2(broken.isEmpty(), qPrintable(where(cell) + u"\n  "_s + text->text + u"\n  "_s + broken.join(u"\n  "_s)));
}

QTEST_GUILESS_MAIN(EveryTextTest)
#include "everytexttest.moc"
