import pytest
from tests.unit.playbooks.small import composed

from kactl.model.faults import Loc
from kactl.playbooks.compose import alone
from kactl.playbooks.entries import find_entry
from kactl.playbooks.layers import Layer

ROOT = composed().root


@pytest.mark.parametrize(
    ("words", "loc"),
    [
        ("version", ("version",)),
        ("gates.release", ("gates", 1)),
        ("gates.release.clean", ("gates", 1, "success", 0)),
        ("gates.release.success.clean", ("gates", 1, "success", 0)),
        ("gates.release.clean.with.among.severity", ("gates", 1, "success", 0, "with", "among", "severity")),
        ("gates.accept.begun.uses", ("gates", 2, "entrance", 0, "uses")),
        ("release.recurs.pattern", ("gates", 1, "recurs", "pattern")),
        ("roles.lead.title.zh", ("roles", 0, "title", "zh")),
    ],
)
def test_an_entry_is_found_by_its_ids(words: str, loc: Loc) -> None:
    found = find_entry(ROOT, words)
    assert (found.loc, found.rest) == (loc, ())


def test_ids_may_hold_dots() -> None:
    text = b"gates: [{id: a.b, title: x}, {id: a, success: [{id: c.d, uses: y}]}]\n"
    root = alone(Layer("p", "p", text)).root
    assert find_entry(root, "gates.a.b.title").loc == ("gates", 0, "title")
    assert find_entry(root, "gates.a.c.d.uses").loc == ("gates", 1, "success", 0, "uses")


def test_words_that_lead_nowhere_say_how_far_they_led() -> None:
    found = find_entry(ROOT, "gates.relase.clean")
    assert (found.loc, found.rest) == (("gates",), ("relase", "clean"))
    assert found.known == ("kickoff", "release", "accept")
