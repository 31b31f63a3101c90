# SPDX-License-Identifier: GPL-3.0-or-later
"""Every C++ file reads as clang-format writes it."""

import shutil
import subprocess

STYLE = {"BasedOnStyle": "LLVM", "IndentWidth": 4}


def one_text(text):
    answer = subprocess.run(["clang-format", "--dry-run", "-Werror", "--style=LLVM"], input=text, text=True,
                            capture_output=True)
    return ["is not formatted"] if answer.returncode else []


def check(tree, options):
    if not shutil.which("clang-format"):
        return ["clang-format is not installed (app/packages.txt lists it)"]
    if tree.root is None:
        return [problem for text in tree.files.values() for problem in one_text(text)]
    paths = [path for path, _ in tree.sources()]
    answer = subprocess.run(["clang-format", "--dry-run", "-Werror", "--style=file", *paths], cwd=tree.root, text=True,
                            capture_output=True)
    return sorted({line for line in answer.stderr.splitlines() if ": error:" in line})


BAD = [{"engine/a.cpp": "int   a ;\n"}]
GOOD = [{"engine/a.cpp": "int a;\n"}]
