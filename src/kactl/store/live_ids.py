"""The ids that completion offers: read as plain values, so that pressing a key loads no playbook."""

from pathlib import Path
from typing import Any, Literal

from kactl.store.find import MARKER
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.yaml import read_yaml

Kind = Literal["gates", "roles", "people"]

_PLAYBOOK = ".kactl/playbook/playbook.yaml"
_RECORDS = ".kactl/records"


def live_ids(start: Path, kind: Kind) -> tuple[str, ...]:
    """Return the ids of the engagement around a folder; none where nothing can be read."""
    root = _root(start)
    if root is None:
        return ()
    if kind == "people":
        process = _mapping(root / MARKER).get("process", "process")
        return tuple(_mapping(root / str(process) / "team.yaml").get("people") or ())
    entries = _mapping(root / _PLAYBOOK).get(kind)
    ids = tuple(str(one["id"]) for one in entries or () if isinstance(one, dict) and "id" in one)
    return (*ids, *_instances(root)) if kind == "gates" else ids


def live_nouns(start: Path) -> tuple[str, ...]:
    """Return the nouns of the registers of the engagement around a folder."""
    return tuple(_registers(_root(start)))


def live_items(start: Path, noun: str) -> tuple[str, ...]:
    """Return the ids of a register's items."""
    root = _root(start)
    folder = _registers(root).get(noun)
    if root is None or folder is None:
        return ()
    place = root / str(_mapping(root / MARKER).get("process", "process")) / folder
    return tuple(sorted(one.stem for one in place.glob("*.yaml")))


def _registers(root: Path | None) -> dict[str, str]:
    """Return the folder of every register by its noun."""
    declared = _mapping(root / _PLAYBOOK).get("registers") if root else ()
    found = (one for one in declared or () if isinstance(one, dict) and {"noun", "folder"} <= one.keys())
    return {str(one["noun"]): str(one["folder"]) for one in found}


def _root(start: Path) -> Path | None:
    return next((one for one in (start, *start.parents) if (one / MARKER).is_file()), None)


def _instances(root: Path) -> tuple[str, ...]:
    folders = sorted(path for path in (root / _RECORDS).glob("*/*") if path.is_dir() and path.name != "-")
    return tuple(f"{path.parent.name}@{path.name}" for path in folders)


def _mapping(path: Path) -> dict[str, Any]:
    try:
        value = read_yaml(path.read_bytes())
    except (OSError, SyntaxFault):
        return {}
    return value if isinstance(value, dict) else {}
