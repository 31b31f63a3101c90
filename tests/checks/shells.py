# SPDX-License-Identifier: GPL-3.0-or-later
"""The scripts parse, can be started, and the package list reads as they expect."""

import os
import re
import subprocess

PACKAGE = re.compile(r"[a-z0-9][a-z0-9+.-]+( tests)?")


def script_problems(tree):
    for path, text in sorted(tree.files.items()):
        if not text.startswith("#!") and not path.endswith(".sh"):
            continue
        if "bash" in text.split("\n")[0] or path.endswith(".sh"):
            answer = subprocess.run(["bash", "-n"], input=text, text=True, capture_output=True)
            if answer.returncode:
                yield f"{path}: {answer.stderr.strip()}"
        if tree.root and text.startswith("#!") and not path.endswith(".py") and not os.access(os.path.join(tree.root, path), os.X_OK):
            yield f"{path}: cannot be started; set its executable bit"


def package_problems(tree):
    seen = set()
    for number, line in enumerate(tree.files.get("app/packages.txt", "").splitlines(), 1):
        if line and not line.startswith("#"):
            if not PACKAGE.fullmatch(line) or line in seen:
                yield f"app/packages.txt:{number}: no line of the form \"package\" or \"package tests\", or twice"
            seen.add(line)


def check(tree, options):
    return [*script_problems(tree), *package_problems(tree)]


BAD = [{"app/run": "#!/usr/bin/env bash\nif true; then\n"}, {"app/packages.txt": "a b c\n"},
       {"app/packages.txt": "git\ngit\n"}]
GOOD = [{"app/run": "#!/usr/bin/env bash\ntrue\n", "app/packages.txt": "# words\ngit tests\ng++\n"}]
