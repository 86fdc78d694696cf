"""A paper for people without kactl: one value that becomes docx, pdf, xlsx, markdown, a page or a mail."""

from typing import Annotated, Literal

from pydantic import Field

from kactl.model.base import Model

Tone = Literal["plain", "small", "strong", "warning", "quote", "code"]


class Heading(Model):
    """A heading of level 1 to 3."""

    block: Literal["heading"] = "heading"
    text: str
    level: int = Field(default=1, ge=1, le=3)


class Paragraph(Model):
    """Running text."""

    block: Literal["paragraph"] = "paragraph"
    text: str
    tone: Tone = "plain"


class Fact(Model):
    """A label and what stands beside it; `exact` is to be compared digit by digit."""

    label: str
    value: str
    exact: bool = False


class Facts(Model):
    """Labels with their values, one below the other."""

    block: Literal["facts"] = "facts"
    facts: tuple[Fact, ...]


class Bullets(Model):
    """A list of lines."""

    block: Literal["bullets"] = "bullets"
    lines: tuple[str, ...]
    numbered: bool = False


class Column(Model):
    """A column of a table; widths are shares of the page."""

    title: str
    width: int = Field(default=10, ge=1, le=100)
    kind: Literal["text", "number", "date", "code"] = "text"


class Grid(Model):
    """A table; `name` is its sheet in a workbook."""

    block: Literal["grid"] = "grid"
    name: str = ""
    columns: tuple[Column, ...] = Field(min_length=1)
    rows: tuple[tuple[str, ...], ...]
    empty: str = ""
    """What is said when there are no rows."""

    @property
    def twentieths(self) -> tuple[int, ...]:
        """Return each column's share of the page, in twentieths, 1 at least."""
        whole = sum(one.width for one in self.columns)
        return tuple(max(1, round(20 * one.width / whole)) for one in self.columns)


class Signature(Model):
    """A place to sign: for whom, and whether a seal belongs there."""

    label: str
    name: str = ""
    choices: tuple[str, ...] = ()
    """What is to be ticked, such as agreed or not agreed."""
    seal: bool = False


class Signatures(Model):
    """The places to sign, side by side where there is room."""

    block: Literal["signatures"] = "signatures"
    signatures: tuple[Signature, ...] = Field(min_length=1)
    sign: str
    """What stands before the line for the signature."""
    day: str
    """What stands before the line for the date."""
    seal: str = ""
    """What stands in the place of the seal."""


class PageBreak(Model):
    """The next block begins a new page."""

    block: Literal["page-break"] = "page-break"


Block = Annotated[
    Heading | Paragraph | Facts | Bullets | Grid | Signatures | PageBreak, Field(discriminator="block")
]


class Paper(Model):
    """A paper in one language; its texts are final words, no markup."""

    title: str
    language: Literal["zh", "en"]
    subtitle: str = ""
    control: tuple[Fact, ...] = ()
    """The control block: number, version, classification, who wrote and who approved it."""
    code: str | None = None
    """The confirmation code, shown large and on every page."""
    code_label: str = ""
    blocks: tuple[Block, ...]
    footer: str = ""
    """Stands at the foot of every page: engagement, revision, day."""
