# SPDX-License-Identifier: GPL-3.0-or-later
"""The source tree as the checks see it: paths and texts, from disk or made up for a self-test."""

import os
import re
from bisect import bisect_right

TOPS = ("engine", "models", "ui", "app", "tests", "resources", "translations", ".ci")
SKIPPED = {"build", ".git", "__pycache__"}
TEXTS = (".cpp", ".h", ".py", ".sql", ".json", ".md", ".txt", ".ts", ".cmake", ".sh", ".svg", ".in", ".csv", ".jsonl")


class Tree:
    """`files` maps a path from the top, with slashes, to its text. `root` is None for a made-up tree."""

    def __init__(self, files, root=None):
        self.files = files
        self.root = root

    @staticmethod
    def read(root):
        files = {}
        for folder, folders, names in os.walk(root):
            folders[:] = [f for f in folders if f not in SKIPPED]
            here = os.path.relpath(folder, root)
            if here == ".":
                folders[:] = [f for f in folders if f in TOPS]
            for name in names:
                path = name if here == "." else f"{here}/{name}"
                if name.endswith(TEXTS) or name == "run":
                    with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as file:
                        files[path] = file.read()
        return Tree(files, root)

    def sources(self, *tops):
        """C++ files below the given folders, sorted."""
        chosen = tops or ("engine", "models", "ui", "app", "tests")
        for path in sorted(self.files):
            if path.endswith((".cpp", ".h")) and path.startswith(tuple(top + "/" for top in chosen)):
                yield path, self.files[path]


LITERAL_OR_COMMENT = re.compile(r'R"(\w*)\(.*?\)\1"|//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def without_comments(text):
    """Comments become blanks of the same length, so that positions keep their meaning."""
    return LITERAL_OR_COMMENT.sub(lambda m: _blank(m[0]) if m[0].startswith(("//", "/*")) else m[0], text)


def without_literals(text):
    """Comments and the insides of string literals become blanks."""

    def keep_quotes(match):
        found = match[0]
        return _blank(found) if found.startswith(("//", "/*")) else found[0] + _blank(found[1:-1]) + found[-1]

    return LITERAL_OR_COMMENT.sub(keep_quotes, text)


class Lines:
    """Positions in a text as line numbers."""

    def __init__(self, text):
        self.starts = [0] + [m.end() for m in re.finditer("\n", text)]

    def of(self, position):
        return bisect_right(self.starts, position)


def calls(code, pattern):
    """Each call whose name matches: (position, list of arguments). `code` comes from without_literals."""
    for match in re.finditer(pattern + r"\s*\(", code):
        arguments, depth, start = [], 0, match.end()
        for at in range(match.end() - 1, len(code)):
            char = code[at]
            if char in "([{":
                depth += 1
            elif char in ")]}":
                depth -= 1
            if (char == "," and depth == 1) or depth == 0:
                arguments.append(code[start:at].strip())
                start = at + 1
            if depth == 0:
                break
        yield match.start(), arguments
