// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/spine.h"

#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

QStringList captured;

void capture(QtMsgType, const QMessageLogContext &context, const QString &text)
{
    if (!QByteArray(context.category).startsWith("qt.test"))
        captured << QString::fromLatin1(context.category) + u": "_s + text;
}

/// Everything that is said while it lives, of every category and level of ours.
class Captured
{
public:
    Captured()
    {
        captured.clear();
        QLoggingCategory::setFilterRules(u"ring.*=true"_s);
        m_before = qInstallMessageHandler(capture);
    }
    ~Captured() { qInstallMessageHandler(m_before); }
    QString all() const { return captured.join(u'\n'); }

private:
    QtMessageHandler m_before = nullptr;
};

/// Lets every n-th of the next accesses to the store fail, so that the program has something to complain about.
class BadDisk : public StoreWatch
{
public:
    explicit BadDisk(int every)
        : m_every(every)
    {
    }
    bool allow(const QString &) override { return left == 0 || --left % m_every != 0; }
    int left = 0;

private:
    int m_every;
};

} // namespace

/// What a whole story leaves in logs and in the sentences that are stored and shown: no number, no word of a caller, no
/// secret, also while providers and the disk fail.
class RedactionTest : public QObject
{
    Q_OBJECT

    QStringList privateWords(Spine &spine) const
    {
        QStringList words = spine.rows(u"SELECT DISTINCT number FROM messages UNION SELECT number FROM calls UNION "
                                       "SELECT DISTINCT caller FROM call_legs"_s);
        for (const QString &body : spine.rows(u"SELECT body FROM messages WHERE LENGTH(body) > 12"_s))
            words << body.left(60);
        words += spine.rows(u"SELECT SUBSTR(transcript, 1, 40) FROM voicemails WHERE LENGTH(transcript) > 12"_s);
        words << spine.sandbox->address().token << spine.sandbox->address().calendarKey;
        words.removeAll(QString());
        return words;
    }
    void verifyClean(const QString &text, const QStringList &words)
    {
        static const QRegularExpression number(u"\\+?[0-9]{10,15}"_s);
        for (const QString &word : words)
            QVERIFY2(!text.contains(word), qPrintable(u"\"%1\" in: %2"_s.arg(word, text)));
        const auto found = number.match(text);
        QVERIFY2(!found.hasMatch(), qPrintable(found.captured() + u" in: "_s + text));
    }

private Q_SLOTS:
    void storiesLeaveNothingInTheLog_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<int>("every");
        QTest::newRow("all endings") << u"every-ending"_s << 0;
        QTest::newRow("a provider that fails") << u"faults"_s << 0;
        QTest::newRow("urgent") << u"urgent"_s << 0;
        QTest::newRow("a bad disk") << u"every-ending"_s << 23;
        QTest::newRow("a worse disk") << u"faults"_s << 7;
    }

    void storiesLeaveNothingInTheLog()
    {
        QFETCH(QString, scenario);
        QFETCH(int, every);
        BadDisk disk(qMax(every, 2));
        EngineOptions options;
        options.watch = &disk;
        const Captured log;
        Spine spine(scenario, options);
        disk.left = every > 0 ? 400 : 0;
        spine.runFor(2 * hourMs);
        const QStringList words = privateWords(spine);
        QVERIFY(words.size() > 6);
        verifyClean(log.all(), words);
        // A test that saw nothing proves nothing.
        QVERIFY(every == 0 || !captured.isEmpty());
        verifyClean(spine.rows(u"SELECT problem FROM polls UNION SELECT problem FROM messages"_s).join(u'\n'), words);
        verifyClean(spine.rows(u"SELECT kind, detail FROM happenings"_s).join(u'\n'), words);
    }

    void theStoreHoldsNoSecret()
    {
        Spine spine(u"every-ending"_s);
        spine.runFor(hourMs);
        spine.killEngine();
        const QStringList secrets{spine.sandbox->address().token, spine.sandbox->address().calendarKey};
        const QString store = spine.address().file;
        if (store.isEmpty())
            QSKIP("The store of this run is on a server and has no file to read.");
        QVERIFY(QFile::exists(store));
        for (const QString &name : {store, store + u"-wal"_s}) {
            QFile file(name);
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            for (const QString &secret : secrets) {
                QVERIFY(secret.size() > 5);
                QVERIFY2(!bytes.contains(secret.toUtf8()), qPrintable(name));
            }
        }
    }
};

QTEST_GUILESS_MAIN(RedactionTest)
#include "redactiontest.moc"
