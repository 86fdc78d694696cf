"""One visit of the doctor: the engagement as it lies on disk, and what a check can say about it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from kactl.gates.assessing import setting_of
from kactl.model.changes import Change
from kactl.model.doctor_report import Health
from kactl.model.engagement import Engagement
from kactl.model.findings import Finding
from kactl.model.playbook import Playbook
from kactl.model.reports import FileChange
from kactl.model.view import Tree
from kactl.playbooks.tailoring import Facts
from kactl.store.disk import Disk
from kactl.store.find import find_engagement
from kactl.store.home import Home
from kactl.store.reading import Files
from kactl.store.repository import Repository
from kactl.store.snapshot import TreeSnapshot, open_snapshot
from kactl.workflows.calling import Call
from kactl.workflows.desk import Desk

MEND = "kactl doctor --fix"


@dataclass(frozen=True, slots=True)
class Complaint:
    """Something that is not well, and what of it `--fix` mends: by changes, or by an act outside commits."""

    finding: Finding
    changes: tuple[Change, ...] = ()
    act: Callable[[], object] | None = None
    acts_on: FileChange | None = None
    """How the act is shown in the plan."""
    health: Health = "unsound"
    """What it comes to when it is an error."""


@dataclass(frozen=True)
class Visit:
    """What the checks look at, read when asked for; what cannot be read is a KactlError, said once."""

    call: Call

    @cached_property
    def home(self) -> Home:
        """Return the engagement around the folder."""
        return find_engagement(self.call.start)

    @property
    def repository(self) -> Repository:
        """Return the repository."""
        return self.home.repository

    @cached_property
    def tree(self) -> Tree:
        """Return what lies on disk, as git would store it."""
        return self.home.worktree()

    @cached_property
    def snapshot(self) -> TreeSnapshot:
        """Return what lies on disk, as nouns."""
        return open_snapshot(self.tree)

    @cached_property
    def files(self) -> Files:
        """Return the files that lie on disk."""
        return Files(self.tree)

    @cached_property
    def disk(self) -> Disk:
        """Return the disk below the engagement's root."""
        return Disk(self.home.root)

    @property
    def engagement(self) -> Engagement:
        """Return the settings."""
        return self.snapshot.engagement

    @property
    def playbook(self) -> Playbook:
        """Return the composed playbook."""
        return self.snapshot.playbook

    @cached_property
    def facts(self) -> Facts:
        """Return profile, tier and answers."""
        return setting_of(self.snapshot).facts

    @cached_property
    def desk(self) -> Desk:
        """Return the engagement as other verbs open it."""
        return Desk(self.call, self.home, self.snapshot)

    @cached_property
    def _committed(self) -> Tree | None:
        return self.home.at("HEAD") if self.repository.head() else None

    def committed(self, path: str) -> bytes | None:
        """Return a file as HEAD holds it, None when it does not."""
        tree = self._committed
        return tree.read(path) if tree is not None and path in tree.listing() else None

    def own(self, *endings: str) -> Iterator[str]:
        """Yield the paths of the marker, the process folder and kactl's own, with one of the endings."""
        folders = (f"{self.engagement.process}/", ".kactl/")
        for path in self.tree.listing():
            if (path == "kactl.yaml" or path.startswith(folders)) and path.lower().endswith(endings or ("",)):
                yield path


Check = Callable[[Visit], Iterator[Complaint]]
"""One thing that the doctor looks at."""
