"""The playbook says what kind of engagement this is, on all six axes."""

from collections.abc import Iterator

from kactl.checks.reading.playbook import PLAYBOOK
from kactl.model.base import Model
from kactl.model.findings import Finding, Judgement, judged
from kactl.model.settings import AXES, Profile
from kactl.model.subjects import EntryPart, Subject
from kactl.model.view import Setting, View

ID = "profile-axes"
REVISION = 1


class Parameters(Model):
    """There is nothing to choose."""


def subject(parameters: Parameters, setting: Setting) -> Subject:  # noqa: ARG001 - the contract of a check
    """Return the profiles of the composed playbook."""
    return EntryPart(PLAYBOOK, ("profile",)), EntryPart(PLAYBOOK, ("profiles",))


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:  # noqa: ARG001
    """Hold when the engagement's profile is described and no axis of any profile is empty."""
    playbook = setting.playbook
    if playbook.profile not in {one.id for one in playbook.profiles}:
        line, column = view.locate(PLAYBOOK, "profile")
        found = Finding(
            code="profile-axes.no-profile",
            path=PLAYBOOK,
            line=line,
            column=column,
            subject=playbook.profile,
            values={"profile": playbook.profile or "-"},
        )
        return judged([found])
    return judged(one for place, each in enumerate(playbook.profiles) for one in _empty(view, place, each))


def _empty(view: View, place: int, profile: Profile) -> Iterator[Finding]:
    for axis, title in AXES.items():
        said = getattr(profile.axes, axis)
        if said.zh.strip() and said.en.strip():
            continue
        line, column = view.locate(PLAYBOOK, "profiles", place, "axes", axis)
        yield Finding(
            code="profile-axes.no-axis",
            path=PLAYBOOK,
            line=line,
            column=column,
            subject=profile.id,
            values={"profile": profile.title, "axis": title},
        )
