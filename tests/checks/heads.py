# SPDX-License-Identifier: GPL-3.0-or-later
"""Each source opens with its licence, each header guards itself, and includes name the whole path from the top."""

import re

LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"


def check(tree, options):
    problems = []
    for path, text in sorted(tree.files.items()):
        script = path.endswith((".py", ".sh", "/run"))
        if not script and not path.endswith((".cpp", ".h")):
            continue
        if LICENCE not in "\n".join(text.splitlines()[: 2 if script else 1]):
            problems.append(f"{path}:1: does not open with the SPDX line")
        if path.endswith(".h") and "#pragma once" not in text:
            problems.append(f"{path}: a header without #pragma once")
        for match in re.finditer(r'^#include "([^"]+)"', text, re.M):
            if "/" not in match[1] and not match[1].endswith(".moc"):
                problems.append(f"{path}: includes \"{match[1]}\" by its bare name; write the path from the top")
    return problems


_HEAD = f"// {LICENCE}\n"
BAD = [{"engine/a.cpp": "int a;\n"}, {"engine/a.h": _HEAD}, {"engine/a.cpp": _HEAD + '#include "b.h"\n'},
       {"app/run": "#!/bin/sh\n"}]
GOOD = [{"engine/a.h": _HEAD + "#pragma once\n"}, {"tests/atest.cpp": _HEAD + '#include "atest.moc"\n'},
        {"app/run": f"#!/bin/sh\n# {LICENCE}\n"}]
