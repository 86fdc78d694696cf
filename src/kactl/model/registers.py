"""Registers and documents, as a playbook declares them."""

from typing import Literal

from pydantic import Field

from kactl.model.base import Id, Model, Words
from kactl.model.conditions import Condition

FieldType = Literal["text", "number", "boolean", "date", "choice", "person", "role", "link", "list"]


class FieldDeclaration(Model):
    """One field of a register's items."""

    id: Id
    title: Words
    type: FieldType = "text"
    required: bool = False
    choices: tuple[str, ...] = ()
    to: Id | None = None
    """For `link`: the register (or register of each id) that the field points to."""
    many: bool = False
    """Whether the value is a list of such values."""


class States(Model):
    """The states of an item: the first is where it begins; those of `closed` end its life."""

    all: tuple[Id, ...] = Field(min_length=1)
    closed: tuple[Id, ...] = ()
    titles: dict[Id, Words] = Field(default={})


class Register(Model):
    """A register: one YAML file an item, in one folder under the process folder."""

    id: Id
    noun: Id
    """The word of the command line."""
    title: Words
    prefix: str = Field(pattern=r"^[A-Z][A-Z0-9]{1,7}$")
    folder: str
    fields: tuple[FieldDeclaration, ...]
    states: States
    source: Literal["here", "mirror"] = "here"


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
