# SPDX-License-Identifier: GPL-3.0-or-later
"""Every lambda that is called later has a context object that takes it along when it dies.

Qt 6.4 has no QT_NO_CONTEXTLESS_CONNECT, and futures drop a continuation only when they were given a context.
"""

from tree import Lines, calls, without_literals


def is_lambda(argument):
    return argument.startswith("[")


def connect_problem(arguments):
    return len(arguments) == 3 and is_lambda(arguments[2]) and "connect() of a lambda without a context object"


def then_problem(arguments):
    # Launch policies come first too, but they bring no context.
    bare = len(arguments) == 1 or arguments[0].startswith(("QtFuture::", "Qt::"))
    return bare and bool(arguments[0]) and "a continuation without a context object"


def timer_problem(arguments):
    given = [a for a in arguments[1:] if not a.startswith("Qt::")]
    return bool(given) and is_lambda(given[0]) and "singleShot() of a lambda without a context object"


CHECKS = (
    (r"\bconnect", connect_problem),
    (r"(?:\.|->)(?:then|onFailed|onCanceled)", then_problem),
    (r"\bsingleShot", timer_problem),
)


def window_then_problem(arguments):
    return "then() in the window, where a dialog may die before the answer: use whenAnswered()"


def check(tree, options):
    problems = []
    for path, text in tree.sources("engine", "models", "ui", "app"):
        code, lines = without_literals(text), Lines(text)
        window = ((r"(?:\.|->)then", window_then_problem),) if path.startswith("ui/") else ()
        for pattern, problem in CHECKS + window:
            for at, arguments in calls(code, pattern):
                if said := problem(arguments):
                    problems.append(f"{path}:{lines.of(at)}: {said}")
    return problems


BAD = [
    {"ui/a.cpp": "connect(button, &QPushButton::clicked, [this] { go(1, 2); });\n"},
    {"ui/a.cpp": "QObject::connect(a.b(), &A::c,\n   [=](int x, int y) { return x; });\n"},
    {"ui/a.cpp": "desk->leads(query).then(this, [this](auto r) { f(r); });\n"},
    {"engine/a.cpp": "desk->leads(query).then([this](auto r) { f(r); });\n"},
    {"engine/a.cpp": "future.then(QtFuture::Launch::Sync, [this](auto r) { f(r); });\n"},
    {"engine/a.cpp": "QTimer::singleShot(100, [this] { f(); });\n"},
    {"engine/a.cpp": "QTimer::singleShot(100, Qt::PreciseTimer, [this] { f(); });\n"},
]
GOOD = [
    {"ui/a.cpp": "connect(button, &QPushButton::clicked, this, [this] { go(1, 2); });\n"},
    {"ui/a.cpp": "connect(a, &A::b, this, &B::c);\nconnect(a, &A::b, &B::c);\n"},
    {"ui/a.cpp": '// connect(a, b, [this] {})\nauto x = "connect(a, b, [c] {})";\n'},
    {"engine/a.cpp": "desk->leads(f(1, 2)).then(this, [this](auto r) { f(r); });\n"},
    {"engine/a.cpp": "QTimer::singleShot(100, Qt::PreciseTimer, this, [this] { f(); });\n"},
]
