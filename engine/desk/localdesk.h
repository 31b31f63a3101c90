// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/desk.h"
#include "engine/desk/deskguard.h"
#include "engine/desk/deskworker.h"
#include "engine/desk/localdata.h"
#include "engine/people/peoplestore.h"
#include "engine/runtime/engine.h"
#include "engine/store/trail.h"

#include <QTimer>

namespace ring {

struct LocalDeskOptions
{
    StoreAddress store;
    const Clock *clock = nullptr;
    Changes *changes = nullptr;
    SecretFor secretFor;
    SecretKeeper keepSecret;
    bool engineHere = true; ///< an engine runs in this program
    bool sandbox = false;
    std::function<int()> historyPercent;        ///< progress of the sandbox's history; empty: none
    std::function<QString()> storeProblem = {}; ///< what the engine here says of its store; asked on the desk's thread
    /// Ends this program's engine and begins anew, which puts a backup in place that was asked for. Empty: it cannot.
    std::function<void()> restart = {};
};

/// The desk over a store: reads and writes on a worker thread, gathers changes, tells what happened.
///
/// It hears of what other programs commit: with PostgreSQL within a moment, with SQLite by looking three times a
/// second. While the server is away `status` answers with what it last was and how old that is, drafts are kept here,
/// and everything is read anew when it is back.
class LocalDesk : public Desk
{
    Q_OBJECT

public:
    explicit LocalDesk(LocalDeskOptions options, QObject *parent = nullptr);
    ~LocalDesk() override;

    QString person() const override { return m_ticket.person; }
    QFuture<Expected<SignInNeeds>> signInNeeds() override;
    QFuture<Expected<void>> signIn(const QString &name, const QString &password = {}) override;
    QFuture<Expected<int>> signOut() override;
    void lock() override;
    bool isLocked() const override { return m_locked; }
    Seat seat() const override { return m_seat; }
    QFuture<Expected<void>> changePassword(const QString &old, const QString &fresh) override;
    QFuture<Expected<QStringList>> knownPeople() override;
    Millis now() const override { return m_options.clock->now(); }

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
    DataDesk &data() override { return *m_data; }

private:
    /// Runs `question(context, seat)` on the worker for who sits here, if they may. A locked desk shows no ticket.
    template<typename Question>
    auto ask(Right right, Question question)
    {
        return m_worker.ask(withRight(m_locked ? Ticket() : m_ticket, right, std::move(question)));
    }
    QString whyNoRestart() const;
    void sit(const Ticket &ticket, const Seat &seat);
    void readSeat();
    template<typename Act>
    auto act(Act what);
    template<typename Save>
    auto withSecretKept(const AuditEntry &entry, const ConnectionRow &connection, const QString &newSecret, Save save);
    void gather(int touched);
    void publish();
    void readHappenings();
    void watchStore();
    void watchServer();
    void keepHeldDrafts();
    QFuture<Expected<void>> storeDraft(qint64 leadId, const QString &body);

    LocalDeskOptions m_options;
    DeskWorker m_worker;
    std::unique_ptr<LocalData> m_data;
    QNetworkAccessManager m_network;
    Ticket m_ticket;
    Seat m_seat;
    bool m_locked = false;
    QHash<qint64, Millis> m_viewed; ///< when it was last noted that a lead was looked at
    QTimer m_gather;
    QTimer m_watch;
    EngineStatus m_lastStatus;
    QHash<std::pair<QString, qint64>, QString> m_heldDrafts; ///< typed while the store was away
    bool m_wasLost = false;
    int m_touched = 0;
    Trail m_trail; ///< of the happenings
    QElapsedTimer m_running;
    bool m_reading = false;
    bool m_readAgain = false;
};

} // namespace ring
