# SPDX-License-Identifier: GPL-3.0-or-later
"""SQL stands in resources/sql and values are bound, never glued in; every statement the code asks for exists."""

import re

from tree import Lines, without_comments

STATEMENT = re.compile(r'"[^"\n]*\b(?:SELECT\s.+\sFROM|SELECT\s+\w+\s*\(|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|'
                       r'CREATE\s+TABLE|DROP\s+TABLE)\b[^"\n]*"')
ASKED = re.compile(r'(?:\.|->)(?:run|each|value|insert)\(\s*u"([a-z_]+\.\w+)"_s')
GLUED = re.compile(r"%\d|\{\w*\}")


def sections(tree):
    names = set()
    for path, text in tree.files.items():
        if path.startswith("resources/sql/query/") and path.endswith(".sql"):
            stem = path.rsplit("/", 1)[1][:-4]
            names |= {f"{stem}.{m[1]}" for m in re.finditer(r"^-- name:\s*(\S+)", text, re.M)}
    return names


def literal_problems(tree):
    for path, text in tree.sources("engine", "models", "ui", "app"):
        if path.startswith("engine/store/"):
            continue
        lines = Lines(text)
        for match in STATEMENT.finditer(without_comments(text)):
            yield f"{path}:{lines.of(match.start())}: a statement in the code; it belongs into resources/sql/query"


def missing_problems(tree):
    known = sections(tree)
    for path, text in tree.sources("engine", "app"):
        lines = Lines(text)
        for match in ASKED.finditer(without_comments(text)):
            if match[1] not in known:
                yield f"{path}:{lines.of(match.start())}: asks for the statement {match[1]}, which no file has"


def file_problems(tree):
    for path, text in tree.files.items():
        if not path.startswith("resources/sql/") or not path.endswith(".sql"):
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if GLUED.search(re.sub(r"\$\{[A-Z_]+\}|'(?:[^']*)'", "", line)) and not line.lstrip().startswith("--"):
                yield f"{path}:{number}: a place for glued-in text; bind a named value"
            # The driver rewrites named values and trips over a semicolon that ends a single statement's text.
        if path.startswith("resources/sql/query/"):
            seen = re.findall(r"^-- name:\s*(\S+)", text, re.M)
            for name in sorted({n for n in seen if seen.count(n) > 1}):
                yield f"{path}: two statements are called {name}"


def check(tree, options):
    return [*literal_problems(tree), *missing_problems(tree), *file_problems(tree)]


_QUERY = {"resources/sql/query/calls.sql": "-- name: byId\nSELECT * FROM calls WHERE id = :id\n"}
BAD = [
    {"engine/calls/a.cpp": 'query.exec(u"SELECT * FROM calls WHERE id = %1"_s.arg(id));\n'},
    {"engine/calls/a.cpp": 'const auto sql = u"INSERT INTO calls VALUES ("_s + value;\n'},
    {"ui/a.cpp": 'u"DELETE FROM calls"_s\n'},
    _QUERY | {"engine/calls/a.cpp": 'm_database.run(u"calls.gone"_s, {});\n'},
    {"resources/sql/query/calls.sql": "-- name: x\nSELECT * FROM calls WHERE id = %1\n"},
    {"resources/sql/query/calls.sql": "-- name: x\nSELECT 1\n-- name: x\nSELECT 2\n"},
]
GOOD = [
    _QUERY | {"engine/calls/a.cpp": 'm_database.each(u"calls.byId"_s, {}, row); // SELECT x FROM y\n'},
    {"engine/store/migrator.cpp": 'u"INSERT INTO store_version (version) VALUES (%1)"_s\n'},
    {"engine/a.cpp": 'u"Select a file from the list"_s\n'},
    {"resources/sql/migrations/001.sql": "CREATE TABLE a (id ${ID}, x TEXT DEFAULT '{}')\n"},
]
