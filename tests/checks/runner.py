#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs one check: first on its own bad and good samples, so that a check that has gone blind fails, then on the tree.

Usage: runner.py CHECK --root DIR [--build DIR] [--program FILE]

A check is a module with `check(tree, options)` that gives a list of problems, `BAD` (a list of made-up trees, each of
which has to give at least one problem) and `GOOD` (a list of made-up trees that have to give none).
"""

import argparse
import importlib
import sys

from tree import Tree


def self_test(module):
    for number, files in enumerate(module.BAD, 1):
        if not module.check(Tree(files), None):
            yield f"the check is blind: its bad sample {number} ({', '.join(files)}) gave no problem"
    for number, files in enumerate(module.GOOD, 1):
        for problem in module.check(Tree(files), None):
            yield f"the check cries wolf on its good sample {number}: {problem}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("check")
    parser.add_argument("--root", required=True)
    parser.add_argument("--build")
    parser.add_argument("--program")
    options = parser.parse_args()
    module = importlib.import_module(options.check)
    problems = list(self_test(module))
    problems += module.check(Tree.read(options.root), options)
    for problem in problems:
        print(problem)
    print(f"{options.check}: {len(problems)} problem(s)")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
