"""How charts look: colours that everybody tells apart, and marks that do without colour."""

import logging
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

from kactl.exchange.extras import needed

INK: Final = "#16202b"
SOFT: Final = "#526071"
LINE: Final = "#d5dce4"
COLOURS: Final = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#7f7f7f")
"""Okabe and Ito's, told apart by people with any of the usual kinds of colour blindness."""
HATCHES: Final = ("", "///", "...", "xx", "\\\\\\", "ooo", "--")
"""One for each colour, so that a print without colour says the same."""
MARKS: Final = ("o", "s", "^", "D", "v", "P", "X")
GRAVE: Final = ("#eef3f8", "#fde3b5", "#f4a261", "#c8553d")
"""From harmless to grave; the numbers stand in the cells."""
WIDTH: Final = 7.2
"""In inches of 96 pixels."""
_FONTS: Final = (
    "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "DejaVu Sans",
)  # fmt: skip


@contextmanager
def drawing(height: float) -> Iterator[tuple[Any, Any]]:
    """Hand out a figure with its axes, then forget it; the library comes with the extra `charts`."""
    needed("matplotlib", "charts").use("svg")
    pyplot = needed("matplotlib.pyplot", "charts")
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)  # not every font is here
    with pyplot.rc_context(dict(_settings())), warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # the page's own fonts have the letters that ours lack
        figure, axes = pyplot.subplots(figsize=(WIDTH, height), layout="constrained")
        try:
            for side in ("top", "right"):
                axes.spines[side].set_visible(False)
            yield figure, axes
        finally:
            pyplot.close(figure)


def _settings() -> Mapping[str, object]:
    return {
        "font.family": list(_FONTS),
        "font.size": 11,
        "text.color": INK,
        "axes.labelcolor": INK,
        "axes.edgecolor": SOFT,
        "xtick.color": INK,
        "ytick.color": INK,
        "hatch.color": "white",
        "hatch.linewidth": 0.8,
        "svg.fonttype": "none",
        "svg.hashsalt": "kactl",
    }
