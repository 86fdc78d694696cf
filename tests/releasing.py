"""An engagement whose versions have gates, for tests of tags, pushes and servers."""

from pathlib import Path
from typing import Any, Final

from tests.building import git
from tests.gating import Bench, criterion, gate

REGISTERS: Final[list[dict[str, Any]]] = [
    {
        "id": "release",
        "noun": "release",
        "title": "Releases",
        "prefix": "RLS",
        "folder": "releases",
        "fields": [{"id": "title", "title": "Title", "required": True}],
        "states": {"all": ["planned", "released"], "closed": ["released"]},
    },
    {
        "id": "task",
        "noun": "task",
        "title": "Tasks",
        "prefix": "TASK",
        "number": {"zh": "任务", "en": "TASK"},
        "folder": "tasks",
        "fields": [{"id": "title", "title": "Title", "required": True}],
        "states": {"all": ["open", "done"], "closed": ["done"]},
    },
]
RELEASE: Final = gate(
    "release",
    criterion("charter"),
    recurs={"register": "release", "example": "v1.0.0"},
    approvals=[{"role": "qa"}],
)
NONE: Final = "0" * 40


def releasing(root: Path, **settings: Any) -> Bench:
    """Begin an engagement with the version v1.0.0 and its gate, on which nobody has spoken yet."""
    root.mkdir(exist_ok=True)
    git(root, "init", "-q")
    bench = Bench(root)
    bench.lay(RELEASE, registers=REGISTERS, settings=settings)
    bench.fill(charter="Why we are here.")
    bench.write("process/releases/v1.0.0.yaml", "title: First\nstatus: planned\n")
    bench.write("process/tasks/TASK-00001.yaml", "title: Board\nstatus: open\nnumber: 12\n")
    bench.commit("Begin")
    return bench


def passed(bench: Bench) -> None:
    """Approve the version's gate and commit the decision."""
    bench.approve("li-lei", "qa", "release@v1.0.0")
    bench.decide("wang-fang", "release@v1.0.0")
