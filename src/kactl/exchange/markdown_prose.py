"""What stands in a line of Markdown, as prose of a paper: bold, italic, code and links keep their look."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from markdown_it.tree import SyntaxTreeNode

from kactl.model.prose import Prose, Run, prose_of, stripped

HAN: Final = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]")
BREAK: Final = re.compile(r"<br\s*/?>", re.IGNORECASE)
_SOFT: Final = "\v"
"""Where a line ended that only the page's width made end."""
_BREAKS: Final = {"hardbreak": "\n", "softbreak": _SOFT}
_LOOKS: Final = {"strong": "bold", "em": "italic", "code_inline": "code"}
_LEADING: Final = ("http://", "https://", "mailto:")


@dataclass(frozen=True, slots=True)
class Inline:
    """Reads what stands in lines; `picture` says what stands in the place of a picture."""

    picture: Callable[[str, str], str]
    """Takes a picture's source and its text."""

    def prose(self, node: SyntaxTreeNode) -> Prose:
        """Return the words of a node whose children stand in a line."""
        plain = Run(text="")
        inner = (child for inline in node.children for child in inline.children)
        runs = [run for child in inner for run in self._runs(child, plain)]
        return prose_of(stripped(_joined(runs)))

    def _runs(self, node: SyntaxTreeNode, look: Run) -> list[Run]:
        if node.type == "link":
            return self._link(node, look)
        if node.type in _LOOKS:
            look = look.model_copy(update={_LOOKS[node.type]: True})
        if node.children and node.type != "image":
            return self._all(node, look)
        return [_said(look, self._text(node))]

    def _text(self, node: SyntaxTreeNode) -> str:
        """Return what a node without others in it says."""
        if node.type == "image":
            return self.picture(str(node.attrs.get("src", "")), node.content)
        if node.type == "html_inline":
            return "\n" if BREAK.fullmatch(node.content) else ""
        return _BREAKS.get(node.type, node.content)

    def _all(self, node: SyntaxTreeNode, look: Run) -> list[Run]:
        return [run for child in node.children for run in self._runs(child, look)]

    def _link(self, node: SyntaxTreeNode, look: Run) -> list[Run]:
        """Return a link's words, its address beside them: on paper nobody can click."""
        address = str(node.attrs.get("href", ""))
        leads = address.casefold().startswith(_LEADING)
        runs = self._all(node, look.model_copy(update={"link": address}) if leads else look)
        said = "".join(one.text for one in runs)
        shown = address in ("", said, f"mailto:{said}")
        return runs if shown else [*runs, _said(look, f" ({address})")]


def _said(look: Run, text: str) -> Run:
    return look.model_copy(update={"text": text})


def _joined(runs: Sequence[Run]) -> list[Run]:
    """Return runs whose broken lines are joined: by a space, and between Han characters by nothing."""
    whole = "".join(one.text for one in runs)
    joined = iter(_letter(whole, at) for at in range(len(whole)))
    return [_said(run, "".join(islice(joined, len(run.text)))) for run in runs]


def _letter(text: str, at: int) -> str:
    if text[at] != _SOFT:
        return text[at]
    tight = HAN.match(text[at - 1 : at]) and HAN.match(text[at + 1 : at + 2])
    return "" if tight else " "
