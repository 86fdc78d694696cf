"""Show a playbook: its gates, who said what in it, and how profiles differ."""

from collections.abc import Mapping

from kactl.errors import KactlError
from kactl.model.gates import Gate
from kactl.model.listing_reports import StageLine
from kactl.model.playbook_reports import AxisLine, GateLine, PlaybookReport, ProfilesReport, Provenance
from kactl.model.settings import AXES, Profile
from kactl.playbooks.entries import find_entry
from kactl.playbooks.layers import Place
from kactl.syntax.values import Value
from kactl.syntax.yaml import read_yaml
from kactl.workflows.calling import Call
from kactl.workflows.problems import misuse
from kactl.workflows.sources import Draft, bundled_drafts, draft_of, engagement_draft


def show_playbook(call: Call, source: str | None = None, *, why: str | None = None) -> PlaybookReport:
    """Return a playbook by its name or folder, or the engagement's own; with `why`, who said an entry."""
    draft = draft_of(source, call.start) if source else engagement_draft(call.start)
    playbook = draft.playbook()
    return PlaybookReport(
        schemaVersion=1,
        name=playbook.playbook,
        version=playbook.version,
        title=playbook.title,
        summary=playbook.summary,
        source=draft.label,
        layers=(*reversed(playbook.extends), playbook.playbook),
        stages=tuple(
            StageLine(stage=one.id, title=one.title, gate=one.exit, state="ahead") for one in playbook.stages
        ),
        gates=tuple(map(_gate, playbook.gates)),
        why=_provenance(draft, why) if why else (),
        names={one.id: one.title for one in playbook.roles},
    )


def show_profiles(call: Call) -> ProfilesReport:
    """Return the six axes with the profiles of all bundled playbooks side by side."""
    profiles: dict[str, Profile] = {}
    for draft in bundled_drafts():
        profiles |= {one.id: one for one in draft.playbook().profiles}
    return ProfilesReport(
        schemaVersion=1,
        profiles={key: one.title for key, one in profiles.items()},
        axes=tuple(
            AxisLine(
                axis=axis,
                title=title,
                profiles={key: getattr(one.axes, axis) for key, one in profiles.items()},
            )
            for axis, title in AXES.items()
        ),
        here=_profile_here(call),
    )


def _profile_here(call: Call) -> str | None:
    """Return the profile of the engagement around the folder, None where there is none."""
    try:
        return engagement_draft(call.start).playbook().profile
    except KactlError:
        return None


def _gate(gate: Gate) -> GateLine:
    approvals = () if gate.approvals == "none" else gate.approvals
    return GateLine(
        gate=gate.id,
        title=gate.title,
        stage=gate.stage,
        kind=gate.kind,
        recurs=gate.recurs is not None,
        must=sum(one.strength == "must" for one in gate.criteria()),
        criteria=len(gate.criteria()),
        approvals=tuple(one.role if one.needed == 1 else f"{one.role} × {one.needed}" for one in approvals),
        decides=gate.decides,
    )


def _provenance(draft: Draft, words: str) -> tuple[Provenance, ...]:
    """Return every place that had a say in an entry, the base first; an unknown entry is misuse."""
    found = find_entry(draft.composition.root, words)
    if found.rest:
        there = words.removesuffix(".".join(found.rest)).rstrip(".")
        misuse("playbook.no-entry", None, entry=words, found=there or "-", known=", ".join(found.known[:12]))
    return tuple(_said(words, place) for place in draft.composition.places(found.loc))


def _said(words: str, place: Place) -> Provenance:
    line, _ = place.position(at_key=True)
    value: Value = read_yaml(place.layer.data)
    for step in place.loc:
        if isinstance(value, list) and isinstance(step, int):
            value = value[step]
        elif isinstance(value, dict):
            value = value[str(step)]
    return Provenance(path=words, value=_brief(value), layer=f"{place.layer.path}:{line}")


def _brief(value: Value) -> Value:
    """Return a scalar or a list of scalars as it is; of anything else its keys or ids."""
    if isinstance(value, Mapping):
        return list(value)
    if isinstance(value, list):
        return [str(one.get("id", list(one))) if isinstance(one, dict) else one for one in value]
    return value
