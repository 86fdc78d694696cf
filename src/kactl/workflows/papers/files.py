"""Write a paper as a file: what it becomes is told by the file's name."""

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Final

from kactl.exchange.outside_files import write_outside
from kactl.exchange.papers.docx import docx
from kactl.exchange.papers.mail import Attachment, draft
from kactl.exchange.papers.pdf import pdf
from kactl.exchange.papers.xlsx import xlsx
from kactl.model.paper import Paper
from kactl.model.paper_report import PaperReport
from kactl.render.paper.html import html
from kactl.render.paper.markdown import markdown
from kactl.workflows.problems import misuse

_FORMS: Final[Mapping[str, Callable[[Paper], bytes]]] = {
    ".docx": docx,
    ".pdf": lambda paper: pdf(html(paper)),
    ".xlsx": xlsx,
    ".html": lambda paper: html(paper).encode(),
    ".md": lambda paper: markdown(paper).encode(),
}
MAIL: Final = ".eml"
ENDINGS: Final = (*_FORMS, MAIL)


def save(
    paper: Paper,
    path: Path,
    *,
    receivers: Sequence[str] = (),
    reply_by: str = "",
    enclosed: Sequence[Attachment] = (),
) -> PaperReport:
    """Write the paper to a file, which is replaced; a file that cannot be written is a KactlError.

    A mail carries the paper in its body, attached as a document to sign, and what is enclosed.
    """
    ending = path.suffix.lower()
    if ending == MAIL:
        data = draft(_subject(paper), receivers, _words(paper), html(paper), [_attached(paper), *enclosed])
    elif ending in _FORMS:
        data = _FORMS[ending](paper)
    else:
        misuse("paper.no-form", path=path.name, known=", ".join(ENDINGS))
    write_outside(path, data)
    digest = sha256(data).hexdigest()
    return PaperReport(
        title=paper.title, path=str(path), code=paper.code, sha256=digest, reply_by=reply_by or None
    )


def _subject(paper: Paper) -> str:
    return " · ".join(one for one in (paper.title, paper.subtitle, paper.code) if one)


def _words(paper: Paper) -> str:
    """Return the body of a mail for programs that show no pages."""
    return markdown(paper)


def _attached(paper: Paper) -> Attachment:
    return Attachment(f"{paper.title}.docx", docx(paper))
