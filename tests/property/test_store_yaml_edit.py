"""An edit says exactly what was meant and leaves every other line as it is, however the file is written."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kactl.store.yaml_edit import append, remove, set_entry
from kactl.store.yaml_nodes import Key
from kactl.store.yaml_values import MISSING, at, with_entry, without
from kactl.syntax.values import Value
from kactl.syntax.yaml import read_yaml

many = settings(max_examples=80, deadline=None)

words = st.sampled_from(
    ["王芳", "a b", "", "012", "2026-01-01", "no", "# x", "a: b", "- c", "it's", 'say "x"', "x\ny", "~"]
)
scalars = st.none() | st.booleans() | st.integers(-9, 9) | words
names = st.sampled_from(["a", "b", "c d", "名", "e:f", "10", "null"])


def collections(children: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(children, max_size=3) | st.dictionaries(names, children, max_size=3)


values = st.recursive(scalars, collections, max_leaves=8)
mappings = st.dictionaries(names, values, min_size=1, max_size=4)


class Hand:
    """Writes YAML the way that people do: each time otherwise, with comments in between."""

    def __init__(self, draw: Any) -> None:
        self.draw = draw
        self.comments = 0

    def chance(self, *choices: Any) -> Any:
        return self.draw(st.sampled_from(choices))

    def seldom(self) -> bool:
        return int(self.draw(st.integers(0, 2))) == 2

    def scalar(self, value: Any) -> str:
        return self.text(value) if isinstance(value, str) else json.dumps(value)

    def text(self, value: str) -> str:
        quoted: str = '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
        if value in ("王芳", "a b", "2026-01-01", "no"):
            return str(self.chance(value, quoted, f"'{value}'"))
        return quoted if "\n" in value else str(self.chance(quoted, "'" + value.replace("'", "''") + "'"))

    def flow(self, value: Any) -> str:
        gap = str(self.chance("", " "))
        if isinstance(value, dict):
            pairs = (f"{self.text(key)}: {self.flow(one)}" for key, one in value.items())
            return "{" + gap + ", ".join(pairs) + gap + "}"
        if isinstance(value, list):
            return "[" + gap + ", ".join(self.flow(one) for one in value) + gap + "]"
        return self.scalar(value)

    def comment(self, margin: int) -> list[str]:
        if self.seldom():
            self.comments += 1
            return ["", " " * margin + f"# comment {self.comments}"]
        return []

    def tail(self) -> str:
        if self.seldom():
            self.comments += 1
            return f"   # comment {self.comments}"
        return ""

    def lines(self, value: Any, margin: int) -> list[str]:
        """Return the lines of a collection that is not empty, in block style."""
        found: list[str] = []
        pairs = value.items() if isinstance(value, dict) else ((None, one) for one in value)
        for key, one in pairs:
            found += self.comment(margin)
            head = " " * margin + ("-" if key is None else f"{self.text(key)}:")
            if isinstance(one, dict | list) and one and not self.seldom():
                step = self.chance(1, 2, 4) if key is None or isinstance(one, dict) else self.chance(0, 2)
                inner = self.lines(one, margin + (step if key is not None else step + 1))
                if (
                    key is None
                    and inner[0].strip()
                    and not inner[0].strip().startswith("#")
                    and self.seldom()
                ):
                    found += [head + inner[0][margin + 1 :], *inner[1:]]
                else:
                    found += [head + self.tail(), *inner]
            elif isinstance(one, str) and one.strip() and not one.startswith((" ", "#")) and self.seldom():
                found += [head + " |-", *(" " * (margin + 2) + line for line in one.split("\n"))]
            elif one is None and self.seldom():
                found.append(head + self.tail())
            else:
                found.append(f"{head} {self.flow(one)}{self.tail()}")
        return found


@st.composite
def files(draw: Any) -> tuple[str, Value]:
    """Return a file as somebody wrote it, and what it says."""
    value = draw(mappings)
    hand = Hand(draw)
    text = "\n".join(hand.lines(value, 0)) + draw(st.sampled_from(["\n", "", "\n\n# the end\n"]))
    return draw(st.sampled_from([text, text.replace("\n", "\r\n")])), value


def places(value: Any, here: tuple[Key, ...] = ()) -> list[tuple[Key, ...]]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [here, *(place for key, one in pairs for place in places(one, (*here, key)))]


@given(files())
@many
def test_what_the_hand_writes_says_what_was_meant(written: tuple[str, Value]) -> None:
    assert read_yaml(written[0].encode()) == written[1]


@given(files(), values, st.data())
@many
def test_a_value_is_set_anywhere(written: tuple[str, Value], new: Value, data: st.DataObject) -> None:
    text, value = written
    keys = data.draw(st.sampled_from(places(value)[1:]))
    assert read_yaml(set_entry(text.encode(), keys, new)) == with_entry(value, keys, new)


@given(files(), names, values, st.data())
@many
def test_an_entry_is_added_to_any_mapping(
    written: tuple[str, Value], name: str, new: Value, data: st.DataObject
) -> None:
    text, value = written
    holders = [keys for keys in places(value) if isinstance(at(value, keys), dict)]
    keys = (*data.draw(st.sampled_from(holders)), name)
    edited = set_entry(text.encode(), keys, new)
    assert read_yaml(edited) == with_entry(value, keys, new)
    if at(value, keys) is MISSING and at(value, keys[:-1]):
        assert text.count("# comment") == edited.decode().count("# comment")
        assert sum(line in edited.decode() for line in text.splitlines()) >= len(text.splitlines()) - 1


@given(files(), values)
@many
def test_an_item_is_appended_to_any_list(written: tuple[str, Value], new: Value) -> None:
    text, value = written
    for keys in places(value):
        held = at(value, keys)
        if isinstance(held, list):
            assert read_yaml(append(text.encode(), keys, new)) == with_entry(value, keys, [*held, new])


@given(files(), st.data())
@many
def test_anything_is_removed(written: tuple[str, Value], data: st.DataObject) -> None:
    text, value = written
    keys = data.draw(st.sampled_from(places(value)[1:]))
    assert read_yaml(remove(text.encode(), keys)) == without(value, keys)
