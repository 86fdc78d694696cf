"""The tags of production that clones on this machine hold, judged by the gates of their releases."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

from kactl.gates.tagging import JudgedTag, judge_tag, release_gate
from kactl.model.findings import Finding
from kactl.store.clones import Clone, clones
from kactl.store.find import MARKER
from kactl.store.tags import production_tags
from kactl.workflows.desk import Desk


@dataclass(frozen=True)
class TagWatch:
    """Looks at the tags of an engagement's repositories."""

    desk: Desk

    @cached_property
    def clones(self) -> tuple[Clone, ...]:
        """Return the code repositories as far as they can be read here."""
        return clones(self.desk.home, self.desk.engagement)

    @cached_property
    def begun(self) -> datetime | None:
        """Return when the engagement came under kactl, as git tells; None before its first commit."""
        home = self.desk.home
        path = f"{home.prefix}/{MARKER}" if home.prefix else MARKER
        commit = home.repository.introduced(path)
        if commit is None:
            return None
        asked = ("log", "--max-count=1", "--format=%ct", commit)
        return datetime.fromtimestamp(int(home.repository.git.run(*asked).output), UTC)

    def judged(self) -> Iterator[JudgedTag]:
        """Yield every tag of production that is not older than the engagement, with what it comes to."""
        if release_gate(self.desk.evaluator) is None:
            return
        for clone in self.clones:
            for tag in production_tags(clone):
                found = judge_tag(self.desk.evaluator, tag)
                if found.state != "no-release" or not self._is_older(found):
                    yield found

    def _is_older(self, found: JudgedTag) -> bool:
        """Tell whether a tag claims to be from before the engagement; the server hook believes no claim."""
        return found.tag.at is not None and self.begun is not None and found.tag.at < self.begun

    def findings(self) -> Iterator[Finding]:
        """Yield what is wrong with the tags, and which repositories could not be read."""
        if release_gate(self.desk.evaluator) is None:
            return
        for clone in self.clones:
            if clone.problem is not None:
                yield clone.problem.model_copy(update={"severity": "note"})
        for one in self.judged():
            yield from one.findings
