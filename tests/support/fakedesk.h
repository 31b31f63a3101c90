// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/desk.h"
#include "tests/support/fakedata.h"

#include <QHash>

#include <functional>

namespace ring {

/// A desk without an engine: rows that a test writes by hand or has made up by `fill`, actions that change them at
/// once.
///
/// Everything is public on purpose: a test sets the scene, acts through the window, and reads `log` (one line an
/// action, e.g. "outcome 3,4 booked") or the rows. Time stands still unless `time` is moved. Answers come through the
/// event loop.
class FakeDesk : public Desk
{
    Q_OBJECT

public:
    explicit FakeDesk(QObject *parent = nullptr);

    /// Makes up `leads` rows over `locations` locations; the same numbers give the same rows.
    void fill(int leads, int locations);
    /// An empty row of a plausible caller, not yet in `rows`.
    LeadRow makeRow(qint64 id, int location);
    void tell(Desk::Topics topics = Desk::Everything) { Q_EMIT changed(topics); }
    void tellHappened(const Happening &happening) { Q_EMIT happened(happening); }
    LeadRow *find(qint64 leadId);

    Millis time = 1'773'160'860'000; ///< Tuesday 10 March 2026, 16:41 UTC
    QString signedIn = QStringLiteral("Dana");
    QStringList names = {QStringLiteral("Dana"), QStringLiteral("Luis"), QStringLiteral("Priya")};
    Seat sitting = Seat::trusted(QStringLiteral("Dana")); ///< what `seat` answers; `signIn` puts the name in
    SignInNeeds needs;
    QString password; ///< the one right password, for everybody, when `needs.password`
    bool locked = false;
    QList<PersonRow> accounts;
    QList<AuditRow> auditRows;
    QList<LeadRow> rows;
    QHash<qint64, QList<MessageRow>> threads;
    QHash<qint64, QList<CallRow>> calls;
    QHash<qint64, QString> drafts;
    QHash<qint64, QString> sendBlocks;
    QHash<qint64, QJsonObject> traces; ///< what `explain` answers; made up where there is none
    QStringList cannedTitles;
    QStringList cannedBodies;
    EngineStatus engine;
    DashboardData numbers;
    QList<LocationRow> places;
    QList<ConnectionRow> links;
    QList<TemplateRow> templateRows;
    QList<CannedRow> cannedRows;
    QList<RuleRow> ruleRows;
    QList<HouseRule> savedRules;
    QStringList endedRules;
    QList<SetupCheckRow> checkRows;
    QStringList log;
    QString failNext;      ///< the next action (not a question) fails with this sentence
    FakeData store;        ///< what `data` gives
    QString failQuestions; ///< while set, every question fails with this sentence

    QString person() const override { return signedIn; }
    QFuture<Expected<SignInNeeds>> signInNeeds() override;
    QFuture<Expected<void>> signIn(const QString &name, const QString &typed = {}) override;
    QFuture<Expected<int>> signOut() override;
    void lock() override;
    bool isLocked() const override { return locked; }
    Seat seat() const override { return sitting; }
    QFuture<Expected<void>> changePassword(const QString &old, const QString &fresh) override;
    QFuture<Expected<QStringList>> knownPeople() override;
    Millis now() const override { return time; }
    QFuture<Expected<LeadPage>> leads(const LeadQuery &query) override;
    QFuture<Expected<LeadDetail>> lead(qint64 leadId) override;
    QFuture<Expected<QJsonObject>> explain(qint64 leadId) override;
    QFuture<Expected<EngineStatus>> status() override;
    QFuture<Expected<qint64>> claim(qint64 leadId, bool takeOver) override;
    QFuture<Expected<qint64>> release(qint64 leadId) override;
    QFuture<Expected<qint64>> assign(const QList<qint64> &leadIds, const QString &person) override;
    QFuture<Expected<qint64>> setOutcome(const QList<qint64> &leadIds, const QString &outcome) override;
    QFuture<Expected<qint64>> snooze(const QList<qint64> &leadIds, Millis until) override;
    QFuture<Expected<qint64>> sendReply(qint64 leadId, const QString &body) override;
    QFuture<Expected<qint64>> escalate(qint64 leadId) override;
    QFuture<Expected<qint64>> acknowledge(qint64 escalationId) override;
    QFuture<Expected<qint64>> markAnswered(qint64 leadId) override;
    QFuture<Expected<void>> undo(qint64 actionId) override;
    QFuture<Expected<void>> saveDraft(qint64 leadId, const QString &body) override;
    QFuture<Expected<void>> markRead(qint64 leadId) override;
    QFuture<Expected<DashboardData>> dashboard(const ReportQuery &query) override;
    QFuture<Expected<LeadPage>> rowsBehind(const ReportQuery &query, const QString &metric) override;
    QFuture<Expected<void>> noteExport(const QString &what, int rows) override;
    QFuture<Expected<QList<LocationRow>>> locations() override;
    QFuture<Expected<void>> saveLocation(const LocationRow &location) override;
    QFuture<Expected<QString>> addLocation(const LocationRow &location) override;
    QFuture<Expected<void>> removeLocation(const QString &locationKey) override;
    QFuture<Expected<void>> setPaused(const QString &locationKey, bool paused) override;
    QFuture<Expected<QList<ConnectionRow>>> connections() override;
    QFuture<Expected<void>> saveConnection(const ConnectionRow &connection, const QString &newSecret) override;
    QFuture<Expected<qint64>> addConnection(const ConnectionRow &connection, const QString &newSecret) override;
    QFuture<Expected<void>> removeConnection(qint64 connectionId) override;
    QFuture<Expected<SetupPreview>> inspectSetup(const QString &path) override;
    QFuture<Expected<SetupPreview>> applySetup(const QString &path) override;
    QFuture<Expected<QString>> checkConnection(qint64 connectionId) override;
    QFuture<Expected<QList<TemplateRow>>> templates() override;
    QFuture<Expected<TemplatePreview>> previewTemplate(const Template &draft, const QString &locationKey) override;
    QFuture<Expected<void>> publishTemplate(const Template &draft) override;
    QFuture<Expected<QList<CannedRow>>> canned() override;
    QFuture<Expected<void>> saveCanned(const CannedRow &row) override;
    QFuture<Expected<QList<RuleRow>>> rules() override;
    QFuture<Expected<QString>> saveHouseRule(const HouseRule &rule) override;
    QFuture<Expected<void>> endHouseRule(const QString &id, const QString &day) override;
    QFuture<Expected<QList<SetupCheckRow>>> setupChecks() override;
    QFuture<Expected<void>> tickSetupCheck(const QString &checkId, bool inPlace) override;
    QFuture<Expected<QJsonObject>> inspectCsv(const QString &path) override;
    QFuture<Expected<ImportSummary>> importContacts(const QString &path, const QJsonObject &mapping) override;
    QFuture<Expected<QList<PersonRow>>> people() override;
    QFuture<Expected<void>> savePerson(const PersonRow &person, const QString &newPassword) override;
    QFuture<Expected<void>> removePerson(const QString &name) override;
    QFuture<Expected<void>> setLockMinutes(int minutes) override;
    QFuture<Expected<AuditPage>> audit(const AuditQuery &query) override;
    DataDesk &data() override { return store; }

private:
    QFuture<Expected<qint64>> act(const QString &line, const QList<qint64> &ids,
                                  const std::function<void(LeadRow &)> &change);
    QFuture<Expected<void>> acted(const QString &line, const std::function<void()> &change);
    bool matches(const LeadRow &row, const LeadQuery &query) const;
    QHash<qint64, std::function<void()>> m_undo;
    qint64 m_nextUndo = 1;
};

} // namespace ring
