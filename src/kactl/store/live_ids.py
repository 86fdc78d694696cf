"""The ids that completion offers: read as plain values, so that pressing a key loads no playbook."""

from pathlib import Path
from typing import Any, Literal

from kactl.store.find import MARKER, linked_root
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.yaml import read_yaml

Kind = Literal["gates", "roles", "people", "documents", "environments"]

PLAYBOOK = ".kactl/playbook/playbook.yaml"
_RECORDS = ".kactl/records"


def live_ids(start: Path, kind: Kind) -> tuple[str, ...]:
    """Return the ids of the engagement around a folder; none where nothing can be read."""
    root = root_of(start)
    if root is None:
        return ()
    if kind == "people":
        process = plain_mapping(root / MARKER).get("process", "process")
        return tuple(plain_mapping(root / str(process) / "team.yaml").get("people") or ())
    entries = plain_mapping(root / PLAYBOOK).get(kind)
    ids = tuple(str(one["id"]) for one in entries or () if isinstance(one, dict) and "id" in one)
    return (*ids, *_instances(root)) if kind == "gates" else ids


def live_deployments(start: Path) -> tuple[Path, ...]:
    """Return the files of deployments of the engagement around a folder, sorted."""
    root = root_of(start)
    if root is None:
        return ()
    place = root / str(plain_mapping(root / MARKER).get("process", "process")) / "deployments"
    return tuple(sorted(place.glob("*/*.json")))


def live_nouns(start: Path) -> tuple[str, ...]:
    """Return the nouns of the registers of the engagement around a folder."""
    root = root_of(start)
    declared = plain_mapping(root / PLAYBOOK).get("registers") if root else ()
    return tuple(str(one["noun"]) for one in declared or () if isinstance(one, dict) and "noun" in one)


def item_paths(start: Path, register: str) -> tuple[Path, ...]:
    """Return the files of a register's items, by its noun or id, sorted."""
    root = root_of(start)
    folder = _registers(root).get(register)
    if root is None or folder is None:
        return ()
    place = root / str(plain_mapping(root / MARKER).get("process", "process")) / folder
    return tuple(sorted(one for one in place.glob("*.yaml") if not one.name.startswith("_")))


def _registers(root: Path | None) -> dict[str, str]:
    """Return the folder of every register that has one, by its noun and by its id."""
    declared = plain_mapping(root / PLAYBOOK).get("registers") if root else ()
    found = [one for one in declared or () if isinstance(one, dict) and {"noun", "folder"} <= one.keys()]
    by_id = {str(one["id"]): str(one["folder"]) for one in found if "id" in one}
    return by_id | {str(one["noun"]): str(one["folder"]) for one in found}


def root_of(start: Path) -> Path | None:
    """Return the root of the engagement around a folder, None outside of any."""
    around = next((one for one in (start, *start.parents) if (one / MARKER).is_file()), None)
    return around or linked_root(start)


def _instances(root: Path) -> tuple[str, ...]:
    folders = sorted(path for path in (root / _RECORDS).glob("*/*") if path.is_dir() and path.name != "-")
    return tuple(f"{path.parent.name}@{path.name}" for path in folders)


def plain_mapping(path: Path) -> dict[str, Any]:
    """Return the mapping that a YAML file holds; an empty one where it holds none."""
    try:
        value = read_yaml(path.read_bytes())
    except (OSError, SyntaxFault):
        return {}
    return value if isinstance(value, dict) else {}
