"""A paper as Markdown, for a wiki or a merge request."""

from collections.abc import Iterator

from kactl.model.paper import (
    Block,
    Bullets,
    Facts,
    Grid,
    Heading,
    Paper,
    Paragraph,
    Picture,
    Point,
    Points,
    Signatures,
)
from kactl.model.prose import Prose, Run, lines_of, plain_of, runs_of
from kactl.render.cleaning import clean
from kactl.render.markdown.marks import code, escaped, table

_TONES = {"plain": "{}", "small": "<sub>{}</sub>", "strong": "**{}**", "warning": "> {}", "quote": "> {}"}


def markdown(paper: Paper) -> str:
    """Return the paper as Markdown; every text of it is shown as it is."""
    parts = [f"# {escaped(paper.title)}", escaped(paper.subtitle)]
    if paper.code:
        parts.append(f"**{escaped(paper.code_label)}** {code(paper.code)}")
    if paper.control:
        parts.append(_facts(Facts(facts=paper.control)))
    parts += [part for block in paper.blocks for part in _block(block)]
    parts.append(f"<sub>{escaped(paper.footer)}</sub>" if paper.footer else "")
    return "\n\n".join(part for part in parts if part) + "\n"


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"{'#' * (block.level + 1)} {escaped(block.text)}"
    elif isinstance(block, Paragraph) and block.tone == "code":
        yield "\n".join(f"    {clean(one)}" for one in plain_of(block.text).splitlines())
    elif isinstance(block, Paragraph):
        lines = [_TONES[block.tone].format(_prose(one)) for one in lines_of(block.text)]
        yield "\n\n".join(lines) if block.tone not in ("warning", "quote") else "\n>\n".join(lines)
    elif isinstance(block, Facts):
        yield _facts(block)
    elif isinstance(block, Bullets):
        marks = (f"{number}." if block.numbered else "-" for number in range(1, len(block.lines) + 1))
        yield "\n".join(f"{mark} {escaped(one)}" for mark, one in zip(marks, block.lines, strict=True))
    elif isinstance(block, Points):
        yield "\n".join(map(_point, block.points))
    elif isinstance(block, Picture):
        yield f"![{escaped(block.caption)}](<{block.source}>)"
    elif isinstance(block, Grid):
        yield _grid(block)
    elif isinstance(block, Signatures):
        yield from _signatures(block)


def _facts(block: Facts) -> str:
    return "\n".join(
        f"- **{escaped(one.label)}** {code(one.value) if one.exact else escaped(one.value)}"
        for one in block.facts
    )


def _grid(block: Grid) -> str:
    if not block.rows:
        return escaped(block.empty)
    header = [escaped(one.title) for one in block.columns]
    kinds = [one.kind for one in block.columns]
    return table(
        header, ([_cell(kind, one) for kind, one in zip(kinds, row, strict=True)] for row in block.rows)
    )


def _cell(kind: str, text: Prose) -> str:
    shown = " ".join(plain_of(text).split())
    return code(shown) if kind == "code" and shown else _prose(text) if shown else ""


def _point(one: Point) -> str:
    """Return a point of a list; one that goes on stands under the words of the one before."""
    mark = one.mark if one.mark[:1].isdigit() else {"": "  ", "□": "- □", "■": "- ■"}.get(one.mark, "-")
    return f"{'   ' * one.depth}{mark} {_prose(one.text)}"


def _prose(text: Prose) -> str:
    return "".join(map(_run, runs_of(text)))


def _run(run: Run) -> str:
    words = " ".join(run.text.split("\n"))
    lead, tail = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    if not words.strip():
        return words
    shown = code(words.strip()) if run.code else escaped(words.strip())
    marks = f"{'**' if run.bold else ''}{'*' if run.italic else ''}"
    shown = f"{marks}{shown}{marks[::-1]}"
    return f"{lead}{f'[{shown}](<{run.link}>)' if run.link else shown}{tail}"


def _signatures(block: Signatures) -> Iterator[str]:
    for one in block.signatures:
        ticks = "　".join(f"□ {escaped(choice)}" for choice in one.choices)
        lines = [f"**{escaped(one.label)}** {escaped(one.name)}".rstrip(), ticks]
        lines.append(
            f"{escaped(block.sign)}\\_\\_\\_\\_\\_\\_\\_\\_　{escaped(block.day)}\\_\\_\\_\\_\\_\\_\\_\\_"
        )
        lines.append(escaped(block.seal) if one.seal else "")
        yield "  \n".join(line for line in lines if line)
