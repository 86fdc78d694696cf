"""A playbook as composed: everything that defines a process."""

from pydantic import Field

from kactl.model.base import Id, Model, Words
from kactl.model.forums import Forum
from kactl.model.gates import Criterion, Gate, Rule
from kactl.model.handoffs import HandoffRoute
from kactl.model.people import DutyConflict, Role, Stage
from kactl.model.registers import Document, Register
from kactl.model.settings import CalendarDeclaration, EnvironmentDeclaration, Profile, Question, Tier


class Playbook(Model):
    """A versioned definition of a delivery process."""

    playbook: Id
    version: str = Field(pattern=r"^\d+\.\d+\.\d+([-+].*)?$")
    title: Words
    summary: Words | None = None
    extends: tuple[str, ...] = ()
    """The playbooks this one was composed from, nearest first; kept for provenance."""
    abstract: bool = False
    """Whether it is only a base for others: no engagement can begin with it."""
    profile: Id | None = None
    """The profile of engagements under this playbook."""
    profiles: tuple[Profile, ...] = ()
    tiers: tuple[Tier, ...] = ()
    questions: tuple[Question, ...] = ()
    roles: tuple[Role, ...] = ()
    conflicts: tuple[DutyConflict, ...] = ()
    stages: tuple[Stage, ...] = ()
    documents: tuple[Document, ...] = ()
    registers: tuple[Register, ...] = ()
    handoffs: tuple[HandoffRoute, ...] = ()
    forums: tuple[Forum, ...] = ()
    environments: tuple[EnvironmentDeclaration, ...] = ()
    calendar: CalendarDeclaration | None = None
    rules: tuple[Rule, ...] = ()
    gates: tuple[Gate, ...] = ()
    machines: tuple[str, ...] = ()
    """Mail addresses of machines: what they commit is nobody's work where independence is asked."""

    def gate(self, identity: str) -> Gate | None:
        """Return the gate of that id."""
        return next((one for one in self.gates if one.id == identity), None)

    def role(self, identity: str) -> Role | None:
        """Return the role of that id."""
        return next((one for one in self.roles if one.id == identity), None)

    def document(self, identity: str) -> Document | None:
        """Return the document of that id."""
        return next((one for one in self.documents if one.id == identity), None)

    def register_of(self, identity: str) -> Register | None:
        """Return the register of that id, or of that noun."""
        return next((one for one in self.registers if identity in (one.id, one.noun)), None)

    def criterion(self, gate: str, identity: str) -> Criterion | None:
        """Return a gate's criterion of that id."""
        found = self.gate(gate)
        return next((one for one in found.criteria() if one.id == identity), None) if found else None
