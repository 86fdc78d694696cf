"""Lay a document down from the playbook's template; one that is there is kept."""

from kactl.model.changes import ChangeSet
from kactl.model.reports import ChangeSetReport
from kactl.playbooks.lay import Laid
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.desk import open_to_write
from kactl.workflows.documents.kept import in_force, named, of_template
from kactl.workflows.laying import missing
from kactl.workflows.problems import decline


def new_document(call: Call, words: str, *, writing: Writing) -> ChangeSetReport:
    """Lay a document in the engagement's language, of one that each instance has that instance's."""
    desk = open_to_write(call)
    kept = of_template(in_force(desk, named(desk, words)))
    if kept.attached is not None:
        fix = f"kactl doc attach {kept.key} --remove"
        decline("document.stands-attached", fix, document=kept.key, path=kept.path)
    laid = Laid(kept.document, kept.place.removeprefix(f"{kept.process}/"))
    changes = missing(desk, (laid,), kept.instance)
    values = {"title": kept.document.title[desk.engagement.language], "document": kept.key}
    summary = message("document.laid", desk.engagement.language, values)
    there = () if changes else (kept.place,)
    return carry_out(desk, ChangeSet(changes, summary, there), writing)
