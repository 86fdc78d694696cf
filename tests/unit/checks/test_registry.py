from kactl.checks import items
from kactl.checks.registry import catalogue, load, names


def test_every_name_leads_to_the_check_of_that_id() -> None:
    assert "role-vacant" in names()
    for name in names():
        check = load(name)
        assert check is not None
        assert check.id == name
        assert check.revision >= 1


def test_support_modules_are_no_checks() -> None:
    assert not {"contract", "registry", "reading"} & set(names())


def test_an_unknown_name_leads_nowhere() -> None:
    assert load("no-such-check") is None
    assert load("contract") is None
    assert load("../items") is None


def test_the_catalogue_holds_the_parameters_of_every_check() -> None:
    assert list(catalogue()) == list(names())
    assert catalogue()["items"] is items.Parameters
