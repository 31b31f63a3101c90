// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one entry over its recorded inputs, every beginning of them, and a fixed number of mutations:
//   fuzz_run NAME [--rounds N] [--seed N]     or     fuzz_run NAME FILE...     or     fuzz_run --list
// and `fuzz_run --seeds NAME` names the recorded inputs as -seed_inputs wants them, for the libFuzzer programs
// (tests/fuzz/long). An input that ends the process is left in the working folder as fuzz-NAME.last.
#include "tests/fuzz/entries.h"
#include "tests/fuzz/mutator.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <csignal>
#include <cstdio>

using namespace ring::fuzz;

namespace {

QByteArray lastInput;
QByteArray lastFile;

// The process is lost already; what is called here has worked up to now.
void keepLastInput(int number)
{
    QFile file(QString::fromUtf8(lastFile));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(lastInput);
        file.close();
    }
    std::fprintf(stderr, "signal %d; the input is in %s\n", number, lastFile.constData());
    std::signal(number, SIG_DFL);
    std::raise(number);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList seedFiles(const Entry &entry)
{
    QStringList files;
    QList<QByteArray> globs = entry.seeds;
    globs.append("tests/fuzz/corpus/" + entry.name + "/*");
    for (const QByteArray &glob : std::as_const(globs)) {
        const QString pattern = QStringLiteral(RING_SOURCE_DIR "/") + QString::fromUtf8(glob);
        const QDir folder(QFileInfo(pattern).path());
        for (const QString &name : folder.entryList({QFileInfo(pattern).fileName()}, QDir::Files, QDir::Name))
            files.append(folder.filePath(name));
    }
    return files;
}

QList<QByteArray> seedsOf(const Entry &entry)
{
    QList<QByteArray> seeds;
    for (const QString &file : seedFiles(entry))
        seeds.append(contentOf(file));
    return seeds;
}

void feed(const Entry &entry, const QByteArray &bytes)
{
    lastInput = bytes;
    entry.run(bytes);
}

int replay(const Entry &entry, const QStringList &files)
{
    for (const QString &file : files)
        feed(entry, contentOf(file));
    std::printf("%s: %d file(s) replayed\n", entry.name.constData(), int(files.size()));
    return 0;
}

int mutate(const Entry &entry, int rounds, quint64 seed)
{
    const QList<QByteArray> seeds = seedsOf(entry);
    if (seeds.isEmpty()) {
        std::fprintf(stderr, "%s has no inputs to begin with\n", entry.name.constData());
        return 1;
    }
    int fed = 0;
    for (const QByteArray &input : seeds) {
        const qsizetype step = std::max<qsizetype>(1, input.size() / 60);
        for (qsizetype size = 0; size < input.size(); size += step, ++fed)
            feed(entry, input.left(size));
        feed(entry, input);
    }
    Mutator mutator(seeds, seed);
    for (int round = 0; round < rounds; ++round, ++fed)
        feed(entry, mutator.next());
    std::printf("%s: %d inputs from %d seeds\n", entry.name.constData(), fed, int(seeds.size()));
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QStringList words = QCoreApplication::arguments().mid(1);
    if (words.value(0) == QStringLiteral("--list")) {
        for (const Entry &entry : entries())
            std::puts(entry.name.constData());
        return 0;
    }
    const bool nameSeeds = words.value(0) == QStringLiteral("--seeds");
    const Entry *entry = entryNamed(words.value(nameSeeds ? 1 : 0).toUtf8());
    if (!entry) {
        std::fputs("fuzz_run NAME [--rounds N] [--seed N] | NAME FILE... | --list | --seeds NAME\n", stderr);
        return 2;
    }
    if (nameSeeds) {
        std::fputs(qPrintable(seedFiles(*entry).join(u',')), stdout);
        return 0;
    }
    lastFile = "fuzz-" + entry->name + ".last";
    for (const int number : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS, SIGTERM})
        std::signal(number, keepLastInput);
    int rounds = entry->rounds;
    quint64 seed = 20261103;
    words.removeFirst();
    while (words.size() >= 2 && words.first().startsWith(QStringLiteral("--"))) {
        (words.first() == QStringLiteral("--rounds") ? void(rounds = words.at(1).toInt())
                                                     : void(seed = words.at(1).toULongLong()));
        words.remove(0, 2);
    }
    return words.isEmpty() ? mutate(*entry, rounds, seed) : replay(*entry, words);
}
