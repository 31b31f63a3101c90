// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/messages/wordindex.h"

#include <QSet>

#include <limits>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// Fewer are quicker read than indexed, one commit for all of them.
constexpr qint64 worthIt = 500;
/// The writer is held for some hundredths of a second.
constexpr int batch = 1500;
constexpr qsizetype longestSearch = 60;

} // namespace

Expected<qint64> wordsUpto(Database &database)
{
    if (database.isPostgres())
        return std::numeric_limits<qint64>::max();
    auto upto = database.value(u"settings.get"_s, {{u"name"_s, u"words_upto"_s}});
    RING_TRY(upto);
    return upto->toLongLong();
}

Expected<bool> indexWords(Database &database)
{
    if (database.isPostgres())
        return false;
    auto upto = wordsUpto(database);
    RING_TRY(upto);
    auto newest = database.value(u"words.newest"_s);
    RING_TRY(newest);
    if (newest->toLongLong() - *upto < worthIt)
        return false;
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    auto last = database.value(u"words.end_of_batch"_s, {{u"upto"_s, *upto}, {u"most"_s, batch}});
    RING_TRY(last);
    RING_TRY(database.run(u"sqlite.index_words"_s, {{u"upto"_s, *upto}, {u"last"_s, *last}}));
    RING_TRY(database.run(u"settings.set"_s, {{u"name"_s, u"words_upto"_s}, {u"value"_s, last->toString()}}));
    RING_TRY(transaction.commit());
    return newest->toLongLong() - last->toLongLong() >= worthIt;
}

QString wordPieces(const QString &search)
{
    const QString words = search.left(longestSearch).toLower();
    QStringList pieces;
    for (qsizetype at = 0; at + 3 <= words.size(); ++at) {
        QString piece = words.mid(at, 3);
        // Signs of two units (emoji) are one letter to the index: their pieces are cut elsewhere.
        if (std::any_of(piece.cbegin(), piece.cend(), [](QChar unit) { return unit.isSurrogate(); }))
            continue;
        piece = u'"' + piece.replace(u'"', u"\"\""_s) + u'"';
        if (!pieces.contains(piece))
            pieces << piece;
    }
    return pieces.join(u" AND "_s);
}

/// Step by step, so that nobody waits long for the store: a negative number merges everything there is, and the
/// positive ones go on with it (https://sqlite.org/fts5.html, "The merge Command").
Expected<void> forgetWords(Database &database)
{
    if (database.isPostgres())
        return {};
    constexpr int mostSteps = 20'000;
    constexpr int pages = 200;
    const auto changes = [&] {
        const auto total = database.value(u"sqlite.total_changes"_s);
        return total ? total->toLongLong() : 0;
    };
    RING_TRY(database.run(u"sqlite.merge_words"_s, {{u"pages"_s, -pages}}));
    for (int step = 0; step < mostSteps; ++step) {
        const qint64 before = changes();
        RING_TRY(database.run(u"sqlite.merge_words"_s, {{u"pages"_s, pages}}));
        if (changes() - before < 2)
            break;
    }
    return {};
}

} // namespace ring
