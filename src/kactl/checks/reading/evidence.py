"""Facts of evidence as they lie in the process folder: where, and what they say."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pydantic import ValidationError

from kactl.model.evidence import EvidenceFact, Placed
from kactl.model.view import File, Setting
from kactl.syntax.canonical import canonical_json
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.yaml import read_yaml

FOLDER: Final = "evidence"
"""Below the process folder; a folder an instance, or a gate that has none."""


@dataclass(frozen=True, slots=True)
class Found:
    """The facts that could be read, each with its path, and the paths of those that could not."""

    facts: tuple[Placed, ...]
    broken: tuple[str, ...]


def fact_pattern(setting: Setting) -> str:
    """Return where the facts of the gate's instance lie; outside a gate, those of all."""
    return setting.inside(f"{FOLDER}/{setting.instance or setting.gate or '*'}/*.yaml")


def fact_of(data: bytes) -> EvidenceFact | None:
    """Return the fact in a file's bytes, or None when it is none."""
    try:
        return EvidenceFact.model_validate_json(canonical_json(read_yaml(data)))
    except (SyntaxFault, ValidationError):
        return None


def facts_in(files: Iterable[File]) -> Found:
    """Return the facts in files; links and submodules are none."""
    read = [(one.path, fact_of(one.data) if one.mode.startswith("100") else None) for one in files]
    return Found(
        tuple((path, fact) for path, fact in read if fact is not None),
        tuple(path for path, fact in read if fact is None),
    )
