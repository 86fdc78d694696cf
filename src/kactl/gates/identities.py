"""Who is who: one person under two ids, and names that look like another's."""

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

from kactl.model.findings import Finding
from kactl.model.team import Team

_ALIKE: Final = str.maketrans(
    "авекмнорстухіјѕԁһӏԛԝԍɡαβγεικνορτυχωϲ",
    "abekmhopctyxijsdhlqwggabyeiknoptuxwc",
)
"""Small letters of Cyrillic, Greek and Latin that look like one of ASCII."""
_APART: Final = frozenset(
    ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "GEORGIAN", "HEBREW", "ARABIC", "LISU")
)
"""Scripts that no word mixes; Chinese, Japanese and Korean stand beside Latin."""


def canonical(team: Team) -> Mapping[str, str]:
    """Return the one id that stands for each person: the first with the same address or the same letters."""
    return team.leaders


def same(team: Team, person: str) -> str:
    """Return the id that stands for a person; somebody unknown stands for themselves."""
    return canonical(team).get(person, person)


def people_at(team: Team, mail: str) -> tuple[str, ...]:
    """Return everybody with a mail address, without regard to case."""
    folded = mail.casefold()
    return tuple(key for key, one in team.people.items() if (one.email or "").casefold() == folded)


def disguised(name: str) -> str | None:
    """Return what makes a name unfit, `hidden` characters or `mixed` scripts, or None."""
    if any(unicodedata.category(char) in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp") for char in name):
        return "hidden"
    return "mixed" if any(_mixed(word) for word in name.split()) else None


def _mixed(word: str) -> bool:
    scripts = {unicodedata.name(char, "?").split()[0] for char in word if char.isalpha()}
    return len(scripts & _APART) > 1


def skeleton(name: str) -> str:
    """Return what a name looks like, so that names that look alike are the same."""
    return _letters(name).translate(_ALIKE)


def looks_like(name: str, other: str) -> bool:
    """Tell whether two names look the same and are written in different characters."""
    return skeleton(name) == skeleton(other) and _letters(name) != _letters(other)


def _letters(name: str) -> str:
    """Return a name without case, width and spaces: two people may well have the same one."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def findings(team: Team, path: str) -> Iterator[Finding]:
    """Yield people under two ids, disguised names, and names that only look like another's."""
    known = canonical(team)
    looks: dict[str, str] = {}
    for key, one in team.people.items():
        if known[key] != key:
            code = "identity.twice"
            values: dict[str, str] = {"person": key, "other": known[key]}
            yield Finding(code=code, path=path, subject=key, values=values)
        if (how := disguised(one.name)) is not None:
            shown = one.name.encode("ascii", "backslashreplace").decode()
            yield Finding(code=f"identity.{how}", path=path, subject=key, values={"name": shown})
        other = looks.setdefault(skeleton(one.name), key)
        if looks_like(one.name, team.people[other].name):
            yield Finding(
                code="identity.alike", path=path, subject=key, values={"person": key, "other": other}
            )
