# SPDX-License-Identifier: GPL-3.0-or-later
"""Words on the screen: whole translatable sentences, only in the window, all of them translated."""

import re
import xml.etree.ElementTree as xml

from tree import Lines, without_comments

LITERAL = r'"(?:\\.|[^"\\\n])*"'
TR = re.compile(r"(?<![\w.])(?:tr|QObject::tr|QCoreApplication::translate)\s*\(\s*")
TEXT = re.compile(rf"(?:{LITERAL}\s*)+")
# Whole phrases may stand side by side with a separator between them; a sentence may not be put together.
SEPARATOR = r"""u?(?:'(?:\\.|[^\w'])+'|"(?:\\.|[^\w"])*")(?:_s)?"""
GLUE = re.compile(rf"\btr\s*\(\s*(?:{LITERAL}\s*)+\)\s*\+(?!\s*{SEPARATOR})|(\S+)\s*\+\s*tr\s*\(")


def unquoted(literals):
    joined = "".join(part[1:-1] for part in re.findall(LITERAL, literals))
    return joined.replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\")


def texts(code):
    """Each tr() as (position, text); the text is None when it is no literal."""
    for match in TR.finditer(code):
        if "translate" in match[0]:
            continue
        found = TEXT.match(code, match.end())
        yield match.start(), unquoted(found[0]) if found else None


def is_affix(code, at):
    """A unit that a spin box puts before or after its number; the blank belongs to it."""
    return re.search(r"set(?:Suffix|Prefix)\($", code[:at].rstrip()) is not None


def text_problem(text):
    if text is None:
        return "tr() of something that is no literal cannot be translated"
    if text != text.strip():
        return "a translated text begins or ends with a blank"
    if re.search(r"</?[a-z]+[^<]*>", text):
        return "markup in a translated text"
    return None


def source_problems(tree):
    for path, text in tree.sources("engine", "models", "ui", "app"):
        code, lines = without_comments(text), Lines(text)
        for at, said in texts(code):
            if path.startswith(("engine/", "models/", "app/engine/", "app/verbs/")):
                yield f"{path}:{lines.of(at)}: tr() outside the window"
            elif problem := None if is_affix(code, at) else text_problem(said):
                yield f"{path}:{lines.of(at)}: {problem}"
        for match in GLUE.finditer(code):
            before = code[: match.start()] + (match[1] or "")
            if match[1] and re.search(rf"(?:{SEPARATOR}|[+]=\s*{SEPARATOR})$", before):
                continue
            yield f"{path}:{lines.of(match.start())}: a sentence glued together from translated pieces"


def translated(text):
    known, unfinished = set(), []
    for message in xml.fromstring(re.sub(r"<!DOCTYPE[^>]*>", "", text)).iter("message"):
        source = message.findtext("source") or ""
        known.add(source)
        translation = message.find("translation")
        done = translation is not None and translation.get("type") is None
        if not done or not "".join(translation.itertext()).strip():
            unfinished.append(source)
    return known, unfinished


def translation_problems(tree):
    files = {path: translated(text) for path, text in tree.files.items() if path.endswith("_es.ts")}
    for path, (_, unfinished) in files.items():
        for source in unfinished:
            yield f"{path}: not translated: {source[:60]}"
    known = set().union(*(k for k, _ in files.values())) if files else None
    for path, text in tree.sources("ui", "app/console"):
        if known is None:
            break
        lines = Lines(text)
        for at, said in texts(without_comments(text)):
            if said is not None and said not in known:
                yield f"{path}:{lines.of(at)}: missing in the Spanish file: {said[:60]}"


def check(tree, options):
    return [*source_problems(tree), *translation_problems(tree)]


def _ts(source, translation):
    return f"<TS><context><message><source>{source}</source>{translation}</message></context></TS>"


BAD = [
    {"engine/a.cpp": 'auto a = tr("Hello");\n'},
    {"ui/a.cpp": 'auto a = tr(" Hello");\n'},
    {"ui/a.cpp": 'auto a = tr("<b>Hello</b>");\n'},
    {"ui/a.cpp": "auto a = tr(name);\n"},
    {"ui/a.cpp": 'auto a = tr("Texts:") + number;\n'},
    {"ui/a.cpp": 'auto a = number + tr("texts");\n'},
    {"ui/a.cpp": 'auto a = tr("Hello");\n', "translations/x_es.ts": _ts("Bye", "<translation>Adiós</translation>")},
    {"translations/x_es.ts": _ts("Bye", '<translation type="unfinished"/>')},
]
GOOD = [
    {"ui/a.cpp": 'auto a = tr("Hello"); // tr(x)\nattr(b);\n',
     "translations/x_es.ts": _ts("Hello", "<translation>Hola</translation>")},
    {"ui/a.cpp": "auto a = tr(\"One.\") + u'\\n' + tr(\"Two.\");\nwords += u\" - \"_s + tr(\"Three\");\n"},
    {"ui/a.cpp": 'box->setSuffix(tr(" s", "seconds"));\n'},
    {"ui/a.cpp": 'auto a = tr("%n text(s)", nullptr, 3);\nauto b = tr("one "\n "two");\n'},
]
