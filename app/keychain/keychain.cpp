// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keychain/keychain.h"

#include <QPromise>
#include <qt6keychain/keychain.h>

#include <memory>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

const QString service = u"Second Ring"_s;

Error keychainError(QKeychain::Error code, const QString &name)
{
    const auto error = [](Error::Code kind, const QString &sentence) {
        return Error{kind, sentence, {}, Error::Reason::None, std::nullopt};
    };
    switch (code) {
    case QKeychain::EntryNotFound:
        return error(
            Error::Code::NotFound,
            u"The keychain has no entry %1 for Second Ring. Enter the credential again on the connection."_s.arg(name));
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return error(Error::Code::Denied,
                     u"The keychain did not give out the entry %1. Unlock it and try again."_s.arg(name));
    default:
        return error(
            Error::Code::Unavailable,
            u"No keychain answers for the entry %1. Use env:NAME or file:PATH for this connection, or start the "
            "keychain of your desktop."_s.arg(name));
    }
}

/// Starts a job and ends the future with what `result` makes of it.
template<typename T>
QFuture<Expected<T>> start(QKeychain::Job *job, const QString &name, std::function<Expected<T>()> result)
{
    auto promise = std::make_shared<QPromise<Expected<T>>>();
    promise->start();
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, job, name, result] {
        promise->addResult(job->error() == QKeychain::NoError ? result()
                                                              : tl::unexpected(keychainError(job->error(), name)));
        promise->finish();
    });
    job->start();
    return promise->future();
}

} // namespace

QFuture<Expected<QString>> readKeychain(const QString &name)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    return start<QString>(job, name, [job]() -> Expected<QString> { return job->textData(); });
}

QFuture<Expected<void>> writeKeychain(const QString &name, const QString &secret)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setTextData(secret);
    return start<void>(job, name, []() -> Expected<void> { return {}; });
}

} // namespace ring
