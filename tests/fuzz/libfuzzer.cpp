// SPDX-License-Identifier: GPL-3.0-or-later
// One program an entry, for clang's libFuzzer: RING_FUZZ_ENTRY is its name.
#include "tests/fuzz/entries.h"

#include <QCoreApplication>

namespace {

// Resources and some of Qt want an application; it is never run.
const ring::fuzz::Entry &entry()
{
    static int argc = 1;
    static char name[] = "fuzz";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv);
    static const ring::fuzz::Entry *found = ring::fuzz::entryNamed(RING_FUZZ_ENTRY);
    ring::fuzz::promise(found != nullptr, "an entry of that name");
    return *found;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    entry().run(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
