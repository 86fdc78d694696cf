"""Complaints of the parser that nobody foresaw still have a code and a place."""

from types import SimpleNamespace

from kactl.syntax.faults import Fault
from kactl.syntax.yaml_problems import fault_of


class UnforeseenError(Exception):
    context = "while scanning something new"
    problem = "found what no version knew"
    problem_mark = SimpleNamespace(line=2, column=4)


def test_unknown_words_of_the_parser_are_a_plain_syntax_fault() -> None:
    assert fault_of(UnforeseenError(), "a\nb\nc\n") == Fault("yaml.syntax", 3, 5)


def test_an_escape_beyond_unicode_is_found_in_the_text() -> None:
    assert fault_of(ValueError(), 'a: "\\U0001F600"\nb: "x\\UFFFFFFFF"\n') == Fault("yaml.escape", 2, 6)
