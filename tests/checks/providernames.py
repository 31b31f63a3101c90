# SPDX-License-Identifier: GPL-3.0-or-later
"""Only a provider's own folder and the registry name a provider. The sandbox plays one and may say which."""

import re

from tree import Lines, without_comments

FREE = ("engine/providers/registry.cpp", "engine/sandbox/")


def folders(tree):
    found = {m[1] for path in tree.files if (m := re.match(r"engine/providers/(\w+)/", path))}
    return sorted(found)


def check(tree, options):
    names = folders(tree)
    problems = []
    if not names:
        return problems
    pattern = re.compile("|".join(names), re.I)
    for path, text in tree.sources("engine", "models", "ui", "app"):
        own = re.match(r"engine/providers/(\w+)/", path)
        if path.startswith(FREE):
            continue
        lines = Lines(text)
        for match in pattern.finditer(without_comments(text)):
            if not own or own[1] != match[0].lower():
                problems.append(f"{path}:{lines.of(match.start())}: names the provider \"{match[0]}\"")
    return problems


_FOLDER = {"engine/providers/acmephone/parser.cpp": "// AcmePhone\n"}
BAD = [
    _FOLDER | {"engine/calls/join.cpp": 'if (provider == "acmephone"_L1) {}\n'},
    _FOLDER | {"ui/admin/x.cpp": "AcmePhoneParser parser;\n"},
    _FOLDER | {"engine/providers/other/x.cpp": '#include "engine/providers/acmephone/parser.h"\n'},
]
GOOD = [
    _FOLDER | {"engine/providers/registry.cpp": '#include "engine/providers/acmephone/parser.h"\n'},
    _FOLDER | {"engine/calls/join.cpp": "// as AcmePhone does\n"},
    _FOLDER | {"engine/sandbox/x.cpp": '"acmephone"_L1\n'},
]
