"""Findings about a place in a layer: file, line and column."""

from collections.abc import Mapping
from typing import Any

from kactl.errors import NOTHING
from kactl.model.findings import Finding
from kactl.playbooks.layers import Place


def finding_at(
    code: str,
    place: Place,
    values: Mapping[str, Any] = NOTHING,
    *,
    at_key: bool = False,
) -> Finding:
    """Return the finding with the file, line and column of the place."""
    line, column = place.position(at_key=at_key)
    return Finding(
        code=code,
        path=place.layer.path,
        line=line,
        column=column,
        values=values,
    )
