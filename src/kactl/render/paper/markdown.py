"""A paper as Markdown, for a wiki or a merge request."""

from collections.abc import Iterator

from kactl.model.paper import Bullets, Facts, Grid, Heading, PageBreak, Paper, Paragraph, Signatures
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


def _block(
    block: Heading | Paragraph | Facts | Bullets | Grid | Signatures | PageBreak,
) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"{'#' * (block.level + 1)} {escaped(block.text)}"
    elif isinstance(block, Paragraph) and block.tone == "code":
        yield "\n".join(f"    {clean(one)}" for one in block.text.splitlines())
    elif isinstance(block, Paragraph):
        lines = [_TONES[block.tone].format(escaped(one)) for one in block.text.splitlines() if one.strip()]
        yield "\n\n".join(lines) if block.tone not in ("warning", "quote") else "\n>\n".join(lines)
    elif isinstance(block, Facts):
        yield _facts(block)
    elif isinstance(block, Bullets):
        marks = (f"{number}." if block.numbered else "-" for number in range(1, len(block.lines) + 1))
        yield "\n".join(f"{mark} {escaped(one)}" for mark, one in zip(marks, block.lines, strict=True))
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


def _cell(kind: str, text: str) -> str:
    shown = " ".join(text.split())
    return code(shown) if kind == "code" and shown else escaped(shown)


def _signatures(block: Signatures) -> Iterator[str]:
    for one in block.signatures:
        ticks = "　".join(f"□ {escaped(choice)}" for choice in one.choices)
        lines = [f"**{escaped(one.label)}** {escaped(one.name)}".rstrip(), ticks]
        lines.append(
            f"{escaped(block.sign)}\\_\\_\\_\\_\\_\\_\\_\\_　{escaped(block.day)}\\_\\_\\_\\_\\_\\_\\_\\_"
        )
        lines.append(escaped(block.seal) if one.seal else "")
        yield "  \n".join(line for line in lines if line)
