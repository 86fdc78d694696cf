"""`kactl doc`: the documents of the engagement."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from kactl.cli import completing
from kactl.cli.answers import Report
from kactl.cli.calling import call, writing
from kactl.cli.commands import Verb, WritingVerb, noun
from kactl.cli.parameters import At, day

app = noun("doc")

DocumentName = Annotated[str, typer.Argument(metavar="DOC", autocompletion=completing.documents)]
DocumentNames = Annotated[list[str], typer.Argument(metavar="DOC", autocompletion=completing.documents)]
Words = Annotated[str | None, typer.Option(metavar="TEXT")]
Member = Annotated[str | None, typer.Option(metavar="PERSON", autocompletion=completing.people)]


@app.command("list", cls=Verb)
def list_(context: typer.Context) -> Report:
    """List the documents of the playbook and how they stand."""
    from kactl.workflows.documents.listing import list_documents

    return list_documents(call(context))


@app.command("show", cls=Verb)
def show(context: typer.Context, document: DocumentName, at: At = None) -> Report:
    """Show one document."""
    from kactl.workflows.documents.listing import show_document

    return show_document(call(context), document, at=at)


@app.command("new", cls=WritingVerb)
def new(context: typer.Context, document: DocumentName) -> Report:
    """Lay a document down from its template."""
    from kactl.workflows.documents.laying_down import new_document

    return new_document(call(context), document, writing=writing(context))


@app.command("attach", cls=WritingVerb)
def attach(
    context: typer.Context,
    document: DocumentName,
    file: Annotated[Path | None, typer.Argument(metavar="FILE")] = None,
    link: Annotated[str | None, typer.Option("--link", metavar="URL")] = None,
    taken: Annotated[date | None, typer.Option("--taken", metavar="DATE", parser=day)] = None,
    title: Words = None,
    version: Words = None,
    classification: Words = None,
    author: Words = None,
    reviewer: Member = None,
    approver: Member = None,
    remove: Annotated[bool, typer.Option("--remove")] = False,
) -> Report:
    """Let a file stand for a document, or take it away again."""
    from kactl.workflows.documents.attaching import Attachment, attach_document, detach_document

    if remove:
        return detach_document(call(context), document, writing=writing(context))
    about = {
        "title": title, "version": version, "classification": classification,
        "author": author, "reviewer": reviewer, "approver": approver,
    }  # fmt: skip
    given = Attachment(file, link, taken, about)
    return attach_document(call(context), document, given, writing=writing(context))


@app.command("export", cls=Verb)
def export(
    context: typer.Context,
    documents: DocumentNames,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", dir_okay=False)],
    at: At = None,
) -> Report:
    """Write documents as controlled copies."""
    from kactl.workflows.documents.exporting import export_documents

    return export_documents(call(context), documents, output, at=at)


@app.command("history", cls=Verb)
def history(context: typer.Context, document: DocumentName) -> Report:
    """Tell the versions of a document from git."""
    from kactl.workflows.documents.history import show_document_history

    return show_document_history(call(context), document)
