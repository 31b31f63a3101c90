# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing in the tree leans on one machine: no home folders or work folders of anybody."""

import re

FOLDERS = ("home", "root", "Users", "work", "srv", "mnt")
PLACE = re.compile(r"(?<![\w.$}<)/-])/(?:" + "|".join(FOLDERS) + r")/\w|\b[A-Z]:\\\\?(?:Users|work)\b")
# The one fallback for a shell without HOME.
KNOWN = {"app/run": "${HOME:-/root}/.local"}


def check(tree, options):
    problems = []
    for path, text in sorted(tree.files.items()):
        for number, line in enumerate(text.splitlines(), 1):
            if PLACE.search(line.replace(KNOWN.get(path, "\0"), "")):
                problems.append(f"{path}:{number}: a path of one machine: {line.strip()[:80]}")
    return problems


_HOME = "/".join(["", "home", "me", "x"])
BAD = [{"engine/a.cpp": f'u"{_HOME}"_s\n'}, {"app/run": f"cd {_HOME}\n"}, {"README.md": "C:\\" + "Users\\me\n"}]
GOOD = [{"engine/a.cpp": 'u"https://example.com/home/me"_s; u"/usr/share/zoneinfo"_s\n'},
        {"README.md": "~/.local/share, build/work/x\n"}]
