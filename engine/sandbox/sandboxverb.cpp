// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/sandboxverb.h"

#include "engine/sandbox/populationstory.h"
#include "engine/sandbox/sandboxserver.h"
#include "engine/sandbox/sandboxsetup.h"
#include "engine/sandbox/scenariostory.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QEventLoop>
#include <QJsonDocument>
#include <QTextStream>
#include <QTimer>

namespace ring::sandbox {

using namespace Qt::StringLiterals;

namespace {
constexpr int exitWrong = 2;

struct VerbOptions
{
    SandboxOptions sandbox;
    double speed = 1;
    int seconds = 0;
    std::optional<Scenario> scenario;
};

const QList<QCommandLineOption> &knownOptions()
{
    static const QList<QCommandLineOption> all{
        {u"port"_s, u"Listen on this port of 127.0.0.1; 0 for any free one."_s, u"port"_s, u"0"_s},
        {u"scenario"_s, u"Play this scenario file instead of the invented population."_s, u"file"_s},
        {u"seed"_s, u"The number that fixes the story."_s, u"number"_s, u"1"_s},
        {u"locations"_s, u"How many locations, 1 to 200."_s, u"count"_s, u"12"_s},
        {u"rate"_s, u"How much more often than usual callers ring."_s, u"factor"_s, u"1"_s},
        {u"speed"_s, u"How fast time passes, 1 to 1000."_s, u"factor"_s, u"1"_s},
        {u"latency"_s, u"Milliseconds each answer takes."_s, u"ms"_s, u"0"_s},
        {u"journal"_s, u"Go on after a restart where this file says."_s, u"file"_s},
        {u"into"_s, u"setup: the folder for the setup file, the contacts and the credentials."_s, u"folder"_s, u"."_s},
        {u"for"_s, u"End after so many seconds; 0 for never."_s, u"seconds"_s, u"0"_s},
    };
    return all;
}

Expected<double> number(const QCommandLineParser &parser, const QString &name, double low, double high)
{
    bool good = false;
    const double value = parser.value(name).toDouble(&good);
    if (good && value >= low && value <= high)
        return value;
    return fail(
        Error::Code::BadInput,
        u"--%1 has to be a number from %2 to %3, not \"%4\"."_s.arg(name).arg(low).arg(high).arg(parser.value(name)));
}

Expected<VerbOptions> read(const QCommandLineParser &parser)
{
    struct Rule
    {
        QString name;
        double low;
        double high;
        std::function<void(double)> keep;
    };
    VerbOptions options;
    const QList<Rule> rules{
        {u"port"_s, 0, 65535, [&](double v) { options.sandbox.port = quint16(v); }},
        {u"seed"_s, 0, 1e15, [&](double v) { options.sandbox.seed = quint64(v); }},
        {u"locations"_s, 1, 200, [&](double v) { options.sandbox.locations = int(v); }},
        {u"rate"_s, 0.01, 1000, [&](double v) { options.sandbox.rate = v; }},
        {u"speed"_s, 0.01, 1000, [&](double v) { options.speed = v; }},
        {u"latency"_s, 0, 60000, [&](double v) { options.sandbox.latencyMs = int(v); }},
        {u"for"_s, 0, 1e9, [&](double v) { options.seconds = int(v); }},
    };
    for (const Rule &rule : rules) {
        const auto value = number(parser, rule.name, rule.low, rule.high);
        if (!value)
            return tl::unexpected(value.error());
        rule.keep(*value);
    }
    options.sandbox.journal = parser.value(u"journal"_s);
    if (parser.isSet(u"scenario"_s)) {
        auto scenario = Scenario::load(parser.value(u"scenario"_s));
        if (!scenario)
            return tl::unexpected(scenario.error());
        options.sandbox.faults = scenario->faults;
        options.scenario = std::move(*scenario);
    }
    return options;
}

std::unique_ptr<Story> storyOf(const VerbOptions &options)
{
    if (options.scenario)
        return std::make_unique<ScenarioStory>(*options.scenario);
    return std::make_unique<PopulationStory>(options.sandbox);
}

void greet(const SandboxServer &server, QTextStream &out)
{
    const SandboxAddress address = server.address();
    const QJsonObject greeting{
        {u"base_url"_s, address.base.toString()},
        {u"account"_s, address.account},
        {u"token"_s, address.token},
        {u"calendar_key"_s, address.calendarKey},
        {u"start"_s, QDateTime::fromMSecsSinceEpoch(server.startedAt(), Qt::UTC).toString(Qt::ISODateWithMs)}};
    out << QString::fromUtf8(QJsonDocument(greeting).toJson(QJsonDocument::Compact)) << '\n';
    out.flush();
}

int serve(VerbOptions &options, QTextStream &out, QTextStream &err)
{
    const Millis now = SystemClock().now();
    StoryClock clock(options.scenario ? options.scenario->start.value_or(now) : now);
    clock.run(options.speed);
    options.sandbox.clock = &clock;
    options.sandbox.keepEvents = false;
    SandboxServer server(options.sandbox, storyOf(options));
    QEventLoop loop;
    QObject::connect(&server, &SandboxServer::happened, &loop, [&out](const SandboxEvent &event) {
        out << QString::fromUtf8(event.line()) << '\n';
        out.flush();
    });
    if (const auto port = server.listen(); !port) {
        err << port.error().sentence << '\n';
        return 1;
    }
    greet(server, out);
    if (options.seconds > 0)
        QTimer::singleShot(options.seconds * 1000, &loop, &QEventLoop::quit);
    loop.exec();
    return 0;
}

int setUp(VerbOptions &options, const QString &folder, QTextStream &out, QTextStream &err)
{
    if (options.sandbox.port == 0) {
        err << u"Say with --port where the sandbox will listen.\n"_s;
        return exitWrong;
    }
    const SystemClock clock;
    options.sandbox.clock = &clock;
    SandboxAddress address = SandboxServer(options.sandbox, storyOf(options)).address();
    address.base = QUrl(u"http://127.0.0.1:%1"_s.arg(options.sandbox.port));
    const QDate today = QDateTime::fromMSecsSinceEpoch(clock.now(), Qt::UTC).date();
    const Scenario *scenario = options.scenario ? &*options.scenario : nullptr;
    const auto path = writeSandboxSetup(folder, options.sandbox, scenario, today, address);
    if (!path) {
        err << path.error().sentence << '\n';
        return 1;
    }
    out << *path << '\n';
    return 0;
}
} // namespace

int runSandboxVerb(const QStringList &args, QTextStream &out, QTextStream &err)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"A phone company on 127.0.0.1 with invented callers; nobody is ever called or texted."_s);
    parser.addPositionalArgument(u"action"_s, u"serve or setup"_s);
    parser.addOptions(knownOptions());
    const QCommandLineOption help = parser.addHelpOption();
    if (!parser.parse(QStringList{u"secondring-engine sandbox"_s} + args)) {
        err << parser.errorText() << ".\n";
        return exitWrong;
    }
    if (parser.isSet(help)) {
        out << parser.helpText();
        return 0;
    }
    const QStringList actions = parser.positionalArguments();
    if (actions.size() != 1 || !QStringList{u"serve"_s, u"setup"_s}.contains(actions.first())) {
        err << u"Say what the sandbox is to do: serve or setup.\n"_s;
        return exitWrong;
    }
    auto options = read(parser);
    if (!options) {
        err << options.error().sentence << '\n';
        return options.error().code == Error::Code::NotFound ? 1 : exitWrong;
    }
    if (actions.first() == "serve"_L1)
        return serve(*options, out, err);
    return setUp(*options, parser.value(u"into"_s), out, err);
}

} // namespace ring::sandbox
