// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/desk.h"
#include "engine/desk/deskworker.h"
#include "engine/runtime/engine.h"

#include <QTimer>

namespace ring {

/// Keeps a new secret where the system keeps secrets and gives the reference to store ("keychain:NAME").
using SecretKeeper = std::function<QFuture<Expected<QString>>(const QString &name, const QString &secret)>;

struct LocalDeskOptions
{
    StoreAddress store;
    const Clock *clock = nullptr;
    Changes *changes = nullptr;
    SecretFor secretFor;
    SecretKeeper keepSecret;
    bool engineHere = true; ///< an engine runs in this program; else the store is watched for what others commit
    bool sandbox = false;
    std::function<int()> historyPercent;        ///< progress of the sandbox's history; empty: none
    std::function<QString()> storeProblem = {}; ///< what the engine here says of its store; asked on the desk's thread
};

/// The desk over a store: reads and writes on a worker thread, gathers changes, tells what happened.
class LocalDesk : public Desk
{
    Q_OBJECT

public:
    explicit LocalDesk(LocalDeskOptions options, QObject *parent = nullptr);
    ~LocalDesk() override;

    QString person() const override { return m_person; }
    QFuture<Expected<void>> signIn(const QString &name) override;
    QFuture<Expected<QStringList>> knownPeople() override;
    Millis now() const override { return m_options.clock->now(); }

    QFuture<Expected<LeadPage>> leads(const LeadQuery &query) override;
    QFuture<Expected<LeadDetail>> lead(qint64 leadId) override;
    QFuture<Expected<QJsonObject>> explain(qint64 leadId) override;
    QFuture<Expected<EngineStatus>> status() override;

    QFuture<Expected<qint64>> claim(qint64 leadId, bool takeOver) override;
    QFuture<Expected<qint64>> release(qint64 leadId) override;
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

    QFuture<Expected<QList<LocationRow>>> locations() override;
    QFuture<Expected<void>> saveLocation(const LocationRow &location) override;
    QFuture<Expected<void>> setPaused(const QString &locationKey, bool paused) override;
    QFuture<Expected<QList<ConnectionRow>>> connections() override;
    QFuture<Expected<void>> saveConnection(const ConnectionRow &connection, const QString &newSecret) override;
    QFuture<Expected<QString>> checkConnection(qint64 connectionId) override;
    QFuture<Expected<QList<TemplateRow>>> templates() override;
    QFuture<Expected<TemplatePreview>> previewTemplate(const Template &draft, const QString &locationKey) override;
    QFuture<Expected<void>> publishTemplate(const Template &draft) override;
    QFuture<Expected<QList<CannedRow>>> canned() override;
    QFuture<Expected<void>> saveCanned(const CannedRow &row) override;
    QFuture<Expected<QList<RuleRow>>> rules() override;
    QFuture<Expected<QList<SetupCheckRow>>> setupChecks() override;
    QFuture<Expected<void>> tickSetupCheck(const QString &checkId, bool inPlace) override;
    QFuture<Expected<QJsonObject>> inspectCsv(const QString &path) override;
    QFuture<Expected<ImportSummary>> importContacts(const QString &path, const QJsonObject &mapping) override;

private:
    template<typename Act>
    auto act(Act what);
    void gather(int touched);
    void publish();
    void readHappenings();
    void watchStore();

    LocalDeskOptions m_options;
    DeskWorker m_worker;
    QNetworkAccessManager m_network;
    QString m_person;
    QTimer m_gather;
    QTimer m_watch;
    int m_touched = 0;
    qint64 m_lastHappening = -1;
    qint64 m_dataVersion = -1;
    bool m_reading = false;
};

} // namespace ring
