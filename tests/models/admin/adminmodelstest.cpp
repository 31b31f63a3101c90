// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/admin/cannedmodel.h"
#include "models/admin/connectionsmodel.h"
#include "models/admin/csvmodel.h"
#include "models/admin/locationsmodel.h"
#include "models/admin/rulesmodel.h"
#include "models/admin/templatesmodel.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

class AdminModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void locations();
    void connections();
    void templates();
    void canned();
    void rules();
    void csv();
};

namespace {

/// Adds, changes, moves and removes rows while the tester looks on; answers how often data was said to have changed.
template<typename Model, typename Row>
int exercise(const Row &first, const Row &second, const Row &secondChanged)
{
    Model model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRows({first, second});
    model.setRows({first, second});
    model.setRows({first, secondChanged});
    model.setRows({secondChanged, first});
    model.setRows({first});
    if (model.rowCount() != 1)
        return -1;
    for (int column = 0; column < model.columnCount(); ++column)
        if (!model.index(0, column).data().isValid())
            return -2;
    return int(changed.size());
}

} // namespace

void AdminModelsTest::locations()
{
    LocationRow a;
    a.key = u"a"_s;
    LocationRow b;
    b.key = u"b"_s;
    LocationRow paused = b;
    paused.paused = true;
    QCOMPARE((exercise<LocationsModel, LocationRow>(a, b, paused)), 1);
}

void AdminModelsTest::connections()
{
    ConnectionRow a;
    a.id = 1;
    ConnectionRow b;
    b.id = 2;
    ConnectionRow off = b;
    off.enabled = false;
    QCOMPARE((exercise<ConnectionsModel, ConnectionRow>(a, b, off)), 1);
}

void AdminModelsTest::templates()
{
    TemplateRow a;
    a.current.key = u"a"_s;
    TemplateRow b;
    b.current.key = u"b"_s;
    TemplateRow next = b;
    next.current.version = 2;
    QCOMPARE((exercise<TemplatesModel, TemplateRow>(a, b, next)), 1);
}

void AdminModelsTest::canned()
{
    CannedRow a{1, u"One"_s, u"x"_s, u"en"_s, u""_s};
    CannedRow b{2, u"Two"_s, u"y"_s, u"en"_s, u""_s};
    CannedRow edited = b;
    edited.body = u"z"_s;
    QCOMPARE((exercise<CannedModel, CannedRow>(a, b, edited)), 1);
}

void AdminModelsTest::rules()
{
    RuleRow a;
    a.id = u"a"_s;
    RuleRow b;
    b.id = u"b"_s;
    RuleRow noted = b;
    noted.note = u"n"_s;
    QCOMPARE((exercise<RulesModel, RuleRow>(a, b, noted)), 1);
}

void AdminModelsTest::csv()
{
    CsvModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFile({{u"columns"_s, QJsonArray{u"Name"_s, u"Tel"_s}},
                   {u"rows"_s, QJsonArray{QJsonArray{u"Ana"_s, u"1"_s}, QJsonArray{u"=1+1"_s}}}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Tel"_s);
    QCOMPARE(model.index(1, 0).data().toString(), u"=1+1"_s);
    QCOMPARE(model.index(1, 1).data().toString(), QString());
    model.setFile({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(AdminModelsTest)
#include "adminmodelstest.moc"
