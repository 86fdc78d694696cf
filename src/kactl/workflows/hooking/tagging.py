"""Tags that mean a version in production: which they are, and whether their gate lets them."""

from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import Final

from kactl.errors import KactlError
from kactl.gates.verdicts import verdict
from kactl.gates.wording import said
from kactl.model.engagement import CodeRepository, Engagement
from kactl.model.findings import Finding
from kactl.store.home import Home
from kactl.store.moving import Move
from kactl.workflows.desk import Desk
from kactl.workflows.hooking.answering import reason_of

GATE: Final = "release"
_OPEN: Final = ("PASSED", "CONDITIONAL")
_BYPASSED: Final = "BYPASSED"
_USUAL: Final = str(CodeRepository.model_fields["tags"].default)


def pattern_of(home: Home, engagement: Engagement) -> str | None:
    """Return the pattern of the tags of the repository around; None where code lies in others only.

    A code repository that the settings do not name is held to the usual pattern.
    """
    if home.code is not None:
        known = {one.id: one.tags for one in engagement.repositories}
        return known.get(home.code.link.repository, _USUAL)
    return None if engagement.repositories else engagement.tags


def means_production(tag: str, pattern: str | None) -> bool:
    """Tell whether a tag means a version in production."""
    return pattern is not None and fnmatchcase(tag, pattern)


def moved(move: Move) -> Iterator[Finding]:
    """Yield that a tag of a version is taken away or given to something else: what went out stays named."""
    if move.old is not None and move.new != move.old:
        code = "push.tag-gone" if move.new is None else "push.tag-moved"
        yield Finding(code=code, severity="error", subject=move.tag, values={"tag": move.tag or ""})


def stands(desk: Desk, tag: str) -> Iterator[Finding]:
    """Yield why the gate of a version does not let its tag go out, or that it went round its gate."""
    name = f"{GATE}@{tag}"
    values: dict[str, object] = {"tag": tag, "gate": name}
    try:
        judged = verdict(desk.evaluator, *desk.gate(name))
    except KactlError as error:
        values["reason"] = reason_of(error)
        yield Finding(
            code="push.tag-without-gate", severity="error", subject=name, fix=error.fix, values=values
        )
        return
    if judged.status in _OPEN:
        return
    code = "push.tag-bypassed" if judged.status == _BYPASSED else "push.tag-early"
    yield Finding(
        code=code,
        severity="warning" if judged.status == _BYPASSED else "error",
        subject=name,
        fix=f"kactl gate check {name}",
        values=values | {"status": said(f"report.{judged.status}")},
    )
