"""An engagement whose releases are of classes that follow from facts."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.gating import Bench, asking, criterion, gate

FIELDS = (
    {"id": "title", "title": "Title"},
    {"id": "class", "title": "Class", "type": "choice", "choices": ["standard", "normal", "emergency"]},
    {"id": "migration", "title": "Migration", "type": "boolean"},
    {"id": "size", "title": "Size", "type": "number"},
    {"id": "artifacts", "title": "Artifacts", "type": "artifact", "many": True},
)
CLASSES = {
    "order": [
        {"id": "standard", "when": {"migration": False, "size": {"le": 10}}},
        {"id": "normal"},
        {"id": "emergency", "by_hand": True},
    ],
    "paths": {"migration": ["*.sql"]},
    "size": "size",
}
REGISTER: Mapping[str, Any] = {
    "id": "release", "noun": "release", "title": "Releases", "prefix": "REL", "folder": "releases",
    "fields": FIELDS, "classes": CLASSES, "states": {"all": ["planned", "released"], "closed": ["released"]},
}  # fmt: skip
HEAVY = {"class": {"ne": "standard"}}
RELEASE = gate(
    "release",
    criterion("charter"),
    asking("contents", "release-contents", {"register": "release"}),
    criterion("plan", when=HEAVY),
    stage="build", recurs={"register": "release"},
    approvals=[{"role": "qa"}, {"role": "dev", "when": HEAVY}],
    decides="manager", class_decides={"standard": None},
)  # fmt: skip
KEY = "release@v1.0.0"


def item(bench: Bench, more: str = "migration: false\nsize: 3\n") -> None:
    """Write the release with its facts."""
    artifacts = f"artifacts: [{{commit: '{'1' * 40}'}}]\n"
    bench.write("process/releases/v1.0.0.yaml", f"title: One\nstatus: planned\n{artifacts}{more}")


def classed(root: Path) -> Bench:
    """Begin the engagement, with a release that is as light as they come."""
    bench = Bench(root)
    bench.lay(RELEASE, registers=[REGISTER])
    bench.fill(charter="Why.", plan="How.")
    item(bench)
    bench.commit("Begin")
    return bench
