"""Draw a chart as SVG: the same numbers give the same bytes."""

import io
from collections.abc import Callable, Mapping
from typing import Any, Final

from kactl.exchange.charts.style import COLOURS, GRAVE, HATCHES, INK, LINE, MARKS, SOFT, drawing
from kactl.model.charts import Bar, Bars, Chart, Heat, Lines, Timeline
from kactl.model.paper import Picture
from kactl.texts.catalogue import Language

_PIXELS: Final = 96
_LEAST: Final = 2.4


def picture(chart: Chart, language: Language, caption: str) -> Picture:
    """Return the chart as a picture for a paper; its caption is what is read instead of it."""
    height = _HEIGHTS[chart.chart](chart)
    with drawing(height) as (figure, axes):
        _DRAWN[chart.chart](axes, chart, language)
        data = io.BytesIO()
        figure.savefig(data, format="svg", metadata={"Date": None, "Creator": None}, transparent=False)
        width, tall = (round(float(one) * _PIXELS) for one in figure.get_size_inches())
    return Picture(data=data.getvalue(), form="svg", width=width, height=tall, caption=caption)


def _bars(axes: Any, chart: Bars, language: Language) -> None:  # noqa: ANN401 - the library's axes
    """Lay the bars down side by side, from the top, so that long names have room."""
    names = [one[language] for one in chart.labels]
    places = list(range(len(names)))
    begin = [0.0] * len(names)
    thick = 0.7 if chart.stacked else 0.8 / len(chart.series)
    for order, one in enumerate(chart.series):
        values = [each or 0.0 for each in one.values]
        look = {"color": COLOURS[order % len(COLOURS)], "hatch": HATCHES[order % len(HATCHES)]}
        offset = 0 if chart.stacked else (order - (len(chart.series) - 1) / 2) * thick
        where = [place + offset for place in places]
        drawn = axes.barh(where, values, thick, left=begin if chart.stacked else None, **look)
        said = [f"{value:g}" if value else "" for value in values]
        box = {"facecolor": "white", "edgecolor": "none", "pad": 1.0} if chart.stacked else None
        where_to = "center" if chart.stacked else "edge"
        axes.bar_label(drawn, said, label_type=where_to, padding=2, fontsize=10, bbox=box)
        drawn.set_label(one.name[language])
        begin = [was + value for was, value in zip(begin, values, strict=True)]
    axes.set_yticks(places, names)
    axes.invert_yaxis()
    axes.xaxis.get_major_locator().set_params(integer=True)
    axes.grid(axis="x", color=LINE, linewidth=0.6)
    axes.set_axisbelow(True)
    _legend(axes, len(chart.series))


def _lines(axes: Any, chart: Lines, language: Language) -> None:  # noqa: ANN401 - the library's axes
    if chart.band:
        low, high = ([float("nan") if one is None else one for one in each.values] for each in chart.band)
        axes.fill_between(chart.days, low, high, color=COLOURS[4], alpha=0.35, linewidth=0)
    for order, one in enumerate(chart.series):
        values = [float("nan") if each is None else each for each in one.values]
        axes.plot(chart.days, values, color=COLOURS[order], marker=MARKS[order], markersize=4,
                  label=one.name[language], linewidth=1.8)  # fmt: skip
    axes.set_ylim(bottom=0)
    axes.yaxis.get_major_locator().set_params(integer=True)
    axes.grid(axis="y", color=LINE, linewidth=0.6)
    axes.tick_params(axis="x", rotation=30)
    _legend(axes, len(chart.series))


def _timeline(axes: Any, chart: Timeline, language: Language) -> None:  # noqa: ANN401 - the library's axes
    for place, one in enumerate(chart.bars):
        if one.planned and one.expected and one.planned != one.expected:
            axes.plot([one.planned, one.expected], [place, place], color=SOFT, linewidth=1.2, linestyle=":")
        if one.planned:
            axes.plot([one.planned], [place], marker="|", color=SOFT, markersize=14, markeredgewidth=2)
        if one.expected:
            colour, mark = _standing(one)
            axes.plot([one.expected], [place], marker=mark, color=colour, markersize=9)
    axes.axvline(chart.today, color=INK, linewidth=1, linestyle="--")
    axes.set_yticks(range(len(chart.bars)), [one.name[language] for one in chart.bars])
    axes.set_ylim(len(chart.bars) - 0.4, -0.6)
    axes.tick_params(axis="x", rotation=30)
    axes.grid(axis="x", color=LINE, linewidth=0.6)


def _standing(bar: Bar) -> tuple[str, str]:
    """Return the colour and the mark of a day: late, reached, or still ahead."""
    if bar.late:
        return COLOURS[5], "X"
    return (COLOURS[2], "o") if bar.done else (COLOURS[0], "D")


def _heat(axes: Any, chart: Heat, language: Language) -> None:  # noqa: ANN401 - the library's axes
    for row, (counts, levels) in enumerate(zip(chart.counts, chart.levels, strict=True)):
        for column, (count, level) in enumerate(zip(counts, levels, strict=True)):
            axes.add_patch(_cell(column, row, GRAVE[min(level, len(GRAVE) - 1)]))
            axes.text(column, row, f"{count}" if count else "·", ha="center", va="center", fontsize=13)
    axes.set_xlim(-0.5, len(chart.columns) - 0.5)
    axes.set_ylim(len(chart.rows) - 0.5, -0.5)
    axes.set_xticks(range(len(chart.columns)), [one[language] for one in chart.columns])
    axes.set_yticks(range(len(chart.rows)), [one[language] for one in chart.rows])
    axes.set_xlabel(chart.column_axis[language])
    axes.set_ylabel(chart.row_axis[language])
    axes.tick_params(length=0)


def _cell(column: int, row: int, colour: str) -> Any:  # noqa: ANN401 - the library's patch
    from matplotlib.patches import Rectangle  # noqa: PLC0415 - comes with the extra

    return Rectangle((column - 0.48, row - 0.48), 0.96, 0.96, facecolor=colour, edgecolor=LINE)


def _legend(axes: Any, series: int) -> None:  # noqa: ANN401 - the library's axes
    if series > 1:
        axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=min(series, 4), frameon=False, fontsize=10)


_DRAWN: Final[Mapping[str, Callable[[Any, Any, Language], None]]] = {
    "bars": _bars, "lines": _lines, "timeline": _timeline, "heat": _heat,
}  # fmt: skip
_HEIGHTS: Final[Mapping[str, Callable[[Any], float]]] = {
    "bars": lambda one: max(_LEAST, 1.1 + 0.36 * len(one.labels) * (1 if one.stacked else len(one.series))),
    "lines": lambda _: 3.4,
    "timeline": lambda one: max(_LEAST, 0.9 + 0.34 * len(one.bars)),
    "heat": lambda one: 0.9 + 0.6 * len(one.rows),
}
