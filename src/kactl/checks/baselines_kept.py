"""The four baselines of an ordinary project are there, and what is far off them was decided by people."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pydantic import Field, ValidationError
from pydantic_core import to_json

from kactl.checks.reading.items import STATUS, field_of, values_of
from kactl.model.base import Id, Model, Text
from kactl.model.baselines import CORNERS, Baselines, Corner
from kactl.model.conditions import Condition
from kactl.model.findings import Finding, Judgement, judged
from kactl.model.registers import Register
from kactl.model.subjects import EntryPart, ItemsPart, Subject
from kactl.model.view import Item, Setting, View

ID = "baselines-kept"
REVISION = 1

TITLES: dict[Corner, Text] = {
    "scope": Text(zh="范围", en="scope"),
    "time": Text(zh="进度", en="time"),
    "cost": Text(zh="成本", en="cost"),
    "quality": Text(zh="质量", en="quality"),
}
_CORNER = "baseline"
_PERCENT = "variance"


class Parameters(Model):
    """Where the baselines stand and how far off is too far."""

    path: str = "baselines.yaml"
    """The file, relative to the process folder."""
    warn: Decimal = Field(default=Decimal(10), ge=0)
    """The percent beyond which a variance is warned of."""
    limit: Decimal = Field(default=Decimal(20), ge=0)
    """The percent beyond which it needs a decision."""
    register_: Id = Field(default="decision", alias="register")
    """The register of decisions, whose field `baseline` names what one settles and `variance` how far."""
    decided: Id = "decided"
    """The state of a decision that counts."""
    longest: int = Field(default=183, ge=1)
    """The days beyond which an ordinary project is asked whether it should be a key account."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the four entries, and the decisions about baselines."""
    path, register = setting.inside(parameters.path), _register(parameters, setting)
    entries = tuple(EntryPart(path, (corner,)) for corner in CORNERS)
    return (*entries, *([ItemsPart(register.id, (STATUS, _CORNER, _PERCENT), _among())] if register else []))


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when all four are there and none is off by more than was decided."""
    path = setting.inside(parameters.path)
    raw = {corner: view.entry(path, corner) for corner in CORNERS}
    lacking = [corner for corner in CORNERS if raw[corner] is None]
    if lacking:
        return judged(_about("baselines-kept.missing", path, one) for one in lacking)
    try:
        found = Baselines.model_validate_json(to_json(raw))
    except ValidationError as error:
        keys = error.errors()[0]["loc"]
        line, column = view.locate(path, *keys)
        where = ".".join(map(str, keys))
        return judged(
            [
                Finding(
                    code="baselines-kept.wrong", path=path, line=line, column=column, values={"entry": where}
                )
            ]
        )
    register = _register(parameters, setting)
    decisions = view.items(register.id, _among()).items if register else ()
    return judged(_findings(view, parameters, setting, found, decisions))


def _register(parameters: Parameters, setting: Setting) -> Register | None:
    """Return the register of decisions, if its decisions can say what they settle."""
    register = setting.playbook.register_of(parameters.register_)
    known = register is not None and all(field_of(register, one) for one in (_CORNER, _PERCENT))
    return register if known else None


def _among() -> Condition:
    return Condition({_CORNER: {"exists": True}})


def _findings(
    view: View, parameters: Parameters, setting: Setting, found: Baselines, decisions: Sequence[Item]
) -> Iterator[Finding]:
    path = setting.inside(parameters.path)
    for corner in CORNERS:
        percent = found.variance(corner)
        if percent <= parameters.warn:
            continue
        beyond = percent > parameters.limit and not _is_decided(parameters, corner, percent, decisions)
        code = "baselines-kept.undecided" if beyond else "baselines-kept.off"
        line, column = view.locate(path, corner)
        values = {
            "percent": f"{percent:.1f}",
            "limit": f"{parameters.limit:f}",
            "warn": f"{parameters.warn:f}",
        }
        told = _about(code, path, corner, **values)
        noun = setting.playbook.register_of(parameters.register_)
        fields = f"{_CORNER}={corner} --set {_PERCENT}={percent.to_integral_value(rounding='ROUND_CEILING')}"
        fix = f"kactl {noun.noun} add TITLE --set {fields}" if noun and beyond else None
        severity = "error" if beyond else "warning"
        yield told.model_copy(update={"line": line, "column": column, "fix": fix, "severity": severity})
    if found.time.days > parameters.longest:
        line, column = view.locate(path, "time")
        values = {"days": str(found.time.days), "longest": str(parameters.longest)}
        told = _about("baselines-kept.too-long", path, "time", **values)
        yield told.model_copy(update={"line": line, "column": column, "severity": "warning"})


def _is_decided(parameters: Parameters, corner: Corner, percent: Decimal, decisions: Sequence[Item]) -> bool:
    for one in decisions:
        allowed = one.fields.get(_PERCENT)
        enough = isinstance(allowed, int | Decimal) and not isinstance(allowed, bool) and percent <= allowed
        if enough and one.fields.get(STATUS) == parameters.decided and corner in values_of(one, _CORNER):
            return True
    return False


def _about(code: str, path: str, corner: Corner, **values: str) -> Finding:
    return Finding(code=code, path=path, subject=corner, values={"corner": TITLES[corner], **values})
