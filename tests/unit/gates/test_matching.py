from kactl.gates.matching import match


def test_each_person_fills_one_slot() -> None:
    assert match(["qa", "dev"], {"qa": ["li"], "dev": ["li"]}) == {0: "li"}


def test_people_move_to_make_room() -> None:
    assert match(["qa", "dev"], {"qa": ["li", "han"], "dev": ["li"]}) == {0: "han", 1: "li"}


def test_chains_of_moves_are_found() -> None:
    willing = {"a": ["x", "y"], "b": ["y", "z"], "c": ["x"]}
    assert set(match(["a", "b", "c"], willing).values()) == {"x", "y", "z"}


def test_a_role_with_several_slots_takes_several_people() -> None:
    assert set(match(["qa", "qa", "qa"], {"qa": ["li", "han"]}).values()) == {"li", "han"}


def test_nobody_is_nobody() -> None:
    assert match(["qa"], {}) == {}
    assert match([], {"qa": ["li"]}) == {}
