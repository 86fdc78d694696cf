"""Charts as plain numbers: each is drawn as a picture, and stands beside it as a table."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from kactl.model.base import Id, Model, Text

Amount = Annotated[float, Field(allow_inf_nan=False)]


class Series(Model):
    """One row of numbers; a missing one is not known."""

    name: Text
    values: tuple[Amount | None, ...]


class Bars(Model):
    """Bars, one group for each label; stacked, the series of a label are parts of one whole."""

    chart: Literal["bars"] = "bars"
    id: Id
    title: Text
    labels: tuple[Text, ...]
    series: tuple[Series, ...] = Field(min_length=1)
    stacked: bool = False


class Lines(Model):
    """Lines over days; `band` is a range around what is expected, such as that of a forecast."""

    chart: Literal["lines"] = "lines"
    id: Id
    title: Text
    days: tuple[date, ...]
    series: tuple[Series, ...] = Field(min_length=1)
    band: tuple[Series, Series] | None = None
    """The lower and the upper end."""


class Bar(Model):
    """A line of a timeline: what was planned and what is expected, or came."""

    name: Text
    planned: date | None = None
    expected: date | None = None
    """The day that holds now; of what is done, the day it was."""
    done: bool = False
    late: bool = False


class Timeline(Model):
    """Days of plan and of expectation, one line each, with today."""

    chart: Literal["timeline"] = "timeline"
    id: Id
    title: Text
    bars: tuple[Bar, ...]
    today: date


class Heat(Model):
    """Counts in rows and columns; `levels` says how grave each cell is, from 0."""

    chart: Literal["heat"] = "heat"
    id: Id
    title: Text
    rows: tuple[Text, ...]
    columns: tuple[Text, ...]
    row_axis: Text
    column_axis: Text
    counts: tuple[tuple[int, ...], ...]
    """By row, from the top."""
    levels: tuple[tuple[int, ...], ...]


Chart = Annotated[Bars | Lines | Timeline | Heat, Field(discriminator="chart")]
