// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keychain/keychain.h"
#include "app/verbs/endsignals.h"
#include "app/verbs/openstore.h"
#include "app/verbs/output.h"
#include "app/verbs/verb.h"
#include "engine/net/urls.h"
#include "engine/providers/registry.h"
#include "engine/receive/hookserver.h"
#include "engine/receive/receiver.h"

#include <QEventLoop>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr auto lookForChangesEvery = std::chrono::seconds(5);

struct Choice
{
    HookServerOptions server;
    QUrl publicUrl;
};

Expected<Choice> readChoice(const Arguments &arguments)
{
    if (!arguments.has(u"listen"_s))
        return fail(Error::Code::BadInput, u"The option --listen ADDR:PORT is missing."_s);
    if (arguments.has(u"cert"_s) != arguments.has(u"key"_s))
        return fail(Error::Code::BadInput, u"--cert and --key go together."_s);
    Choice choice;
    const auto address = ListenAddress::parse(arguments.text(u"listen"_s));
    RING_TRY(address);
    choice.server.address = *address;
    if (arguments.has(u"public-url"_s)) {
        const auto url = checkedBaseUrl(QUrl(arguments.text(u"public-url"_s), QUrl::StrictMode), u"--public-url"_s);
        RING_TRY(url);
        choice.publicUrl = *url;
    }
    return choice;
}

void tellRoutes(const Receiver &receiver)
{
    for (const auto &[name, route] : receiver.routes()) {
        if (!route.hook)
            err(route.problem);
        else
            out(u"%1: %2"_s.arg(name, QString::fromLatin1(Receiver::pathOf(name))));
    }
    if (receiver.routes().empty())
        err(u"No connection here is called by its provider yet. Add one with init --from; it is taken up by itself."_s);
}

VerbEnding receiveOn(OpenStore &store, Choice &choice)
{
    SystemClock clock;
    const Credentials credentials(readKeychain);
    Receiver receiver({store.database.get(), &clock,
                       [&credentials](const QString &reference) { return credentials.secret(reference); },
                       choice.publicUrl, store.folder.store().file});
    const bool secure = choice.server.identity.has_value();
    HookServer server(choice.server, [&receiver](HookRequest request, const QString &peer) {
        return receiver.take(std::move(request), peer);
    });
    QObject::connect(&receiver, &Receiver::ready, &receiver, [&receiver] { tellRoutes(receiver); });
    if (auto opened = server.open(); !opened)
        return failed(opened.error());
    out(u"Receiving on %1://%2:%3"_s.arg(secure ? u"https"_s : u"http"_s, choice.server.address.host.toString())
            .arg(server.serverPort()));
    QTimer changes;
    QObject::connect(&changes, &QTimer::timeout, &receiver, [&receiver] {
        if (auto read = receiver.reload(); !read)
            err(read.error().sentence);
    });
    changes.start(lookForChangesEvery);
    if (auto read = receiver.reload(); !read)
        return failed(read.error());
    EndSignals ending;
    QEventLoop loop;
    QObject::connect(&ending, &EndSignals::asked, &loop, &QEventLoop::quit);
    loop.exec();
    return VerbEnding::Done;
}

VerbEnding receive(const Arguments &arguments)
{
    auto choice = readChoice(arguments);
    if (!choice)
        return wrongUsage({u"receive"_s}, choice.error().sentence);
    if (arguments.has(u"cert"_s)) {
        const auto identity = ServerIdentity::read(arguments.text(u"cert"_s), arguments.text(u"key"_s));
        if (!identity)
            return failed(identity.error());
        choice->server.identity = *identity;
    }
    auto store = openExisting(arguments);
    if (!store)
        return failed(store.error());
    return receiveOn(*store, *choice);
}

QString servedTitles()
{
    QStringList titles;
    for (const QString &provider : knownProviders(u"hook"_s))
        titles << providerTitle(provider);
    return titles.join(u", "_s);
}

} // namespace

Verb receiveVerb()
{
    return {{u"receive"_s},
            {},
            {dataOption(),
             {u"listen"_s, u"ADDR:PORT"_s, u"where to listen, for example 0.0.0.0:443 or 127.0.0.1:8080"_s},
             {u"cert"_s, u"FILE"_s, u"PEM certificate with its chain; read again when it is renewed"_s},
             {u"key"_s, u"FILE"_s, u"its private key, closed to others"_s},
             {u"public-url"_s, u"URL"_s, u"the address providers call, when a reverse proxy stands before"_s}},
            u"receives what cannot be polled, over HTTPS, into the store of a data folder"_s,
            u"Served are connections of: %1.\n"
            "Each has its own path /hooks/NAME, shown at the start; enter it at the provider. Without --cert and --key "
            "only\n"
            "a loopback address is taken, for a reverse proxy. An engine may run on the same data at the same time.\n"
            "Requests that are not surely the provider's own are refused and leave nothing in the store."_s.arg(
                servedTitles()),
            receive};
}

} // namespace ring
