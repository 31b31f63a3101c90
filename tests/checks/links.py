# SPDX-License-Identifier: GPL-3.0-or-later
"""The wall by link list: the windowless program carries no Gui, and no engine or model source is compiled against it."""

import json
import re
import subprocess

GRAPHICAL = re.compile(r"libQt6(Gui|Widgets|Charts|OpenGL\w*|PrintSupport|Quick\w*|Qml\w*|Svg\w*)\.so")
COMPILED_IN = re.compile(r"-DQT_(GUI|WIDGETS|CHARTS|OPENGL|SVG)_LIB|/qt6/Qt(Gui|Widgets|Charts|Svg)\b")
BEYOND_CORE = re.compile(r"-DQT_(NETWORK|SQL|HTTPSERVER|WEBSOCKETS)_LIB")


def linked(listing):
    return [f"the windowless program links {m[0]}" for m in GRAPHICAL.finditer(listing)]


def compiled(commands, root):
    for entry in json.loads(commands):
        path = entry["file"].removeprefix(root + "/")
        room = path.split("/")[0]
        command = entry.get("command", "")
        if (room in ("engine", "models") or path.startswith(("app/engine/", "app/verbs/"))) and (
                found := COMPILED_IN.search(command)):
            yield f"{path}: is compiled with {found[0]}"
        if room == "models" and (found := BEYOND_CORE.search(command)):
            yield f"{path}: is compiled with {found[0]}; models use Qt Core only"


def check(tree, options):
    if options is None:
        return [*linked(tree.files.get("ldd", "")), *compiled(tree.files.get("commands", "[]"), "/x")]
    problems = []
    if options.program:
        answer = subprocess.run(["ldd", options.program], capture_output=True, text=True)
        if answer.returncode or "libQt6Core" not in answer.stdout:
            problems.append(f"ldd says nothing of use about {options.program}: {answer.stderr.strip()}")
        problems += linked(answer.stdout)
    with open(f"{options.build}/compile_commands.json", encoding="utf-8") as file:
        problems += compiled(file.read(), options.root)
    return problems


def _command(file, flags):
    return {"commands": json.dumps([{"file": f"/x/{file}", "command": f"c++ {flags}"}])}


BAD = [
    {"ldd": "\tlibQt6Gui.so.6 => /lib/libQt6Gui.so.6 (0x0)\n"},
    {"ldd": "\tlibQt6Widgets.so.6 => /lib/libQt6Widgets.so.6 (0x0)\n"},
    _command("engine/a.cpp", "-DQT_GUI_LIB"),
    _command("models/a.cpp", "-isystem /usr/include/qt6/QtWidgets"),
    _command("models/a.cpp", "-DQT_SQL_LIB"),
]
GOOD = [
    {"ldd": "\tlibQt6Core.so.6 => /lib/libQt6Core.so.6 (0x0)\n"},
    _command("ui/a.cpp", "-DQT_GUI_LIB"),
    _command("engine/a.cpp", "-DQT_SQL_LIB"),
]
