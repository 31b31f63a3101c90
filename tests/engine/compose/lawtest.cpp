// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/checks.h"
#include "engine/compose/choose.h"
#include "engine/compose/compose.h"
#include "engine/rules/rules.h"
#include "engine/rules/vertical.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ring;

namespace {

const QStringList states =
    u"AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH "
    "OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR"_s.split(u' ');

struct Trade
{
    QString name;
    QString business;
    QString neutral;
};
const QList<Trade> trades{{u"plumbing"_s, u"Acme Services Co"_s, QString()},
                          {u"restaurant"_s, u"Casa Lupe Tacos"_s, QString()},
                          {u"general"_s, u"Discount Tire Co"_s, QString()},
                          {u"med_spa"_s, u"Glow Botox Bar"_s, QString()},
                          {u"dental"_s, u"Bright Dental Co"_s, QString()},
                          {u"law_firm"_s, u"Hart Accident Law"_s, QString()},
                          {u"counseling"_s, u"Lakeview Counseling"_s, u"Lakeview Office"_s}};

MergedRules rulesFor(const QString &state, const QString &trade, MessageKind kind)
{
    RuleQuestion question;
    question.kind = kind;
    question.vertical = verticalOf(trade);
    question.evidence = {{u"number"_s, u"area code"_s, {state}}, {u"location"_s, u"location"_s, {state}}};
    question.locationState = state;
    question.locationZone = QTimeZone("America/Chicago");
    question.at = QDateTime(QDate(2026, 11, 21), QTime(18, 0), Qt::UTC).toMSecsSinceEpoch();
    return RuleBook::shipped().merge(question);
}

QString failures(const QList<ContentCheck> &checks)
{
    QStringList lines;
    for (const ContentCheck &check : checks) {
        if (!check.passed)
            lines.append(check.id + u": "_s + check.sentence);
    }
    return lines.join(u'\n');
}

} // namespace

/// The shipped wording under the shipped rules: in every state, trade, class, touch and language the chosen template is
/// used as it is, passes, and stays short.
class LawTest : public QObject
{
    Q_OBJECT

private slots:
    void everyStateLetsTheWordingPass_data();
    void everyStateLetsTheWordingPass();
};

void LawTest::everyStateLetsTheWordingPass_data()
{
    QTest::addColumn<int>("trade");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("link");
    for (int i = 0; i < trades.size(); ++i) {
        for (const QString &language : {u"en"_s, u"es"_s}) {
            for (bool link : {true, false})
                QTest::newRow(qPrintable(trades[i].name + u' ' + language + (link ? u" link"_s : u""_s)))
                    << i << language << link;
        }
    }
}

void LawTest::everyStateLetsTheWordingPass()
{
    QFETCH(int, trade);
    QFETCH(QString, language);
    QFETCH(bool, link);
    ComposeInput input;
    input.templates = shippedTemplates();
    input.family = templateFamilyOf(trades[trade].name);
    input.language = language;
    input.neutralName = trades[trade].neutral;
    input.fields = {{u"business"_s, trades[trade].business},
                    {u"location"_s, u"Denver North"_s},
                    {u"caller_name"_s, u"Maria Lopez"_s},
                    {u"direct_number"_s, u"+17205550142"_s}};
    if (link)
        input.fields[u"booking_link"_s] = u"https://acme.example/b/a1b2c3d4x"_s;
    int longer = 0;
    int written = 0;
    for (const QString &state : states) {
        const auto first = rulesFor(state, trades[trade].name, MessageKind::FirstReply);
        const auto followUp = rulesFor(state, trades[trade].name, MessageKind::FollowUp);
        for (int bits = 0; bits < 6; ++bits) {
            input.touch = Touch(bits % 3);
            input.open = bits / 3;
            input.callerClass = CallerClass(written / 6 % 3);
            input.rules = bits % 3 ? followUp : first;
            const auto text = compose(input);
            QVERIFY2(text, qPrintable(state + (text ? QString() : text.error().sentence)));
            QVERIFY2(!text->usedFallback, qPrintable(state + u' ' + text->text + failures(text->checks)));
            QVERIFY2(!anyBlocks(text->checks), qPrintable(failures(text->checks)));
            QVERIFY2(text->segments <= 2, qPrintable(state + text->text));
            if (text->segments > 1 && longer++ < 3)
                qInfo("%s: %s", qPrintable(state), qPrintable(text->text));
            ++written;
        }
    }
    qInfo("%d of %d texts need a second segment", longer, written);
}

QTEST_GUILESS_MAIN(LawTest)
#include "lawtest.moc"
