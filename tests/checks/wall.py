# SPDX-License-Identifier: GPL-3.0-or-later
"""The wall by includes: who may see which parts of Qt, and which rooms of the engine."""

import os
import re

from tree import Lines, without_comments

QT = "/usr/include/x86_64-linux-gnu/qt6"
ALLOWED_QT = {
    "engine": {"QtCore", "QtNetwork", "QtSql"},
    "engine/sandbox": {"QtCore", "QtNetwork", "QtSql", "QtHttpServer"},
    "models": {"QtCore"},
    "app/engine": {"QtCore", "QtNetwork", "QtSql"},
    "app/verbs": {"QtCore", "QtNetwork", "QtSql"},
}
FORBIDDEN_QT = {"ui": {"QtNetwork", "QtSql", "QtHttpServer", "QtWebSockets"}}
CLOSED_ROOMS = ("engine/store/", "engine/providers/", "engine/net/", "engine/sandbox/", "engine/runtime/")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)

# Enough for the samples and for a machine where the headers stand elsewhere.
KNOWN = {"QWidget": "QtWidgets", "QColor": "QtGui", "QIcon": "QtGui", "QString": "QtCore", "QSqlQuery": "QtSql",
         "QNetworkReply": "QtNetwork", "QChart": "QtCharts", "QObject": "QtCore", "QHttpServer": "QtHttpServer"}


def qt_headers():
    found = dict(KNOWN)
    if os.path.isdir(QT):
        for module in sorted(os.listdir(QT)):
            if module.startswith("Qt") and os.path.isdir(f"{QT}/{module}"):
                for name in os.listdir(f"{QT}/{module}"):
                    found.setdefault(name, module)
    return found


def includes(text):
    lines = Lines(text)
    for match in INCLUDE.finditer(without_comments(text)):
        yield lines.of(match.start()), match[1], match[2]


def room_of(path, table):
    fitting = [room for room in table if path.startswith(room + "/")]
    return max(fitting, key=len) if fitting else None


def module_of(name, headers):
    if "/" in name:
        return name.split("/")[0] if name.startswith("Qt") else None
    return headers.get(name)


def qt_problems(path, text, headers):
    allowed = room_of(path, ALLOWED_QT)
    forbidden = room_of(path, FORBIDDEN_QT)
    for line, _, name in includes(text):
        module = module_of(name, headers)
        if module is None:
            continue
        if (allowed and module not in ALLOWED_QT[allowed]) or (forbidden and module in FORBIDDEN_QT[forbidden]):
            yield f"{path}:{line}: {allowed or forbidden} may not use {module} (<{name}>)"


def reached(tree, path, trail):
    """Every project header an include leads to, with the way there."""
    for _, bracket, name in includes(tree.files.get(path, "")):
        if bracket == '"' and name not in trail:
            trail[name] = path
            reached(tree, name, trail)
    return trail


def room_problems(tree, path):
    trail = reached(tree, path, {})
    for name, through in trail.items():
        if name.startswith(CLOSED_ROOMS):
            yield f"{path}: sees {name} (through {through}); windows and models know only engine/desk and its values"
        elif path.startswith("models/") and name.startswith(("ui/", "app/")):
            yield f"{path}: models may not see {name}"


def upward_problems(path, text):
    for line, bracket, name in includes(text):
        if bracket == '"' and name.startswith(("models/", "ui/", "app/")):
            yield f"{path}:{line}: the engine may not see {name}"


def check(tree, options):
    headers = qt_headers()
    problems = []
    for path, text in tree.sources("engine", "models", "ui", "app"):
        problems += qt_problems(path, text, headers)
        if path.startswith("engine/"):
            problems += upward_problems(path, text)
        elif path.startswith(("models/", "ui/")):
            problems += room_problems(tree, path)
    return problems


BAD = [
    {"engine/calls/a.cpp": "#include <QColor>\n"},
    {"engine/calls/a.h": "#include <QtWidgets/QWidget>\n"},
    {"engine/calls/a.h": "#include <QHttpServer>\n"},
    {"engine/calls/a.h": '#include "ui/shell/page.h"\n'},
    {"models/a.h": "#include <QIcon>\n"},
    {"models/a.h": '#include "engine/store/database.h"\n'},
    {"models/a.h": '#include "engine/desk/x.h"\n', "engine/desk/x.h": '#include "engine/net/y.h"\n'},
    {"ui/a.cpp": "#include <QNetworkReply>\n"},
    {"ui/a.cpp": "#include <QSqlQuery>\n"},
    {"ui/a.cpp": '#include "engine/providers/registry.h"\n'},
    {"app/engine/main.cpp": "#include <QWidget>\n"},
]
GOOD = [
    {"engine/calls/a.cpp": '#include <QSqlQuery>\n#include <QString>\n// #include <QColor>\n#include "engine/net/x.h"\n'},
    {"engine/sandbox/a.cpp": "#include <QHttpServer>\n"},
    {"ui/a.cpp": '#include <QWidget>\n#include <QChart>\n#include "engine/desk/desk.h"\n'},
    {"models/a.h": '#include <QObject>\n#include "engine/desk/rows.h"\n'},
]
