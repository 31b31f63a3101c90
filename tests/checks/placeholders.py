# SPDX-License-Identifier: GPL-3.0-or-later
"""A digit right after a placeholder becomes part of it: "%1555" asks for argument 15 and takes the wrong one."""

import re

from tree import Lines, without_comments

FILLED = re.compile(r'"((?:\\.|[^"\\\n])*)"(?:_s|\))?\s*\.arg\(')


def check(tree, options):
    problems = []
    for path, text in tree.sources():
        lines = Lines(text)
        for match in FILLED.finditer(without_comments(text)):
            if found := re.search(r"%L?\d\d", match[1]):
                problems.append(f"{path}:{lines.of(match.start())}: the placeholder {found[0]} runs into a digit")
    return problems


BAD = [{"engine/a.cpp": 'auto a = u"+1%1555%2"_s.arg(code).arg(line);\n'}, {"ui/a.cpp": 'tr("%1%20 of").arg(x);\n'}]
GOOD = [{"engine/a.cpp": 'auto a = u"%1 555 %2"_s.arg(code).arg(line); auto b = u"a%20b"_s;\n'}]
