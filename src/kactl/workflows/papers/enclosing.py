"""What goes with a sheet by mail: the documents that it covers, within what a mail can carry."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kactl.exchange.papers.docx import docx
from kactl.exchange.papers.mail import Attachment
from kactl.texts.catalogue import Language
from kactl.workflows.desk import Desk
from kactl.workflows.documents.exporting import ControlledCopy
from kactl.workflows.documents.kept import Kept, every

MOST: Final = 10 * 1024 * 1024
"""The bytes that all enclosed documents may have together: in a mail they grow by a third."""
_UNFIT: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


@dataclass(frozen=True, slots=True)
class Enclosed:
    """The documents that go along, and the names of those that are too large."""

    attachments: tuple[Attachment, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Return the files' names."""
        return tuple(one.name for one in self.attachments)


def enclosed(desk: Desk, paths: Collection[str], language: Language) -> Enclosed:
    """Return the documents of some paths, the small ones first: controlled copies, or the attached files.

    `desk` is open where the sheet judges: the documents are those that are asked about.
    """
    found = sorted(_documents(desk, paths, language), key=lambda one: len(one.data))
    room, fitting = MOST, []
    for one in found:
        room -= len(one.data)
        if room >= 0:
            fitting.append(one)
    names = {one.name for one in fitting}
    return Enclosed(tuple(fitting), tuple(one.name for one in found if one.name not in names))


def _documents(desk: Desk, paths: Collection[str], language: Language) -> Iterator[Attachment]:
    for one in every(desk):
        if one.path not in paths or one.data is None:
            continue
        if one.attached is not None:
            yield Attachment(Path(one.path).name, one.data)
        elif one.place.endswith(".md"):
            yield Attachment(_name(one, language), _copy(desk, one, language))


def _copy(desk: Desk, kept: Kept, language: Language) -> bytes:
    copy = ControlledCopy(desk, kept, language)
    return docx(copy.paper(copy.body()))


def _name(kept: Kept, language: Language) -> str:
    title = kept.front.get("title") or kept.document.title[language]
    words = " ".join(one for one in (title, kept.instance, kept.front.get("version")) if one)
    return f"{_UNFIT.sub(' ', words).strip() or kept.key}.docx"
