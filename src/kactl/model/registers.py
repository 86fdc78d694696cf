"""Registers and documents, as a playbook declares them."""

from typing import Literal, Self

from pydantic import Field, field_validator, model_validator

from kactl.model.base import Id, Model, Words
from kactl.model.classes import Classes
from kactl.model.clocks import Clock, Within
from kactl.model.conditions import Condition
from kactl.model.fields import FieldDeclaration
from kactl.model.levels import Levels
from kactl.model.ranking import Ranking
from kactl.model.refusals import RefusedError


class Move(Model):
    """A move from state to state that a register allows."""

    from_: tuple[Id, ...] = Field(default=(), alias="from")
    """The states it may begin in; any unless given."""
    to: Id
    needs: tuple[Id, ...] = ()
    """The fields that must be filled in once the move is made."""
    when: Condition | None = None
    """What must hold of the item once the move is made."""
    by: tuple[Id, ...] = ()
    """The roles that may make it; anyone unless given."""


class States(Model):
    """The states of an item: the first is where it begins; those of `closed` end its life."""

    all: tuple[Id, ...] = Field(min_length=1)
    closed: tuple[Id, ...] = ()
    titles: dict[Id, Words] = Field(default={})
    moves: tuple[Move, ...] = ()
    """The moves that are allowed; any move unless given."""


class Baseline(Model):
    """What a gate settles: once it is decided, these fields change by an approved change only."""

    gate: Id
    """The gate; of a recurring one, the instance that `instance` of the item names."""
    instance: Id | None = None
    """The field that names the instance."""
    fields: tuple[Id, ...] = Field(min_length=1)
    change: Id = "change"
    """The register of changes."""
    by: Id = "requirement"
    """The field of a change that names the items it touches."""


class ForeignFiles(Model):
    """Files that were there before kactl and hold the items; they are read, never written."""

    glob: str = Field(min_length=1)
    """Relative to the engagement's root and inside it, such as `docs/adr/*.md`."""
    format: Literal["yaml", "json", "toml", "markdown"] | None = None
    """`markdown` is its front matter; told by the file's ending unless given."""
    items: str | None = None
    """The keys, with dots, of several items in one file, a list or a mapping by id; `.` for all of it."""
    identity: str | None = None
    """The key, with dots, of an item's id; the key in a mapping by id, or the file's name, unless given."""
    status: str | None = None
    """The key under which its state stands; `status` unless given."""
    states: dict[str, Id] = Field(default={})
    """What the files' own words for states mean here."""
    default_state: Id | None = None
    """The state of an item that names none."""

    @field_validator("glob")
    @classmethod
    def _inside(cls, value: str) -> str:
        parts = value.split("/")
        if "\\" in value or ":" in parts[0] or any(one in ("", ".", "..") for one in parts):
            code = "model.glob-outside"
            raise RefusedError(code, found=value)
        if parts[0] in (".git", ".kactl"):
            code = "model.glob-own"
            raise RefusedError(code, found=value)
        return value


class Register(Model):
    """A register: one YAML file an item in a folder of its own, or files that were there before kactl."""

    id: Id
    noun: Id
    """The word of the command line."""
    title: Words
    prefix: str = Field(pattern=r"^[A-Z][A-Z0-9]{1,7}$")
    folder: str = ""
    """Below the process folder; not given in a register over files that were there before."""
    fields: tuple[FieldDeclaration, ...]
    states: States
    source: Literal["here", "mirror", "files"] = "here"
    files: ForeignFiles | None = None
    """Of a register with `source: files`."""
    mirror_when: Condition | None = None
    """Where the engagement's answers are so, another system keeps the items: the register is a mirror."""
    max_age: Within | None = None
    """Of a mirror: how old its last import may be; once it is older, nothing is known."""
    number: Words | None = None
    """What stands before a display number, such as 需求 in 需求-012; without it, items get none."""
    key: Id | None = None
    """The field of the client's own key; it is accepted wherever an id is."""
    columns: tuple[Id, ...] = ()
    """The fields that a list shows beside the id; status, title, owner and due unless given."""
    matrix: tuple[Id, Id] | None = None
    """Two fields against which a list can be laid out, such as probability and impact of risks."""
    levels: Levels | None = None
    """Which level follows from those two fields."""
    classes: Classes | None = None
    """The classes that follow from its items' facts; what a gate asks may depend on them."""
    public: bool | Condition = False
    """Whether the client may see its items, with their public fields; or only those of which this holds."""
    clocks: tuple[Clock, ...] = ()
    ranking: Ranking | None = None
    baseline: Baseline | None = None

    @model_validator(mode="after")
    def _kept_somewhere(self) -> Self:
        foreign = self.source == "files"
        if foreign is not (self.files is not None) or foreign is bool(self.folder):
            code = "model.register-place"
            raise RefusedError(code, register=self.id)
        if self.max_age is not None and self.source != "mirror" and self.mirror_when is None:
            code = "model.register-age"
            raise RefusedError(code, register=self.id)
        if self.levels is not None and self.matrix is None:
            code = "model.levels-matrix"
            raise RefusedError(code, register=self.id)
        return self


DocumentContent = Literal["template", "team", "environments", "calendar"]


class Document(Model):
    """A file of the process folder that the playbook lays down and a gate reads."""

    id: Id
    title: Words
    path: str
    """Relative to the process folder; `{instance}` stands for the gate's instance."""
    content: DocumentContent = "template"
    """Where its first text comes from: the playbook's template, or what the playbook declares."""
    template: str | None = None
    """The template's name in `templates/<playbook>/<language>/`; the path's own name unless given."""
    ownership: Literal["managed", "merged", "seed"] = "seed"
    owner: Id
    """The role that answers for it."""
    gate: Id
    """The gate that reads it first: laid when the gate before is decided, or when the instance opens."""
    when: Condition | None = None
