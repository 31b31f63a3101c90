// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/desk.h"
#include "engine/reports/metrics.h"
#include "tests/support/fakedata.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTimeZone>

namespace ring {

/// Key events need the focus, and a display shared with other programs may give it to one of them: each of these tests
/// brings a screen of its own.
inline const bool ownScreen = qputenv("QT_QPA_PLATFORM", "offscreen");

/// A desk for the tests of dashboard and admin: answers at once from what the test put in, and keeps what was asked.
class PagesDesk : public Desk
{
public:
    using Desk::Desk;
    template<typename T>
    static QFuture<Expected<T>> ready(Expected<T> value)
    {
        QPromise<Expected<T>> promise;
        promise.start();
        promise.addResult(std::move(value));
        promise.finish();
        return promise.future();
    }
    template<typename T>
    static QFuture<Expected<T>> none()
    {
        return ready<T>(fail(Error::Code::NotFound, QStringLiteral("Not part of this test.")));
    }
    QFuture<Expected<void>> done() const
    {
        return ready<void>(problem.isEmpty() ? Expected<void>() : fail(Error::Code::Storage, problem));
    }

    FakeData store; ///< what `data` gives
    DataDesk &data() override { return store; }
    QString problem; ///< when not empty, every answer fails with it
    Millis time = QDateTime(QDate(2026, 11, 18), QTime(15, 0), Qt::UTC).toMSecsSinceEpoch();
    DashboardData report;
    QList<LeadRow> behind;
    QList<ReportQuery> asked;
    QList<QPair<ReportQuery, QString>> askedBehind;
    QList<LocationRow> places;
    QList<LocationRow> savedPlaces;
    QList<QPair<QString, bool>> pauses;
    QList<ConnectionRow> links;
    QList<QPair<ConnectionRow, QString>> savedLinks;
    QList<LocationRow> addedPlaces;
    QStringList removedPlaces;
    QList<QPair<ConnectionRow, QString>> addedLinks;
    QList<qint64> removedLinks;
    SetupPreview setupPreview;
    QStringList setupFiles;
    QStringList appliedFiles;
    QString checkSentence;
    QList<TemplateRow> wordings;
    TemplatePreview preview;
    QList<Template> previewed;
    QList<Template> published;
    QList<CannedRow> answers;
    QList<CannedRow> savedAnswers;
    QList<RuleRow> law;
    QList<HouseRule> written;
    QStringList ended;
    QList<SetupCheckRow> setup;
    QList<QPair<QString, bool>> ticks;
    QJsonObject csv;
    ImportSummary imported;
    QList<QPair<QString, QJsonObject>> imports;
    Seat sitting = Seat::trusted(QStringLiteral("Ana"));
    SignInNeeds needs;
    QStringList exports;
    QList<PersonRow> accounts;
    QList<QPair<PersonRow, QString>> savedAccounts;
    QStringList removedAccounts;
    QList<int> lockMinutes;
    QList<AuditRow> auditRows;
    QList<AuditQuery> auditAsked;

    template<typename T>
    QFuture<Expected<T>> give(const T &value) const
    {
        if (!problem.isEmpty())
            return ready<T>(fail(Error::Code::Storage, problem));
        return ready<T>(value);
    }

    QString person() const override { return QStringLiteral("Ana"); }
    QFuture<Expected<SignInNeeds>> signInNeeds() override { return give(needs); }
    QFuture<Expected<void>> signIn(const QString &, const QString & = {}) override { return done(); }
    QFuture<Expected<int>> signOut() override { return none<int>(); }
    void lock() override {}
    bool isLocked() const override { return false; }
    Seat seat() const override { return sitting; }
    QFuture<Expected<void>> changePassword(const QString &, const QString &) override { return done(); }
    QFuture<Expected<QStringList>> knownPeople() override { return none<QStringList>(); }
    Millis now() const override { return time; }
    QFuture<Expected<LeadPage>> leads(const LeadQuery &) override { return none<LeadPage>(); }
    QFuture<Expected<LeadDetail>> lead(qint64) override { return none<LeadDetail>(); }
    QFuture<Expected<QJsonObject>> explain(qint64) override { return none<QJsonObject>(); }
    QFuture<Expected<EngineStatus>> status() override { return none<EngineStatus>(); }
    QFuture<Expected<qint64>> claim(qint64, bool) override { return none<qint64>(); }
    QFuture<Expected<qint64>> release(qint64) override { return none<qint64>(); }
    QFuture<Expected<qint64>> assign(const QList<qint64> &, const QString &) override { return none<qint64>(); }
    QFuture<Expected<qint64>> setOutcome(const QList<qint64> &, const QString &) override { return none<qint64>(); }
    QFuture<Expected<qint64>> snooze(const QList<qint64> &, Millis) override { return none<qint64>(); }
    QFuture<Expected<qint64>> sendReply(qint64, const QString &) override { return none<qint64>(); }
    QFuture<Expected<qint64>> escalate(qint64) override { return none<qint64>(); }
    QFuture<Expected<qint64>> acknowledge(qint64) override { return none<qint64>(); }
    QFuture<Expected<qint64>> markAnswered(qint64) override { return none<qint64>(); }
    QFuture<Expected<void>> undo(qint64) override { return done(); }
    QFuture<Expected<void>> saveDraft(qint64, const QString &) override { return done(); }
    QFuture<Expected<void>> markRead(qint64) override { return done(); }

    QFuture<Expected<DashboardData>> dashboard(const ReportQuery &query) override
    {
        asked.append(query);
        DashboardData answer = report;
        answer.query = query;
        return give(answer);
    }
    QFuture<Expected<LeadPage>> rowsBehind(const ReportQuery &query, const QString &metric) override
    {
        askedBehind.append({query, metric});
        LeadPage page;
        page.rows = behind;
        page.total = int(behind.size());
        return give(page);
    }
    QFuture<Expected<QList<LocationRow>>> locations() override { return give(places); }
    QFuture<Expected<void>> saveLocation(const LocationRow &row) override
    {
        savedPlaces.append(row);
        return done();
    }
    QFuture<Expected<QString>> addLocation(const LocationRow &row) override
    {
        addedPlaces.append(row);
        if (problem.isEmpty()) {
            places.append(row);
            places.last().key = row.name.toLower();
        }
        return give(row.name.toLower());
    }
    QFuture<Expected<void>> removeLocation(const QString &key) override
    {
        removedPlaces.append(key);
        return done();
    }
    QFuture<Expected<void>> setPaused(const QString &key, bool paused) override
    {
        pauses.append({key, paused});
        return done();
    }
    QFuture<Expected<QList<ConnectionRow>>> connections() override { return give(links); }
    QFuture<Expected<void>> saveConnection(const ConnectionRow &row, const QString &secret) override
    {
        savedLinks.append({row, secret});
        return done();
    }
    QFuture<Expected<qint64>> addConnection(const ConnectionRow &row, const QString &secret) override
    {
        addedLinks.append({row, secret});
        const qint64 id = 1 + links.size();
        if (problem.isEmpty()) {
            links.append(row);
            links.last().id = id;
        }
        return give(id);
    }
    QFuture<Expected<void>> removeConnection(qint64 id) override
    {
        removedLinks.append(id);
        return done();
    }
    QFuture<Expected<SetupPreview>> inspectSetup(const QString &path) override
    {
        setupFiles.append(path);
        return give(setupPreview);
    }
    QFuture<Expected<SetupPreview>> applySetup(const QString &path) override
    {
        appliedFiles.append(path);
        return give(setupPreview);
    }
    QFuture<Expected<QString>> checkConnection(qint64) override { return give(checkSentence); }
    QFuture<Expected<QList<TemplateRow>>> templates() override { return give(wordings); }
    QFuture<Expected<TemplatePreview>> previewTemplate(const Template &draft, const QString &) override
    {
        previewed.append(draft);
        return give(preview);
    }
    QFuture<Expected<void>> publishTemplate(const Template &draft) override
    {
        published.append(draft);
        return done();
    }
    QFuture<Expected<QList<CannedRow>>> canned() override { return give(answers); }
    QFuture<Expected<void>> saveCanned(const CannedRow &row) override
    {
        savedAnswers.append(row);
        return done();
    }
    QFuture<Expected<QList<RuleRow>>> rules() override { return give(law); }
    QFuture<Expected<QString>> saveHouseRule(const HouseRule &rule) override
    {
        written << rule;
        RuleRow row;
        row.id = rule.id.isEmpty() ? QStringLiteral("house.%1-1").arg(rule.effect) : rule.id;
        row.version = 1;
        row.layer = QStringLiteral("operator");
        row.jurisdiction = rule.jurisdiction;
        row.effect = rule.effect;
        row.kinds = rule.kinds;
        row.verticals = rule.verticals;
        row.params = rule.params;
        row.house = row.latest = true;
        row.standing = QStringLiteral("in_force");
        for (RuleRow &older : law)
            if (older.id == row.id) {
                row.version = std::max(row.version, older.version + 1);
                older.latest = false;
                older.standing = QStringLiteral("replaced");
            }
        law << row;
        return give(row.id);
    }
    QFuture<Expected<void>> endHouseRule(const QString &id, const QString &) override
    {
        ended << id;
        for (RuleRow &row : law)
            if (row.id == id)
                row.standing = QStringLiteral("ended");
        return done();
    }
    QFuture<Expected<QList<SetupCheckRow>>> setupChecks() override { return give(setup); }
    QFuture<Expected<void>> tickSetupCheck(const QString &id, bool inPlace) override
    {
        ticks.append({id, inPlace});
        if (problem.isEmpty())
            for (SetupCheckRow &row : setup)
                if (row.id == id) {
                    row.standing = inPlace ? SetupStanding::InPlace : SetupStanding::Missing;
                    row.person = person();
                    row.at = time;
                }
        return done();
    }
    QFuture<Expected<QJsonObject>> inspectCsv(const QString &) override { return give(csv); }
    QFuture<Expected<ImportSummary>> importContacts(const QString &path, const QJsonObject &mapping) override
    {
        imports.append({path, mapping});
        return give(imported);
    }
    QFuture<Expected<void>> noteExport(const QString &what, int) override
    {
        exports.append(what);
        return done();
    }
    QFuture<Expected<QList<PersonRow>>> people() override { return give(accounts); }
    QFuture<Expected<void>> savePerson(const PersonRow &row, const QString &password) override
    {
        savedAccounts.append({row, password});
        return done();
    }
    QFuture<Expected<void>> removePerson(const QString &name) override
    {
        removedAccounts.append(name);
        return done();
    }
    QFuture<Expected<void>> setLockMinutes(int minutes) override
    {
        lockMinutes.append(minutes);
        return done();
    }
    QFuture<Expected<AuditPage>> audit(const AuditQuery &query) override
    {
        auditAsked.append(query);
        return give(AuditPage{auditRows, auditRows.size()});
    }
};

} // namespace ring
