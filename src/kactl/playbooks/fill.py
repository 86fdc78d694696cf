"""Fill a template: Jinja2 in a sandbox, with names, conditions and a few filters, all of it bounded."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Any, Final

from kactl.model.findings import Finding
from kactl.playbooks.nearest import nearest
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.source import decoded

MAX_BYTES: Final = 1 << 20
FILTERS: Final = frozenset({"lower", "upper", "trim", "tojson"})

# Loops, calls, arithmetic and concatenation are left out: they make much of little, or reach into objects.
_CONSTRUCTS: Final = frozenset({
    "Template", "Output", "TemplateData", "Name", "Const", "Filter", "Keyword",
    "If", "CondExpr", "Compare", "Operand", "Not", "And", "Or",
})  # fmt: skip

Scalar = str | int | bool | None


def fill(
    template: bytes, path: str, context: Mapping[str, Scalar]
) -> tuple[bytes | None, tuple[Finding, ...]]:
    """Return the filled text, or None and every finding, with file and line, that says why there is none.

    A name that the context lacks is a fault, not an empty text. Neither template nor result is over 1 MiB.
    """
    engine: Any = import_module("jinja2")
    try:
        tree = _environment().parse(decoded(template, "text", MAX_BYTES))
        faults = tuple(_faults(tree, path, context))
        text = None if faults else _joined(_environment().from_string(tree).generate(dict(context)))
    except SyntaxFault as refused:
        name = "template-size" if refused.fault.code == "text.size" else "template-encoding"
        text, faults = None, (_finding(name, path, refused.fault.line, refused.fault.values),)
    except engine.TemplateSyntaxError as error:
        text, faults = (
            None,
            (_finding("template-syntax", path, error.lineno, {"problem": str(error.message)}),),
        )
    except _TooLongError:
        text, faults = None, (_finding("template-output", path, 1, {"limit": str(MAX_BYTES)}),)
    except (engine.TemplateError, TypeError, ValueError, RecursionError) as error:
        text, faults = None, (_finding("template-failed", path, 1, {"problem": str(error)}),)
    return text, faults


def _faults(tree: Any, path: str, context: Mapping[str, Scalar]) -> Iterator[Finding]:  # noqa: ANN401
    for node in _nodes(tree):
        kind = type(node).__name__
        if kind not in _CONSTRUCTS:
            yield _finding("template-construct", path, node.lineno, {"construct": kind})
        elif kind == "Name" and node.name not in context:
            values = {"name": node.name, "known": nearest(node.name, sorted(context))}
            yield _finding("template-undefined", path, node.lineno, values)


def _nodes(node: Any) -> Iterator[Any]:  # noqa: ANN401 - Jinja2 is imported when it is used
    yield node
    for child in node.iter_child_nodes():
        yield from _nodes(child)


class _TooLongError(Exception):
    """The result grew beyond its bound."""


def _joined(pieces: Iterable[str]) -> bytes:
    size, parts = 0, []
    for piece in pieces:
        part = piece.encode()
        size += len(part)
        if size > MAX_BYTES:
            raise _TooLongError
        parts.append(part)
    return b"".join(parts)


def _finding(name: str, path: str, line: int, values: Mapping[str, str]) -> Finding:
    return Finding(code=f"playbook.{name}", path=path, line=line, column=1, values=dict(values))


@cache
def _environment() -> Any:  # noqa: ANN401 - Jinja2 is imported when it is used
    sandbox: Any = import_module("jinja2.sandbox")
    undefined: Any = import_module("jinja2").StrictUndefined
    environment = sandbox.ImmutableSandboxedEnvironment(
        undefined=undefined, keep_trailing_newline=True, autoescape=False, cache_size=0
    )
    environment.globals.clear()
    environment.filters = {key: one for key, one in environment.filters.items() if key in FILTERS}
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    return environment
