# SPDX-License-Identifier: GPL-3.0-or-later
"""Time comes from the injected clock, and no test waits for it to pass."""

import re

from tree import Lines, without_literals

WALL_TIME = re.compile(r"\bcurrent(?:DateTime|DateTimeUtc|MSecsSinceEpoch|SecsSinceEpoch|Date|Time)\s*\(|"
                       r"system_clock::now|\bgettimeofday\b|\btime\s*\(\s*(?:nullptr|NULL|0)\s*\)")
WAITING = re.compile(r"\bq(?:Wait|Sleep)\s*\(|QTest::qWait\b|\bsleep_for\b|\bsleep_until\b|"
                     r"\b(?:QThread::)?(?:m|u)?sleep\s*\(")
THE_CLOCK = ("engine/core/clock.h", "engine/core/clock.cpp")


def check(tree, options):
    problems = []
    for path, text in tree.sources():
        if path in THE_CLOCK:
            continue
        code, lines = without_literals(text), Lines(text)
        for match in WALL_TIME.finditer(code):
            problems.append(f"{path}:{lines.of(match.start())}: asks the system for the time; take it from the Clock")
        for match in WAITING.finditer(code):
            problems.append(f"{path}:{lines.of(match.start())}: sleeps; wait for a signal with a limit instead")
    return problems


BAD = [
    {"engine/a.cpp": "auto now = QDateTime::currentDateTimeUtc();\n"},
    {"models/a.cpp": "auto now = QDate::currentDate ();\n"},
    {"tests/engine/atest.cpp": "QTest::qWait(100);\n"},
    {"tests/engine/atest.cpp": "QThread::msleep(100);\n"},
    {"tests/engine/atest.cpp": "std::this_thread::sleep_for(1s);\n"},
]
GOOD = [
    {"engine/core/clock.h": "return QDateTime::currentMSecsSinceEpoch();\n"},
    {"tests/engine/atest.cpp": 'QTRY_COMPARE(spy.count(), 1); // no qWait(1)\nauto x = "sleep(1)";\n'},
    {"engine/a.cpp": "const Millis now = m_clock->now(); asleep(3);\n"},
]
