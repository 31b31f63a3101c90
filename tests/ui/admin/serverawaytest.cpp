// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/serveraway.h"

#include <QPushButton>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

/// A console whose server cannot be opened says why, and goes on as soon as it can.
class ServerAwayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhyAndGoesOn();
    void givingUp();

private:
    static Error away(const QString &sentence) { return {Error::Code::Storage, sentence, {}, {}, {}}; }
};

void ServerAwayTest::saysWhyAndGoesOn()
{
    int tries = 0;
    ServerAway dialog(away(u"Nobody answers."_s), [&tries]() -> Expected<void> {
        if (++tries < 2)
            return tl::unexpected(away(u"Still nobody."_s));
        return {};
    });
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QVERIFY(dialog.sentence().startsWith(u"Nobody answers."_s));
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(tries, 1);
    QVERIFY(dialog.sentence().startsWith(u"Still nobody."_s));
    QVERIFY(dialog.isVisible());
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QVERIFY(!dialog.isVisible());
}

void ServerAwayTest::givingUp()
{
    ServerAway dialog(away(u"Nobody answers."_s), []() -> Expected<void> { return {}; });
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    for (const QPushButton *button : dialog.findChildren<QPushButton *>())
        QVERIFY(!button->text().isEmpty());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
}

QTEST_MAIN(ServerAwayTest)
#include "serverawaytest.moc"
