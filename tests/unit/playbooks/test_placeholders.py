from kactl.model.gates import Gate
from kactl.model.registers import Register
from kactl.playbooks.placeholders import filled, item_fields, known, mentioned, offered

CRITERION = {"id": "a", "title": "A", "uses": "declared", "principle": "assets"}
HEAD = {"id": "g", "title": "G", "stage": "s", "kind": "technical", "success": [CRITERION]}


def gate(**recurs: str) -> Gate:
    return Gate.model_validate({**HEAD, "recurs": recurs or None}, strict=False)


def test_a_placeholder_is_filled_in_wherever_it_stands() -> None:
    value = {"a": "x-{instance}", "b": ["{instance}", 3, True, None], "c": {"d": "{instance}/{instance}"}}
    assert filled(value, {"instance": "v1"}) == {"a": "x-v1", "b": ["v1", 3, True, None], "c": {"d": "v1/v1"}}


def test_what_has_no_value_stays_as_it_is() -> None:
    assert filled(r"{other} \d{2} {period.start}", {"instance": "v1"}) == r"{other} \d{2} {period.start}"


def test_a_period_has_its_first_and_last_day() -> None:
    values = known(gate(cadence="quarter"), "2026-Q4")
    assert filled("{instance}: {period.start} to {period.end}", values) == "2026-Q4: 2026-10-01 to 2026-12-31"


def test_a_gate_offers_what_it_has() -> None:
    assert offered(gate(cadence="month")) == ("instance", "period.start", "period.end")
    assert offered(gate(pattern="v.*")) == ("instance",)
    assert offered(gate()) == offered(None) == ()
    assert known(gate(pattern="v.*"), None) == {"instance": ""}


def test_mentions_are_found_at_any_depth() -> None:
    assert [*mentioned({"a": ["{x}", {"b": "{y.z}"}], "c": 7, "d": "{1} {}"})] == ["x", "y.z"]


def test_only_fields_of_the_own_register_are_read() -> None:
    states = {"all": ["planned"]}
    head = {"id": "release", "noun": "rel", "title": "R", "prefix": "REL", "folder": "r", "fields": []}
    register = Register.model_validate({**head, "states": states}, strict=False)
    assert item_fields("{release.sprint}-{rel.other}-{instance}", register) == ("sprint",)
    assert item_fields("{release.sprint}", None) == ()
