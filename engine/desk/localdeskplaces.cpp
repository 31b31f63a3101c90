// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/deskconnections.h"
#include "engine/desk/deskplaces.h"
#include "engine/desk/desksetupfile.h"
#include "engine/desk/localdesk.h"

namespace ring {

using namespace Qt::StringLiterals;

QFuture<Expected<void>> LocalDesk::saveLocation(const LocationRow &location)
{
    return m_worker.ask(
        [location](StageContext &context) { return ring::saveLocation(*context.database, location, context.now()); });
}

QFuture<Expected<QString>> LocalDesk::addLocation(const LocationRow &location)
{
    return m_worker.ask(
        [location](StageContext &context) { return ring::addLocation(*context.database, location, context.now()); });
}

QFuture<Expected<void>> LocalDesk::removeLocation(const QString &locationKey)
{
    return m_worker.ask([=](StageContext &context) { return ring::removeLocation(*context.database, locationKey); });
}

/// A secret that was typed goes to the keychain first; what is saved is where it is.
template<typename Save>
auto LocalDesk::withSecretKept(const ConnectionRow &connection, const QString &newSecret, Save save)
{
    using Answer = std::invoke_result_t<Save, StageContext &, const ConnectionRow &>;
    const auto store = [this, save](const ConnectionRow &row) -> QFuture<Answer> {
        return m_worker.ask([row, save](StageContext &context) { return save(context, row); });
    };
    if (newSecret.isEmpty())
        return store(connection);
    if (!m_options.keepSecret)
        return QtFuture::makeReadyFuture(Answer(fail(
            Error::Code::BadInput,
            u"This system has no keychain. Put the secret into a file only you can read and write file:PATH as its credential."_s)));
    return m_options.keepSecret(connection.name, newSecret)
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
    return withSecretKept(connection, newSecret,
                          [fresh = !newSecret.isEmpty()](StageContext &context, const ConnectionRow &row) {
                              return saveConnectionRow(*context.database, row, fresh, context.now());
                          });
}

QFuture<Expected<qint64>> LocalDesk::addConnection(const ConnectionRow &connection, const QString &newSecret)
{
    return withSecretKept(connection, newSecret, [](StageContext &context, const ConnectionRow &row) {
        return ring::addConnection(*context.database, row, context.now());
    });
}

QFuture<Expected<void>> LocalDesk::removeConnection(qint64 connectionId)
{
    return m_worker.ask([=](StageContext &context) { return ring::removeConnection(*context.database, connectionId); });
}

QFuture<Expected<SetupPreview>> LocalDesk::inspectSetup(const QString &path)
{
    return m_worker.ask([path](StageContext &context) { return previewSetupFile(*context.database, path); });
}

QFuture<Expected<SetupPreview>> LocalDesk::applySetup(const QString &path)
{
    return m_worker.ask(
        [path](StageContext &context) { return applySetupFile(*context.database, path, context.now()); });
}

} // namespace ring
