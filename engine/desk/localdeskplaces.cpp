// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/deskconnections.h"
#include "engine/desk/deskplaces.h"
#include "engine/desk/desksetupfile.h"
#include "engine/desk/localdesk.h"

namespace ring {

using namespace Qt::StringLiterals;

QFuture<Expected<void>> LocalDesk::saveLocation(const LocationRow &location)
{
    const AuditEntry entry{u"location_saved"_s, u"location"_s, location.key, {}};
    return ask(Right::Setup, audited(entry, [location](StageContext &context, const Seat &) {
                   return ring::saveLocation(*context.database, location, context.now());
               }));
}

QFuture<Expected<QString>> LocalDesk::addLocation(const LocationRow &location)
{
    const AuditEntry entry{u"location_added"_s, u"location"_s, location.name, {}};
    return ask(Right::Setup, audited(entry, [location](StageContext &context, const Seat &) {
                   return ring::addLocation(*context.database, location, context.now());
               }));
}

QFuture<Expected<void>> LocalDesk::removeLocation(const QString &locationKey)
{
    const AuditEntry entry{u"location_removed"_s, u"location"_s, locationKey, {}};
    return ask(Right::Setup, audited(entry, [=](StageContext &context, const Seat &) {
                   return ring::removeLocation(*context.database, locationKey);
               }));
}

/// A secret that was typed goes to the keychain first; what is saved is where it is. Whoever may not connect does not
/// reach the keychain either.
template<typename Save>
auto LocalDesk::withSecretKept(const AuditEntry &entry, const ConnectionRow &connection, const QString &newSecret,
                               Save save)
{
    using Answer = std::invoke_result_t<Save, StageContext &, const ConnectionRow &>;
    const auto store = [this, entry, save](const ConnectionRow &row) -> QFuture<Answer> {
        return ask(Right::Connect,
                   audited(entry, [row, save](StageContext &context, const Seat &) { return save(context, row); }));
    };
    if (newSecret.isEmpty())
        return store(connection);
    if (!m_options.keepSecret)
        return QtFuture::makeReadyFuture(Answer(fail(
            Error::Code::BadInput,
            u"This system has no keychain. Put the secret into a file only you can read and write file:PATH as its credential."_s)));
    const auto keep = [this, connection, newSecret](const Expected<bool> &may) -> QFuture<Expected<QString>> {
        if (!may)
            return QtFuture::makeReadyFuture(Expected<QString>(tl::unexpected(may.error())));
        return m_options.keepSecret(connection.name, newSecret);
    };
    return ask(Right::Connect, [](StageContext &, const Seat &) { return Expected<bool>(true); })
        .then(this, keep)
        .unwrap()
        .then(this,
              [store, connection](const Expected<QString> &reference) -> QFuture<Answer> {
                  if (!reference)
                      return QtFuture::makeReadyFuture(Answer(tl::unexpected(reference.error())));
                  ConnectionRow row = connection;
                  row.credential = *reference;
                  return store(row);
              })
        .unwrap();
}

QFuture<Expected<void>> LocalDesk::saveConnection(const ConnectionRow &connection, const QString &newSecret)
{
    const AuditEntry entry{u"connection_saved"_s, u"connection"_s, QString::number(connection.id), {}};
    return withSecretKept(entry, connection, newSecret,
                          [fresh = !newSecret.isEmpty()](StageContext &context, const ConnectionRow &row) {
                              return saveConnectionRow(*context.database, row, fresh, context.now());
                          });
}

QFuture<Expected<qint64>> LocalDesk::addConnection(const ConnectionRow &connection, const QString &newSecret)
{
    const AuditEntry entry{u"connection_added"_s, u"connection"_s, connection.name, {}};
    return withSecretKept(entry, connection, newSecret, [](StageContext &context, const ConnectionRow &row) {
        return ring::addConnection(*context.database, row, context.now());
    });
}

QFuture<Expected<void>> LocalDesk::removeConnection(qint64 connectionId)
{
    const AuditEntry entry{u"connection_removed"_s, u"connection"_s, QString::number(connectionId), {}};
    return ask(Right::Connect, audited(entry, [=](StageContext &context, const Seat &) {
                   return ring::removeConnection(*context.database, connectionId);
               }));
}

QFuture<Expected<SetupPreview>> LocalDesk::inspectSetup(const QString &path)
{
    return ask(Right::Connect,
               [path](StageContext &context, const Seat &) { return previewSetupFile(*context.database, path); });
}

QFuture<Expected<SetupPreview>> LocalDesk::applySetup(const QString &path)
{
    const AuditEntry entry{u"setup_applied"_s, u"setup"_s, {}, {}};
    return ask(Right::Connect, audited(entry, [path](StageContext &context, const Seat &) {
                   return applySetupFile(*context.database, path, context.now());
               }));
}

} // namespace ring
