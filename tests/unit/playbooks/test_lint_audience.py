"""What is declared public can reach the client, and asks about what is there."""

from tests.unit.playbooks.small import changed, linted

FIELDS = "      - {id: release, title: 版本, type: text}\n"
FOLDER = "    states: {all: [open, done], closed: [done]}\n"
SHOWN = ("public-hidden", "public-empty")
"""The lints that are shown here."""


def codes(*changes: tuple[str, str]) -> set[str]:
    return {one.code for one in linted(changed(*changes)) if "public" in one.code or "reference" in one.code}


def test_a_public_field_of_a_public_register_is_well() -> None:
    public = (FIELDS, FIELDS.replace("type: text", "type: text, public: true"))
    assert codes(public, (FOLDER, f"{FOLDER}    public: {{status: [open]}}\n")) == set()


def test_a_public_field_of_an_internal_register_reaches_nobody() -> None:
    assert codes((FIELDS, FIELDS.replace("type: text", "type: text, public: true"))) == {"lint.public-hidden"}


def test_a_public_register_without_a_public_field_shows_nothing() -> None:
    assert codes((FOLDER, f"{FOLDER}    public: true\n")) == {"lint.public-empty"}


def test_a_condition_asks_about_fields_and_states_that_are_there() -> None:
    public = (FIELDS, FIELDS.replace("type: text", "type: text, public: true"))
    assert codes(public, (FOLDER, f"{FOLDER}    public: {{nothing: true}}\n")) == {"lint.unknown-reference"}
