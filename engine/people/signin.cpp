// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/people/signin.h"

#include "engine/people/audit.h"
#include "engine/people/guesses.h"
#include "engine/people/password.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 40;

struct Account
{
    QString name;
    QString hash;
    qint64 stamp = 0;
};

/// The account a typed name means, capitals aside; empty when nobody has it.
Expected<Account> accountOf(Database &database, const QString &name)
{
    Account found;
    RING_TRY(database.each(u"people.accounts"_s, {}, [&](const QSqlQuery &row) {
        if (row.value(0).toString().toCaseFolded() == name.toCaseFolded())
            found = {row.value(0).toString(), row.value(1).toString(), row.value(2).toLongLong()};
    }));
    return found;
}

tl::unexpected<Error> waitFirst(Millis wait)
{
    const Millis seconds = (wait + secondMs - 1) / secondMs;
    const QString sentence = seconds < 90
                                 ? u"Too many wrong passwords. Try again in %1 seconds."_s.arg(seconds)
                                 : u"Too many wrong passwords. Try again in %1 minutes."_s.arg((seconds + 59) / 60);
    return tl::unexpected(
        Error{Error::Code::RateLimited, sentence, {}, Error::Reason::None, std::chrono::milliseconds(wait)});
}

Expected<Ticket> byNameAlone(Database &database, const QString &name, Millis now)
{
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    RING_TRY(database.run(u"people.arrive"_s, {{u"name"_s, name}, {u"now"_s, now}}));
    RING_TRY(noteAudit(database, name, {u"signed_in"_s, {}, {}, u"by_name"_s}, now));
    RING_TRY(transaction.commit());
    return Ticket{name, 0};
}

/// Compares and counts; the account whose password it was.
Expected<Account> prove(Database &database, const QString &name, const QString &password, Millis now)
{
    Guesses guesses(database, name, now);
    auto wait = guesses.take();
    RING_TRY(wait);
    if (*wait > 0)
        return waitFirst(*wait);
    auto account = accountOf(database, name);
    RING_TRY(account);
    if (passwordFits(account->hash, password)) {
        RING_TRY(guesses.forget());
        return account;
    }
    // A name nobody has is not written down: people type passwords into the wrong field.
    RING_TRY(noteAudit(database, account->name,
                       {u"sign_in_failed"_s, {}, {}, account->name.isEmpty() ? u"unknown_name"_s : QString()}, now));
    if (guesses.beganWait())
        RING_TRY(noteAudit(database, account->name, {u"locked_out"_s, {}, {}, {}}, now));
    return fail(Error::Code::Denied, u"Name and password do not fit. Check both and try again."_s);
}

} // namespace

Expected<Ticket> signIn(Database &database, const SignInAttempt &attempt, Millis now)
{
    const QString name = attempt.name.simplified().left(longestName);
    if (name.isEmpty())
        return fail(Error::Code::BadInput, u"Write your name; the team sees it on what you do."_s);
    auto passwords = passwordsAreOn(database);
    RING_TRY(passwords);
    if (!*passwords)
        return byNameAlone(database, name, now);
    auto account = prove(database, name, attempt.password, now);
    RING_TRY(account);
    RING_TRY(noteAudit(database, account->name,
                       {attempt.unlocks ? u"unlocked"_s : u"signed_in"_s, {}, {}, u"by_password"_s}, now));
    return Ticket{account->name, account->stamp};
}

Expected<int> signOut(Database &database, const QString &person, Millis now)
{
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    database.touch(TouchedLeads);
    auto freed = database.run(u"people.free_claims"_s, {{u"name"_s, person}});
    RING_TRY(freed);
    RING_TRY(noteAudit(database, person, {u"signed_out"_s, {}, {}, u"claims=%1"_s.arg(*freed)}, now));
    RING_TRY(transaction.commit());
    return freed;
}

Expected<Ticket> changeOwnPassword(Database &database, const QString &person, const QString &old, const QString &fresh,
                                   Millis now)
{
    RING_TRY(checkNewPassword(fresh, person));
    auto account = prove(database, person, old, now);
    RING_TRY(account);
    auto hash = hashPassword(fresh);
    RING_TRY(hash);
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    database.touch(TouchedSetup);
    RING_TRY(database.run(u"people.set_password"_s, {{u"name"_s, account->name}, {u"password"_s, *hash}}));
    RING_TRY(noteAudit(database, account->name, {u"password_changed"_s, u"person"_s, account->name, {}}, now));
    auto changed = accountOf(database, account->name);
    RING_TRY(changed);
    RING_TRY(transaction.commit());
    return Ticket{changed->name, changed->stamp};
}

} // namespace ring
