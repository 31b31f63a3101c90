// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace ring {

/// What one run of the real program said and ended with.
struct ProgramRun
{
    int code = -1; ///< -1: it crashed or did not end in time
    QString out;
    QString err;

    QStringList errLines() const { return err.split(u'\n', Qt::SkipEmptyParts); }
    QStringList outLines() const { return out.split(u'\n', Qt::SkipEmptyParts); }
};

/// secondring-engine as built; from RING_BIN, else from the build folder of the tests.
inline QString enginePath()
{
    const QString folder = qEnvironmentVariable("RING_BIN", QStringLiteral(RING_BINARY_DIR "/app"));
    return folder + QStringLiteral("/secondring-engine");
}

inline ProgramRun runEngine(const QStringList &words, const QByteArray &input = {}, int limitMs = 60000)
{
    QProcess process;
    process.start(enginePath(), words);
    process.write(input);
    process.closeWriteChannel();
    ProgramRun run;
    if (!process.waitForFinished(limitMs))
        process.kill();
    else if (process.exitStatus() == QProcess::NormalExit)
        run.code = process.exitCode();
    run.out = QString::fromUtf8(process.readAllStandardOutput());
    run.err = QString::fromUtf8(process.readAllStandardError());
    return run;
}

} // namespace ring
