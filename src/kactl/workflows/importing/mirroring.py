"""What an import into a mirror leaves beside the items: when, whose, which file."""

from datetime import date
from typing import Any

from kactl.checks.reading.days import day_of
from kactl.model.changes import Change
from kactl.model.mirror import STAMP, MirrorStamp
from kactl.playbooks.contents import schema_line
from kactl.playbooks.yaml_lines import yaml_lines
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.values import Value
from kactl.syntax.yaml import read_yaml
from kactl.workflows.importing.planning import ImportPlan
from kactl.workflows.registers import OpenRegister

SCHEMA = "mirror"


def plan_stamp(opened: OpenRegister, source: str, file: str, digest: str, plan: ImportPlan) -> Change | None:
    """Return the change of the stamp: the time is new at every import, so that a mirror shows its age.

    The items that are gone are named with the day, until the source has them again.
    """
    desk = opened.desk
    path = opened.path(STAMP.removesuffix(".yaml"))
    known = path in desk.snapshot.tree.listing()
    before = desk.snapshot.tree.read(path) if known else None
    here = desk.call.today(desk.engagement.zone)
    there = {one.id for one in plan.rows}
    old = {key: day for key, day in _gone_before(before).items() if key not in there}
    named = {**old, **{one.id: here for one in plan.gone}}
    stamp = MirrorStamp(
        at=desk.call.now, source=source, file=file, digest=digest, sources=dict(plan.sources), gone=named
    )
    plain: dict[str, Any] = stamp.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    data = "\n".join([schema_line(SCHEMA, path), *yaml_lines(plain), ""]).encode()
    return None if data == before else Change(path, data, before)


def sources_before(opened: OpenRegister) -> dict[str, str]:
    """Return the keys by the id that stays when a key changes, as the last import left them."""
    path = opened.path(STAMP.removesuffix(".yaml"))
    tree = opened.desk.snapshot.tree
    held = _held(tree.read(path)) if path in tree.listing() else {}
    sources = held.get("sources")
    named = sources if isinstance(sources, dict) else {}
    return {one: key for one, key in named.items() if isinstance(key, str)}


def _held(data: bytes | None) -> dict[str, Value]:
    try:
        held = read_yaml(data) if data else None
    except SyntaxFault:
        return {}
    return held if isinstance(held, dict) else {}


def _gone_before(data: bytes | None) -> dict[str, date]:
    """Return the items that were gone already."""
    gone = _held(data).get("gone")
    named = gone if isinstance(gone, dict) else {}
    return {key: day for key, said in named.items() if (day := day_of(said)) is not None}
