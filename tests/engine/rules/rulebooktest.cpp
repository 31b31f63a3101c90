// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/rules.h"

#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

class RuleBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedDataReads()
    {
        QVERIFY(RuleBook::shipped().rules().size() > 60);
        QVERIFY(RuleBook::shipped().dataVersion().startsWith(u"2026-"_s));
    }
};

QTEST_GUILESS_MAIN(RuleBookTest)
#include "rulebooktest.moc"
