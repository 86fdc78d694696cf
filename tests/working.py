"""Lays engagements with requirements and what hangs on them: modules, tasks, tests, hand-overs, changes."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.building import git
from tests.gating import Bench, criterion, gate

from kactl.model.view import Item
from kactl.syntax.yaml import read_yaml


def field(identity: str, kind: str = "text", **more: Any) -> dict[str, Any]:
    """Return a field's declaration."""
    return {"id": identity, "title": identity.replace("_", " ").capitalize(), "type": kind, **more}


def register(
    identity: str, noun: str, prefix: str, *fields: Mapping[str, Any], **more: Any
) -> dict[str, Any]:
    """Return a register's declaration; its items are open or done unless other states are given."""
    value = {"id": identity, "noun": noun, "title": identity.capitalize(), "prefix": prefix}
    states = {"all": ["open", "done"], "closed": ["done"]}
    return {**value, "folder": f"{identity}s", "fields": [field("title"), *fields], "states": states, **more}


REQUIREMENT = register(
    "requirement", "req", "REQ",
    field("core", "boolean"),
    field("priority", "choice", choices=["P0", "P1", "P2"]),
    field("rank", "number"),
    field("value", "number"),
    field("effort", "number"),
    field("owner", "person"),
    field("acceptance"),
    field("module", "link", to="module"),
    field("after", "link", to="requirement", many=True),
    field("confirmed_by", "person"),
    field("confirmed_on", "date"),
    field("confirmation"),
    field("accepted_by", "person"),
    states={
        "all": ["draft", "confirmed", "developing", "accepted", "dropped"],
        "closed": ["accepted", "dropped"],
        "moves": [
            {"from": ["draft"], "to": "confirmed", "needs": ["acceptance", "confirmed_by"]},
            {"from": ["confirmed"], "to": "developing"},
            {"from": ["developing"], "to": "accepted", "needs": ["accepted_by"]},
            {"to": "dropped"},
        ],
    },
    ranking={"model": "moscow", "core": "core", "rank": "rank"},
    baseline={"gate": "review", "fields": ["title", "acceptance", "core"]},
)  # fmt: skip
WATCHED = {"to": "requirement", "watch": ["title", "acceptance"]}
REGISTERS = (
    REQUIREMENT,
    register("module", "module", "MOD"),
    register(
        "task", "task", "TASK",
        field("requirement", "link", **WATCHED),
        field("module", "link", to="module"),
    ),
    register(
        "test", "test", "TC",
        field("requirement", "link", many=True, **WATCHED),
        field("result", "choice", choices=["passed", "failed"]),
    ),
    register("question", "question", "QST", field("requirement", "link", to="requirement")),
    register(
        "handoff", "handoff", "HND",
        field("route"), field("from", "role"), field("to", "role"), field("items", "link", many=True),
        field("checked", "list"), field("note"), field("sent_by", "person"), field("sent_at", "instant"),
        field("accepted_by", "person"), field("answered_at", "instant"), field("reason"),
        states={"all": ["sent", "accepted", "returned"], "closed": ["accepted", "returned"]},
    ),
    register(
        "change", "change", "CHG",
        field("requirement", "link", to="requirement", many=True),
        field("impact_scope"), field("impact_time"), field("impact_cost"), field("impact_quality"),
        field("approved_by", "person"), field("approved_on", "date"), field("proof"),
        states={
            "all": ["proposed", "approved", "rejected"],
            "closed": ["rejected"],
            "moves": [
                {
                    "from": ["proposed"], "to": "approved",
                    "needs": ["impact_scope", "impact_time", "impact_cost", "impact_quality", "approved_by"],
                },
            ],
        },
    ),
)  # fmt: skip
ROUTE = {
    "id": "to-development",
    "title": "To development",
    "register": "requirement",
    "from": "manager",
    "to": "dev",
    "checklist": [
        {"id": "acceptance", "title": "Acceptance written", "field": "acceptance"},
        {"id": "walked-through", "title": "Walked through"},
    ],
    "opens": ["developing"],
}


DECIDED = gate("review", criterion("charter"), decides="manager")
"""A gate that one person decides."""


class Workbench(Bench):
    """An engagement with registers; items are written as a person would."""

    def set_up(
        self,
        *,
        registers: Sequence[Mapping[str, Any]] = REGISTERS,
        handoffs: Sequence[Mapping[str, Any]] = (ROUTE,),
        review: Mapping[str, Any] = DECIDED,
        **more: Any,
    ) -> None:
        """Lay settings, team and a playbook with registers and routes."""
        self.lay(review, registers=[*registers], handoffs=[*handoffs], **more)

    def put_item(self, register: str, identity: str, **fields: Any) -> None:
        """Write an item."""
        self.write(f"process/{register}s/{identity}.yaml", json.dumps({"title": identity, **fields}))

    def requirement(self, identity: str, **fields: Any) -> None:
        """Write a confirmed requirement."""
        self.put_item("requirement", identity, **{"status": "confirmed", "acceptance": "It works.", **fields})

    def fields(self, register: str, identity: str) -> Any:
        """Return the fields of an item as its file has them."""
        return read_yaml((self.root / f"process/{register}s/{identity}.yaml").read_bytes())

    def ids(self, register: str) -> list[str]:
        """Return the ids of a register's items."""
        return sorted(one.stem for one in (self.root / f"process/{register}s").glob("*.yaml"))

    def commits(self) -> int:
        """Return how many commits there are."""
        return int(git(self.root, "rev-list", "--count", "HEAD"))


def workbench(root: Path) -> Workbench:
    """Return a set-up workbench with nothing committed yet."""
    bench = Workbench(root)
    bench.set_up()
    return bench


def item(register: str, identity: str, **fields: Any) -> Item:
    """Return an item as a view would."""
    return Item(identity, register, f"process/{register}s/{identity}.yaml", fields)
