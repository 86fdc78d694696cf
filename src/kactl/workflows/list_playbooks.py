"""List the playbooks that can be used."""

from kactl.model.playbook import Playbook
from kactl.model.playbook_reports import PlaybookLine, PlaybookList
from kactl.workflows.calling import Call
from kactl.workflows.sources import bundled_drafts


def list_playbooks(call: Call) -> PlaybookList:  # noqa: ARG001 - every verb takes the call
    """Return the bundled playbooks, bases included, in order of name."""
    lines = tuple(_line(draft.playbook(), draft.label) for draft in bundled_drafts())
    return PlaybookList(schemaVersion=1, playbooks=lines)


def _line(playbook: Playbook, label: str) -> PlaybookLine:
    return PlaybookLine(
        name=playbook.playbook,
        version=playbook.version,
        title=playbook.title,
        summary=playbook.summary,
        abstract=playbook.abstract,
        profile=playbook.profile,
        source=label,
    )
