from tests.gating import Bench, asking, criterion, gate, outcome

from kactl.model.findings import Finding, Judgement


def items(**more: object) -> dict[str, object]:
    used = {"register": "requirements", "hold": {"status": "done"}, "expect": "all"}
    return asking("done", "items", used, **more)


REGISTER = {
    "id": "requirements",
    "noun": "req",
    "title": "Requirements",
    "prefix": "REQ",
    "folder": "requirements",
    "fields": [{"id": "title", "title": "Title"}],
    "states": {"all": ["draft", "done"], "closed": ["done"]},
}


def test_an_empty_set_is_unknown_unless_it_may_be_empty(blank: Bench) -> None:
    blank.lay(gate("review", items()), registers=[REGISTER])
    assert (outcome(blank.verdict(), "done"), blank.status()) == ("unknown", "BLOCKED")
    blank.lay(gate("review", items(allow_empty=True)), registers=[REGISTER])
    assert (outcome(blank.verdict(), "done"), blank.status()) == ("met", "READY")


def test_a_file_that_cannot_be_read_makes_the_criterion_unknown(blank: Bench) -> None:
    blank.lay(gate("review", items()), registers=[REGISTER])
    blank.write("process/requirements/REQ-00001.yaml", "title: One\nstatus: done\n")
    assert outcome(blank.verdict(), "done") == "met"
    blank.write("process/requirements/REQ-00002.yaml", "title: [\n")
    found = blank.verdict()
    assert (outcome(found, "done"), found.status) == ("unknown", "BLOCKED")
    assert found.blockers[0].path == "process/requirements/REQ-00002.yaml"


def test_a_met_criterion_has_no_findings(bench: Bench) -> None:
    assert all(one.findings == () for one in bench.verdict().criteria)


def test_a_suggestion_weighs_a_note(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter"), criterion("extra", strength="suggested")))
    blank.fill(charter="Here.")
    found = blank.verdict()
    assert [(one.id, one.severity) for one in found.criteria] == [("charter", "error"), ("extra", "note")]
    assert [finding.severity for one in found.criteria for finding in one.findings] == ["note"]


def test_a_judgement_without_findings_is_none_of_an_empty_set() -> None:
    from kactl.gates.judging import _with_empty

    assert _with_empty(Judgement("unknown"), allow_empty=True) == "unknown"
    mixed = Judgement("unknown", (Finding(code="items.empty"), Finding(code="items.other")))
    assert _with_empty(mixed, allow_empty=True) == "unknown"
