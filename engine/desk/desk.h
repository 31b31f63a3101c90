// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"
#include "engine/desk/admin.h"
#include "engine/desk/dashboard.h"
#include "engine/desk/datadesk.h"
#include "engine/desk/houserule.h"
#include "engine/desk/rows.h"
#include "engine/people/auditrow.h"
#include "engine/people/person.h"
#include "engine/people/seat.h"

#include <QFuture>
#include <QObject>

namespace ring {

/// The wall: all that a window may ask and do.
///
/// - Thread: called on the window's thread; never blocks it; every future ends there exactly once (use `.then(context,
/// ...)`).
/// - Values go in and come out; nothing internal is reachable.
/// - An action that succeeded is committed and `changed` follows within a second on every console.
/// - An Error carries one sentence for a person.
/// - Every call but `status`, `signInNeeds` and `signIn` is made by the person who is signed in. What their role may
/// not
///   do ends with Error::Code::Denied; rows of locations they do not work for are not among the answers. While the desk
///   is locked, everything ends with Denied.
class Desk : public QObject
{
    Q_OBJECT

public:
    enum Topic { Leads = 1, Messages = 2, Escalations = 4, Connections = 8, Setup = 16, Everything = 31 };
    Q_DECLARE_FLAGS(Topics, Topic)

    using QObject::QObject;

    /// Who sits here: claims, outcomes and acknowledgements carry this name. Empty until signed in.
    virtual QString person() const = 0;
    /// What the sign-in page has to ask for.
    virtual QFuture<Expected<SignInNeeds>> signInNeeds() = 0;
    /// Also unlocks. The password is not looked at while no account has one.
    virtual QFuture<Expected<void>> signIn(const QString &name, const QString &password = {}) = 0;
    /// Frees the claims of who sits here; the value is how many. Works while locked.
    virtual QFuture<Expected<int>> signOut() = 0;
    /// Nothing can be asked until the same person signs in again. Without passwords it does nothing.
    virtual void lock() = 0;
    virtual bool isLocked() const = 0;
    /// Who sits here with what they may, as the store last said; for hiding what would be refused.
    virtual Seat seat() const = 0;
    virtual QFuture<Expected<void>> changePassword(const QString &old, const QString &fresh) = 0;
    /// Names to pick from; none before signing in when passwords are on.
    virtual QFuture<Expected<QStringList>> knownPeople() = 0;
    /// Time as the engine sees it; stories and sandboxes run on their own.
    virtual Millis now() const = 0;

    virtual QFuture<Expected<LeadPage>> leads(const LeadQuery &query) = 0;
    virtual QFuture<Expected<LeadDetail>> lead(qint64 leadId) = 0;
    /// The whole trace of the latest decision about this lead and of each of its texts.
    virtual QFuture<Expected<QJsonObject>> explain(qint64 leadId) = 0;
    virtual QFuture<Expected<EngineStatus>> status() = 0;

    /// Each of these answers with an id that `undo` takes; 0 when there is nothing to take back.
    virtual QFuture<Expected<qint64>> claim(qint64 leadId, bool takeOver) = 0;
    virtual QFuture<Expected<qint64>> release(qint64 leadId) = 0;
    /// Gives leads to a colleague.
    virtual QFuture<Expected<qint64>> assign(const QList<qint64> &leadIds, const QString &person) = 0;
    virtual QFuture<Expected<qint64>> setOutcome(const QList<qint64> &leadIds, const QString &outcome) = 0;
    virtual QFuture<Expected<qint64>> snooze(const QList<qint64> &leadIds, Millis until) = 0;
    /// Queues a staff text; it can be taken back for five seconds. Claims an unowned lead for the sender.
    virtual QFuture<Expected<qint64>> sendReply(qint64 leadId, const QString &body) = 0;
    virtual QFuture<Expected<qint64>> escalate(qint64 leadId) = 0;
    virtual QFuture<Expected<qint64>> acknowledge(qint64 escalationId) = 0;
    virtual QFuture<Expected<qint64>>
    markAnswered(qint64 leadId) = 0; ///< "was not missed": closes it and feeds a counter
    /// Takes back one action; fails with a sentence when it is too late (the text has gone).
    virtual QFuture<Expected<void>> undo(qint64 actionId) = 0;
    virtual QFuture<Expected<void>> saveDraft(qint64 leadId, const QString &body) = 0;
    virtual QFuture<Expected<void>> markRead(qint64 leadId) = 0;

    virtual QFuture<Expected<DashboardData>> dashboard(const ReportQuery &query) = 0;
    /// The rows behind one number: as many as the metric says.
    virtual QFuture<Expected<LeadPage>> rowsBehind(const ReportQuery &query, const QString &metric) = 0;
    /// Asked before a file is written; the answer says whether it may be. `what` is a code: report, rows, left_out.
    virtual QFuture<Expected<void>> noteExport(const QString &what, int rows) = 0;

    virtual QFuture<Expected<QList<LocationRow>>> locations() = 0;
    virtual QFuture<Expected<void>> saveLocation(const LocationRow &location) = 0;
    /// The value is the key it was given, made from its name.
    virtual QFuture<Expected<QString>> addLocation(const LocationRow &location) = 0;
    /// Refused once anything happened there; such a location is paused instead.
    virtual QFuture<Expected<void>> removeLocation(const QString &locationKey) = 0;
    virtual QFuture<Expected<void>> setPaused(const QString &locationKey, bool paused) = 0;
    virtual QFuture<Expected<QList<ConnectionRow>>> connections() = 0;
    virtual QFuture<Expected<void>> saveConnection(const ConnectionRow &connection, const QString &newSecret) = 0;
    virtual QFuture<Expected<qint64>> addConnection(const ConnectionRow &connection, const QString &newSecret) = 0;
    /// Refused while a line uses it or anything came through it; such a connection is switched off instead.
    virtual QFuture<Expected<void>> removeConnection(qint64 connectionId) = 0;
    /// What a setup file (engine/setup) would change; an error only when the file cannot be read at all.
    virtual QFuture<Expected<SetupPreview>> inspectSetup(const QString &path) = 0;
    /// Applies it, all or nothing, customer file included.
    virtual QFuture<Expected<SetupPreview>> applySetup(const QString &path) = 0;
    /// One request with these settings; the sentence says what answered.
    virtual QFuture<Expected<QString>> checkConnection(qint64 connectionId) = 0;
    virtual QFuture<Expected<QList<TemplateRow>>> templates() = 0;
    virtual QFuture<Expected<TemplatePreview>> previewTemplate(const Template &draft, const QString &locationKey) = 0;
    virtual QFuture<Expected<void>> publishTemplate(const Template &draft) = 0;
    virtual QFuture<Expected<QList<CannedRow>>> canned() = 0;
    virtual QFuture<Expected<void>> saveCanned(const CannedRow &row) = 0;
    virtual QFuture<Expected<QList<RuleRow>>> rules() = 0;
    /// Adds a rule of the house, or a new version of one; the value is its id. Rules may only tighten.
    virtual QFuture<Expected<QString>> saveHouseRule(const HouseRule &rule) = 0;
    /// From that day on, or at once when it is empty, it holds no more.
    virtual QFuture<Expected<void>> endHouseRule(const QString &id, const QString &day) = 0;
    /// What the rules ask for outside the program at these locations, and what an admin said of it.
    virtual QFuture<Expected<QList<SetupCheckRow>>> setupChecks() = 0;
    /// Carries the name of who is signed in. False means "not in place", which stops texts where the rules say so.
    virtual QFuture<Expected<void>> tickSetupCheck(const QString &checkId, bool inPlace) = 0;
    /// First rows of a CSV file and the guessed mapping (field -> column), then the import itself.
    virtual QFuture<Expected<QJsonObject>> inspectCsv(const QString &path) = 0;
    virtual QFuture<Expected<ImportSummary>> importContacts(const QString &path, const QJsonObject &mapping) = 0;

    virtual QFuture<Expected<QList<PersonRow>>> people() = 0;
    /// Adds or changes an account; an empty password stays as it is.
    virtual QFuture<Expected<void>> savePerson(const PersonRow &person, const QString &newPassword) = 0;
    virtual QFuture<Expected<void>> removePerson(const QString &name) = 0;
    virtual QFuture<Expected<void>> setLockMinutes(int minutes) = 0;
    virtual QFuture<Expected<AuditPage>> audit(const AuditQuery &query) = 0;
    /// Backups, age limits, erasing. Lives as long as the desk.
    virtual DataDesk &data() = 0;

Q_SIGNALS:
    /// Who sits here, their role, their locations or whether passwords are on changed; a person() that is empty has to
    /// sign in (again).
    void seatChanged();

    /// After a commit of this or any other program on the same store; gathered, at most a few times a second.
    void changed(ring::Desk::Topics topics);
    /// Only of the locations of who sits here; without the caller's name and number while locked.
    void happened(const ring::Happening &happening);
};

Q_DECLARE_OPERATORS_FOR_FLAGS(Desk::Topics)

} // namespace ring
