"""Reports as JSON: one document, as the published schemas describe it."""

import json
from datetime import UTC, datetime
from typing import Any

from kactl.model.base import Model
from kactl.model.listing_reports import SchemaReport
from kactl.render.look import Look
from kactl.render.wording import CONTROLS


def shown(report: Model, look: Look) -> str:  # noqa: ARG001 - every renderer is told the look
    """Return a report as a JSON document."""
    return document(report)


def document(report: Model) -> str:
    """Return a value as a JSON document; controls and marks that turn text are escaped."""
    return text(_instants(report.model_dump(by_alias=True), report.model_dump(by_alias=True, mode="json")))


def schemas(report: SchemaReport, look: Look) -> str:  # noqa: ARG001 - every renderer is told the look
    """Return the schemas alone: the one that was asked for, or all by name."""
    alone = len(report.schemas) == 1
    return text(next(iter(report.schemas.values())) if alone else report.schemas)


def text(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return any value as JSON text; controls and marks that turn text are escaped."""
    dumped = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    return CONTROLS.sub(_escaped, dumped)


def _escaped(found: Any) -> str:  # noqa: ANN401 - a match of a pattern
    return "".join(one if one == "\n" else f"\\u{ord(one):04x}" for one in found.group())


def _instants(raw: Any, dumped: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Put every instant as RFC 3339 in UTC, whatever zone it was noted in."""
    if isinstance(raw, datetime):
        return raw.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(raw, dict):
        return {str(key): _instants(value, dumped[str(key)]) for key, value in raw.items()}
    if isinstance(raw, list | tuple):
        return [_instants(one, other) for one, other in zip(raw, dumped, strict=True)]
    return dumped
