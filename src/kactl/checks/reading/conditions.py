"""What a condition expected and what is there instead, in words for people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from kactl.model.base import Text
from kactl.model.conditions import Condition
from kactl.model.faults import shortened

_SIGNS: Final[Mapping[str, str]] = {"gt": "> ", "ge": "≥ ", "lt": "< ", "le": "≤ "}
_WORDS: Final[Mapping[str, Text]] = {
    "eq": Text(zh="{}", en="{}"),
    "ne": Text(zh="不是 {}", en="not {}"),
    "in": Text(zh="{} 之一", en="one of {}"),
    "not_in": Text(zh="不在 {} 之中", en="none of {}"),
    "contains": Text(zh="含 {}", en="contains {}"),
    "like": Text(zh="文字中有 {}", en="has {} in its text"),
}
_AND: Final = Text(zh="，且 ", en=" and ")
_OR: Final = Text(zh="，或 ", en=" or ")
_LIST: Final = Text(zh="、", en=", ")
_FILLED: Final = Text(zh="已填写", en="filled in")
_EMPTY: Final = Text(zh="未填写", en="empty")


Titles = Mapping[str, Text]
"""The titles of fields by id."""
Choices = Mapping[str, Mapping[str, Text]]
"""What people call the choices of fields, by field and choice."""
_NO_WORDS: Final[Titles] = {}
_NONE: Final[Choices] = {}


@dataclass(frozen=True, slots=True)
class Miss:
    """A part of a condition that does not hold."""

    fields: tuple[str, ...]
    """The field, or the fields of a group."""
    expected: Text
    found: Text
    value: str | None
    """The one value that would do, where there is just one."""


def misses(condition: Condition, facts: Mapping[str, Any], titles: Titles) -> tuple[Miss, ...]:
    """Return the entries of the condition that do not hold of the facts."""
    return tuple(
        _miss(key, test, facts, titles)
        for key, test in condition.source.items()
        if not Condition({key: test}).holds(facts)
    )


def in_words(condition: Condition, titles: Titles, choices: Choices = _NONE) -> Text:
    """Return the whole condition as people read it."""
    return _joined([_entry(*one, titles, choices) for one in condition.source.items()], _AND)


def narrowed(condition: Condition, facts: Mapping[str, Any]) -> Condition:
    """Return what makes a condition hold of the facts: the alternatives that do, and the values that are."""
    found: dict[str, Any] = {}
    parts: list[Mapping[str, Any]] = []
    for key, test in condition.source.items():
        if key in ("any", "all"):
            inner = [Condition(one) for one in test]
            parts += [narrowed(one, facts).source for one in inner if one.holds(facts)]
        else:
            found[key] = facts[key] if _names_values(test) and facts.get(key) is not None else test
    return Condition(_merged(found, parts))


def _merged(found: Mapping[str, Any], parts: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Return the entries after those of the parts, beside each other where no two have one name."""
    names = [*found, *(key for one in parts for key in one)]
    if len(names) > len({*names}):
        return {**found, "all": [*parts]}
    return {key: test for one in (*parts, found) for key, test in one.items()}


def _names_values(test: Any) -> bool:  # noqa: ANN401
    """Tell whether a test lists values, so that the one that is there says more."""
    return isinstance(test, list) or (isinstance(test, Mapping) and {*test} <= {"in", "ne", "not_in"})


def named(fields: Sequence[str], titles: Titles) -> Text:
    """Return the fields by their titles, or by their names where they have none."""
    return _joined([titles.get(one) or _both(one) for one in fields], _LIST)


def shown(value: Any, words: Titles = _NO_WORDS) -> Text:  # noqa: ANN401 - raw values can be anything
    """Return a raw value as people read it; `words` are what they call the choices of its field."""
    if value in (None, "", [], {}):
        return _EMPTY
    if isinstance(value, list | tuple):
        return _joined([shown(one, words) for one in value], _LIST)
    return words.get(str(value)) or _both(shortened(value))


def _miss(key: str, test: Any, facts: Mapping[str, Any], titles: Titles) -> Miss:  # noqa: ANN401
    if key in ("any", "all", "not"):
        asked = sorted(Condition({key: test}).fields())
        found = [_pair(one, shown(facts.get(one)), titles) for one in asked]
        return Miss(tuple(asked), _entry(key, test, titles), _joined(found, Text(zh="，", en=", ")), None)
    single = test["eq"] if isinstance(test, Mapping) and set(test) == {"eq"} else test
    value = None if isinstance(single, Mapping | list) or single is None else shortened(single)
    return Miss((key,), _test(test), shown(facts.get(key)), value)


def _entry(key: str, test: Any, titles: Titles, choices: Choices = _NONE) -> Text:  # noqa: ANN401
    if key in ("any", "all"):
        parts = [in_words(Condition(one), titles, choices) for one in test]
        inner = _joined(parts, _OR if key == "any" else _AND)
        return Text(zh=f"（{inner.zh}）", en=f"({inner.en})")
    if key == "not":
        inner = in_words(Condition(test), titles, choices)
        return Text(zh=f"并非（{inner.zh}）", en=f"not ({inner.en})")
    return _pair(key, _test(test, choices.get(key, {})), titles)


def _pair(field: str, said: Text, titles: Titles) -> Text:
    title = named([field], titles)
    return Text(zh=f"{title.zh}：{said.zh}", en=f"{title.en}: {said.en}")


def _test(test: Any, words: Titles = _NO_WORDS) -> Text:  # noqa: ANN401
    if isinstance(test, Mapping):
        return _joined([_operator(*one, words) for one in test.items()], _AND)
    return _operator("in" if isinstance(test, list) and len(test) > 1 else "eq", test, words)


def _operator(name: str, bound: Any, words: Titles) -> Text:  # noqa: ANN401
    if name == "exists":
        return _FILLED if bound else _EMPTY
    value = shown(bound, words)
    if name in _SIGNS:
        return Text(zh=_SIGNS[name] + value.zh, en=_SIGNS[name] + value.en)
    return Text(zh=_WORDS[name].zh.format(value.zh), en=_WORDS[name].en.format(value.en))


def _joined(parts: Sequence[Text], between: Text) -> Text:
    return Text(zh=between.zh.join(one.zh for one in parts), en=between.en.join(one.en for one in parts))


def _both(text: str) -> Text:
    return Text(zh=text, en=text)
