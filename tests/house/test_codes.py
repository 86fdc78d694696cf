"""Every code that the sources name has its texts."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import kactl
from kactl.texts.catalogue import family, template

SOURCES = Path(kactl.__file__).parent
CODE = re.compile(r"^[a-z][a-z0-9-]*\.[a-z0-9][a-z0-9.-]*$")
SAYING = {"message", "said", "template", "sentence", "titled", "family", "_text", "_said", "said_text"}
"""Functions that only look a text up: what they name needs no cause and no mend."""
RAISING = {"KactlError", "Finding", "misuse", "decline", "refuse", "leave_undecided", "refusal", "fault"}


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(SOURCES.rglob("*.py")):
        if path.parent.name != "texts":
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def named(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def constants(node: ast.AST | None) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from (*constants(node.body), *constants(node.orelse))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.match(node.value):
        yield node.value


def raised(call: ast.Call) -> Iterator[str]:
    keyword = next((one.value for one in call.keywords if one.arg == "code"), None)
    yield from constants(keyword or (call.args[0] if call.args else None))


def test_what_is_raised_has_message_cause_and_mend() -> None:
    lacking = [
        (str(path.relative_to(SOURCES)), code, part or "message", language)
        for path, tree in trees()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and named(call) in RAISING
        for code in raised(call)
        for part in ("", ".why", ".mend")
        for language in ("zh", "en")
        if template(code + part, "zh" if language == "zh" else "en") is None
    ]
    assert lacking == []


def test_what_is_said_has_its_text() -> None:
    lacking = [
        (str(path.relative_to(SOURCES)), code)
        for path, tree in trees()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and named(call) in SAYING and call.args
        for code in constants(call.args[0])
        if template(code, "en") is None
    ]
    assert lacking == []


def test_words_of_reports_have_their_text() -> None:
    words = family("report")
    lacking = [
        (path.name, call.args[0].value)
        for path, tree in trees()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and named(call) in ("word", "_word") and call.args
        if isinstance(call.args[0], ast.Constant) and call.args[0].value not in words
    ]
    assert lacking == []
