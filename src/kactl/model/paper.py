"""A paper for people without kactl: one value that becomes docx, pdf, xlsx, markdown, a page or a mail."""

from base64 import b64encode
from typing import Annotated, Literal

from pydantic import Field

from kactl.model.base import Model
from kactl.model.prose import Prose

Tone = Literal["plain", "small", "strong", "warning", "quote", "code"]


class Heading(Model):
    """A heading of level 1 to 3."""

    block: Literal["heading"] = "heading"
    text: str
    level: int = Field(default=1, ge=1, le=3)


class Paragraph(Model):
    """Running text."""

    block: Literal["paragraph"] = "paragraph"
    text: Prose
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


class Point(Model):
    """A line of a document's list: its mark, how deep it stands, its words."""

    text: Prose
    mark: str = ""
    """A number, a dot or a box to tick; empty where a point goes on."""
    depth: int = Field(default=0, ge=0, le=8)


class Points(Model):
    """A list as it stands in a document."""

    block: Literal["points"] = "points"
    points: tuple[Point, ...] = Field(min_length=1)


class Picture(Model):
    """A picture with what stands below it; its bytes are in the paper."""

    block: Literal["picture"] = "picture"
    data: bytes
    form: Literal["png", "jpeg", "svg"]
    width: int = Field(ge=1)
    """In pixels, 96 to the inch; so is the height."""
    height: int = Field(ge=1)
    caption: str = ""

    @property
    def source(self) -> str:
        """Return the picture as an address that holds it."""
        kind = "svg+xml" if self.form == "svg" else self.form
        return f"data:image/{kind};base64,{b64encode(self.data).decode()}"


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
    rows: tuple[tuple[Prose, ...], ...]
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
    Heading | Paragraph | Facts | Bullets | Points | Picture | Grid | Signatures | PageBreak,
    Field(discriminator="block"),
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
    contents: str = ""
    """What the list of its parts is called, where a page shows one."""
    footer: str = ""
    """Stands at the foot of every page: engagement, revision, day."""

    @property
    def signing(self) -> range:
        """Return the places of the blocks that stand on one page: where to sign, and what is said of it."""
        signed = next((at for at, one in enumerate(self.blocks) if isinstance(one, Signatures)), None)
        if signed is None:
            return range(0)
        heads = (at for at in range(signed, -1, -1) if isinstance(self.blocks[at], Heading))
        return range(next(heads, signed), signed + 1)
