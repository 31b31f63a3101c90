// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakedesk.h"

#include <algorithm>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
QFuture<Expected<T>> answer(Expected<T> value)
{
    return QtFuture::makeReadyFuture(std::move(value));
}

} // namespace

QFuture<Expected<SignInNeeds>> FakeDesk::signInNeeds()
{
    return answer<SignInNeeds>(needs);
}

QFuture<Expected<void>> FakeDesk::signIn(const QString &name, const QString &typed)
{
    if (needs.password && typed != password) {
        log << u"refused "_s + name;
        return answer<void>(fail(Error::Code::Denied, u"Name and password do not fit. Check both and try again."_s));
    }
    return acted(u"signIn "_s + name, [this, name] {
        signedIn = name;
        locked = false;
        const QString before = std::exchange(sitting.person, name);
        if (before != name)
            Q_EMIT seatChanged();
    });
}

QFuture<Expected<int>> FakeDesk::signOut()
{
    log << u"signOut "_s + signedIn;
    int freed = 0;
    for (LeadRow &row : rows)
        if (row.owner == signedIn && row.outcome.isEmpty()) {
            row.owner.clear();
            ++freed;
        }
    signedIn.clear();
    sitting.person.clear();
    locked = false;
    Q_EMIT seatChanged();
    return answer<int>(freed);
}

void FakeDesk::lock()
{
    if (!needs.password || signedIn.isEmpty())
        return;
    log << u"lock"_s;
    locked = true;
}

QFuture<Expected<void>> FakeDesk::changePassword(const QString &old, const QString &fresh)
{
    if (old != password)
        return answer<void>(fail(Error::Code::Denied, u"Name and password do not fit. Check both and try again."_s));
    return acted(u"changePassword"_s, [this, fresh] { password = fresh; });
}

QFuture<Expected<void>> FakeDesk::noteExport(const QString &what, int count)
{
    if (!sitting.may(Right::Export))
        return answer<void>(fail(Error::Code::Denied, refusalOf(Right::Export)));
    return acted(u"export %1 %2"_s.arg(what).arg(count), [] {});
}

QFuture<Expected<QList<PersonRow>>> FakeDesk::people()
{
    return answer<QList<PersonRow>>(accounts);
}

QFuture<Expected<void>> FakeDesk::savePerson(const PersonRow &person, const QString &newPassword)
{
    return acted(u"savePerson %1 %2%3"_s.arg(person.name, codeOf(person.role),
                                             newPassword.isEmpty() ? QString() : u" password"_s),
                 [this, person, newPassword] {
                     PersonRow kept = person;
                     kept.hasPassword = person.hasPassword || !newPassword.isEmpty();
                     const auto known = std::find_if(accounts.begin(), accounts.end(),
                                                     [&](const PersonRow &row) { return row.name == person.name; });
                     if (known == accounts.end())
                         accounts << kept;
                     else
                         *known = kept;
                     Q_EMIT changed(Setup);
                 });
}

QFuture<Expected<void>> FakeDesk::removePerson(const QString &name)
{
    return acted(u"removePerson "_s + name, [this, name] {
        accounts.removeIf([&name](const PersonRow &row) { return row.name == name; });
        Q_EMIT changed(Setup);
    });
}

QFuture<Expected<void>> FakeDesk::setLockMinutes(int minutes)
{
    return acted(u"lockMinutes %1"_s.arg(minutes), [this, minutes] {
        needs.lockMinutes = minutes;
        Q_EMIT changed(Setup);
    });
}

QFuture<Expected<AuditPage>> FakeDesk::audit(const AuditQuery &query)
{
    AuditPage page;
    for (const AuditRow &row : std::as_const(auditRows))
        if ((query.person.isEmpty() || query.person == row.person) &&
            (query.deed.isEmpty() || query.deed == row.deed) && row.at >= query.from &&
            (query.to == 0 || row.at < query.to))
            page.rows << row;
    page.total = page.rows.size();
    return answer<AuditPage>(page);
}

} // namespace ring
