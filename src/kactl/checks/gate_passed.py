"""Other gates have passed; their verdicts are computed first and handed in."""

from collections.abc import Iterator

from pydantic import Field

from kactl.model.base import Model, Text
from kactl.model.findings import Finding, Judgement, judged, unknown
from kactl.model.gates import Gate
from kactl.model.subjects import GatesPart, Subject
from kactl.model.view import Setting, UpstreamVerdict, View
from kactl.texts.catalogue import message

ID = "gate-passed"
REVISION = 1
PASSING = ("PASSED", "CONDITIONAL", "GRANDFATHERED")


class Parameters(Model):
    """Which gates."""

    gates: tuple[str, ...] = Field(min_length=1)
    """Each as `gate` or `gate@instance`; `{instance}` is the asking gate's own."""


def subject(parameters: Parameters, setting: Setting) -> Subject:  # noqa: ARG001 - the contract of a check
    """Return the verdicts of the gates."""
    return (GatesPart(parameters.gates),)


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when each gate is passed or was over before kactl; one that is not there leaves it open."""
    verdicts = {name: view.verdict(name) for name in parameters.gates}
    absent = [name for name, verdict in verdicts.items() if verdict is None]
    if absent:
        code = "gate-passed.no-such-gate"
        return unknown(*(Finding(code=code, subject=name, values={"gate": name}) for name in absent))
    return judged(_findings([one for one in verdicts.values() if one], setting))


def _findings(verdicts: list[UpstreamVerdict], setting: Setting) -> Iterator[Finding]:
    for one in verdicts:
        if one.status in PASSING:
            continue
        gate = setting.playbook.gate(one.gate.partition("@")[0])
        title = gate.title if gate else Text(zh=one.gate, en=one.gate)
        yield Finding(
            code="gate-passed.not-passed",
            subject=one.gate,
            who=_deciders(gate) if gate else (),
            fix=f"kactl gate {'check' if one.begun else 'open'} {one.gate}",
            values={"gate": one.gate, "title": title, "status": _status(one.status)},
        )


def _status(status: str) -> Text:
    return Text(zh=message(f"report.{status}", "zh"), en=message(f"report.{status}", "en"))


def _deciders(gate: Gate) -> tuple[str, ...]:
    """Return the role that decides, or those whose approvals pass the gate."""
    if gate.decides:
        return (gate.decides,)
    return () if gate.approvals == "none" else tuple(one.role for one in gate.approvals)
