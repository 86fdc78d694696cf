from pathlib import Path

from tests.building import Built
from tests.checking import lay

from kactl.checks.reading.items import adding, set_command, still_open, titles_of, undeclared, values_of
from kactl.model.base import Text
from kactl.model.conditions import Condition
from kactl.model.fields import FieldDeclaration
from kactl.model.ranking import Ranking
from kactl.model.registers import Move, Register, States
from kactl.model.view import Item


def register(git_repo: Path) -> Register:
    built: Built = lay("items", "good", git_repo)
    found = built.snapshot.playbook.register_of("requirement")
    assert found is not None
    return found


def test_undeclared_fields_are_named(git_repo: Path) -> None:
    declared = register(git_repo)
    asked = Condition({"status": "draft", "prioriy": "P0", "any": [{"core": True}, {"colour": "red"}]})
    assert undeclared(declared, asked, None, fields=["rank", "size"]) == ("colour", "prioriy", "size")


def test_open_items_are_those_in_no_closed_state(git_repo: Path) -> None:
    declared = register(git_repo)
    living = still_open(declared, Condition({"core": True}))
    assert living is not None
    assert living.holds({"status": "draft", "core": True})
    assert living.holds({"core": True})
    assert not living.holds({"status": "accepted", "core": True})
    assert not living.holds({"status": "draft", "core": False})


def test_a_register_without_closed_states_leaves_the_condition_alone(git_repo: Path) -> None:
    states = register(git_repo).states.model_copy(update={"closed": ()})
    endless = register(git_repo).model_copy(update={"states": states})
    where = Condition({"core": True})
    assert still_open(endless, where) is where
    assert still_open(endless) is None


def test_values_are_one_or_several_or_none() -> None:
    item = Item("T-1", "task", "process/tasks/T-1.yaml", {"a": "x", "b": ["x", "y"], "c": None, "d": []})
    assert [values_of(item, name) for name in "abcde"] == [("x",), ("x", "y"), (), (), ()]


def test_the_command_is_quoted_and_absent_where_another_system_keeps_the_register(git_repo: Path) -> None:
    declared = register(git_repo)
    item = Item("REQ-1", "requirement", "process/requirements/REQ-1.yaml", {})
    assert set_command(declared, item, "title", "a b") == "kactl req set REQ-1 'title=a b'"
    mirrored = declared.model_copy(update={"source": "mirror"})
    assert set_command(mirrored, item, "title", "a") is None


def test_the_status_has_a_title(git_repo: Path) -> None:
    assert titles_of(register(git_repo))["status"].zh == "状态"


def test_what_has_a_verb_of_its_own_is_not_typed_in(git_repo: Path) -> None:
    word = [FieldDeclaration(id=one, title=Text(zh=one, en=one)) for one in ("confirmed_by", "confirmation")]
    declared = register(git_repo)
    plain = Item("REQ-1", "requirement", "process/requirements/REQ-1.yaml", {})
    assert set_command(declared, plain, "rank", "VALUE") == "kactl req set REQ-1 rank=VALUE"
    assert set_command(declared, plain, "confirmed_by", "VALUE") == "kactl req set REQ-1 confirmed_by=VALUE"
    full = declared.model_copy(
        update={"ranking": Ranking(model="moscow", rank="rank"), "fields": (*declared.fields, *word)}
    )
    assert set_command(full, plain, "rank", "VALUE") == "kactl req rank --apply"
    assert (
        set_command(full, plain, "confirmed_by", "VALUE")
        == "kactl req confirm --where 'confirmed_by is empty' --on-behalf-of PERSON --evidence FILE"
    )


def test_what_the_client_accepts_is_told_by_the_paper(git_repo: Path) -> None:
    declared = register(git_repo)
    fields = tuple(FieldDeclaration(id=one, title=Text(zh=one, en=one)) for one in ("accepted_by", "proof"))
    move = Move(to="accepted", needs=("accepted_by", "proof"))
    states = States(all=("planned", "accepted"), closed=("accepted",), moves=(move,))
    handed = declared.model_copy(update={"noun": "deliverable", "fields": fields, "states": states})
    item = Item("DLV-1", "deliverable", "process/deliverables/DLV-1.yaml", {})
    wanted = "kactl deliverable confirm --where 'accepted_by is empty' --on-behalf-of PERSON --evidence FILE"
    for field, value in (("accepted_by", "VALUE"), ("proof", "VALUE"), ("status", "accepted")):
        assert set_command(handed, item, field, value) == wanted
    assert set_command(handed, item, "status", "planned") == "kactl deliverable set DLV-1 status=planned"


def test_what_is_counted_is_added_as_it_should_be(git_repo: Path) -> None:
    declared = register(git_repo)
    among, hold = Condition({"status": "confirmed"}), Condition({"rank": {"exists": True}, "title": "x"})
    assert adding(declared, among) == "kactl req add TITLE"
    assert adding(declared, among, hold) == "kactl req add TITLE --set status=confirmed --set rank=VALUE"
