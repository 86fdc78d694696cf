"""What is said of fields stands in published schemas, as it stands below them in the source."""

from pydantic import Field, create_model

from kactl.model.base import Model, Text
from kactl.model.described import descriptions


class Outer(Model):
    """A model."""

    first: int
    """What the first is.

    And more of it.
    """
    second: Text = Field(alias="two")
    """What the second is."""
    third: str = ""
    plain: int = 0
    fifth: int = Field(default=0, description="Said elsewhere.")
    """Not this."""


class Inner(Outer):
    """A model that says some of it anew."""

    first: int
    plain: int = 1
    """What is plain here."""


def test_a_field_is_described_by_the_text_below_it() -> None:
    assert descriptions(Outer) == {
        "first": "What the first is.\n\nAnd more of it.",
        "second": "What the second is.",
        "fifth": "Not this.",
    }


def test_an_inherited_field_keeps_its_text_and_one_that_is_declared_anew_has_its_own() -> None:
    assert descriptions(Inner) == {
        "second": "What the second is.",
        "plain": "What is plain here.",
        "fifth": "Not this.",
    }


def test_a_schema_shows_them_under_the_names_that_people_write() -> None:
    shown = {key: one.get("description") for key, one in Inner.model_json_schema()["properties"].items()}
    assert shown == {
        "first": None,
        "two": "What the second is.",
        "third": None,
        "plain": "What is plain here.",
        "fifth": "Said elsewhere.",
    }


def test_without_its_source_a_model_is_described_by_nothing() -> None:
    made = create_model("Made", __base__=Model, __module__="builtins", first=int)
    assert descriptions(made) == {}
    assert list(made.model_json_schema()["properties"]) == ["first"]
