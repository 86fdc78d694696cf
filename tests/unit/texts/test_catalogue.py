import pytest

from kactl.texts.catalogue import LANGUAGES, families, family, message, template


def test_a_message_is_filled_in_its_language() -> None:
    assert message("shell.no-folder", "zh", {"path": "x"}) == "没有文件夹 x"
    assert message("shell.no-folder", "en", {"path": "x"}) == "there is no folder x"


def test_a_name_may_hold_points() -> None:
    assert template("shell.no-folder.why", "en") == "-C takes a folder that exists."


def test_without_values_a_message_is_not_filled() -> None:
    assert "{path}" in message("shell.no-folder", "en")


def test_an_unknown_family_is_empty_and_an_unknown_code_a_mistake() -> None:
    assert family("nowhere") == {}
    assert template("nowhere.nothing", "zh") is None
    with pytest.raises(KeyError):
        message("shell.nothing", "zh")


def test_families_are_found_by_their_files() -> None:
    assert {"shell", "report", "help-gate"} <= set(families())
    assert "catalogue" not in families()
    assert LANGUAGES == ("zh", "en")
