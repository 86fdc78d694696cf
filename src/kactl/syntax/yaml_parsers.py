"""Where the events of a YAML text come from: ruamel's C parser, or its pure one."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, Literal, Protocol, TypeAlias, TypeVar

from kactl.syntax.faults import SyntaxFault
from kactl.syntax.yaml_problems import fault_of
from kactl.syntax.yaml_text import doubtful, refuse_text

Parser: TypeAlias = Literal["fast", "pure"]
T = TypeVar("T")


class Mark(Protocol):
    """A place in the text, counted from 0."""

    line: int
    column: int


class Event(Protocol):
    """One event of a parser; which one it is, its class says."""

    start_mark: Mark
    anchor: str | None
    tag: Any
    value: str
    style: str | None
    version: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Kinds:
    """The classes of events and errors, which both parsers share."""

    scalar: type
    alias: type
    mapping_start: type
    mapping_end: type
    sequence_start: type
    sequence_end: type
    stream_end: type
    error: type[Exception]


@dataclass(frozen=True, slots=True)
class Events:
    """The events of one text, one call each."""

    following: Callable[[], Event]
    kinds: Kinds


def judged(text: str, parser: Parser, consume: Callable[[Events], T]) -> T:
    """Return what `consume` makes of the events of the text.

    The C parser is believed where it accepts. What it refuses, or may read otherwise than YAML 1.2, the pure
    parser judges: values and faults are the same with and without the C parser.
    """
    fast = _fast_parser() if parser == "fast" else None
    if fast and not doubtful(text):
        with suppress(_kinds().error, SyntaxFault):
            return consume(Events(fast(text).get_event, _kinds()))
    refuse_text(text)
    try:
        return consume(Events(_pure_parser()(text).__next__, _kinds()))
    except (_kinds().error, ValueError, OverflowError) as error:
        raise SyntaxFault(fault_of(error, text)) from None


@cache
def _fast_parser() -> Callable[[str], Any] | None:
    try:
        parser: Callable[[str], Any] = import_module("_ruamel_yaml").CParser
    except ImportError:
        return None
    return parser


def _pure_parser() -> Callable[[str], Iterator[Event]]:
    parse: Callable[[str], Iterator[Event]] = import_module("ruamel.yaml").YAML(typ="safe", pure=True).parse
    return parse


@cache
def _kinds() -> Kinds:
    events = import_module("ruamel.yaml.events")
    return Kinds(
        scalar=events.ScalarEvent,
        mapping_start=events.MappingStartEvent,
        mapping_end=events.MappingEndEvent,
        sequence_start=events.SequenceStartEvent,
        sequence_end=events.SequenceEndEvent,
        alias=events.AliasEvent,
        stream_end=events.StreamEndEvent,
        error=import_module("ruamel.yaml.error").YAMLError,
    )
