"""What the lints look at: a valid playbook, where each part of it was said, and what is known beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kactl.errors import NOTHING
from kactl.model.base import Model, Text
from kactl.model.faults import Loc
from kactl.model.findings import Finding, Severity
from kactl.model.playbook import Playbook
from kactl.playbooks.compose import Composition
from kactl.playbooks.nearest import nearest


@dataclass(frozen=True, slots=True)
class Draft:
    """A playbook under lint."""

    playbook: Playbook
    composition: Composition
    checks: Mapping[str, type[Model]]
    """The parameters of every known check."""
    templates: Mapping[str, frozenset[str]] | None
    """The names of the templates that are there, by language; None: not asked."""

    def finding(
        self,
        name: str,
        loc: Loc,
        values: Mapping[str, Any] = NOTHING,
        *,
        subject: str | None = None,
        severity: Severity = "error",
    ) -> Finding:
        """Return the finding `lint.<name>` about a node of the playbook."""
        finding = self.composition.finding(f"lint.{name}", loc, values)
        return finding.model_copy(update={"severity": severity, "subject": subject})

    def unknown(self, kind: Text, loc: Loc, identity: str, known: Sequence[str]) -> Finding:
        """Return the finding about a reference that leads nowhere."""
        values = {"kind": kind, "id": identity, "known": nearest(identity, known)}
        return self.finding("unknown-reference", loc, values)
