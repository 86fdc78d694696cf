"""Reports of analysis and of components: SARIF, CycloneDX, SPDX."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from kactl.exchange.evidence.values import earliest, instant, number
from kactl.model.evidence import EvidenceFormat, EvidenceSummary, Level, Unread, plain_name

_LEVELS: Final[Mapping[str, Level]] = {"error": "error", "warning": "warning", "note": "note"}
_GRAVE: Final = 7.0
"""From this score of CVSS on a finding is high, whatever level the tool gave it."""
_SEVERITIES: Final[Mapping[str, Level]] = {
    "critical": "error", "high": "error", "medium": "warning", "low": "note", "info": "note", "none": "note",
}  # fmt: skip
_OVER: Final = frozenset({"unchanged", "updated"})
"""States against a baseline that are not new."""


def read_sarif(value: Mapping[str, Any]) -> EvidenceSummary:
    """Return the results of every run by level; suppressed and absent ones do not count."""
    found: dict[Level, int] = {}
    new: dict[Level, int] = {}
    suppressed, at, tools, unread = 0, None, [], []
    for run in mappings(value.get("runs")):
        tools.append(str(_driver(run).get("name", "")))
        for one in mappings(run.get("invocations")):
            at = earliest(at, instant(one.get("startTimeUtc") or one.get("endTimeUtc")))
            if one.get("executionSuccessful") is False:
                unread.append(Unread(code="evidence-file.run-failed", detail=plain_name(tools[-1])))
        rules = _rules(run)
        for result in mappings(run.get("results")):
            if result.get("kind", "fail") != "fail" or result.get("baselineState") == "absent":
                continue
            if _suppressed(result):
                suppressed += 1
                continue
            level = _level(result, rules)
            found[level] = found.get(level, 0) + 1
            if result.get("baselineState") not in _OVER:
                new[level] = new.get(level, 0) + 1
    if not tools:
        unread.append(Unread(code="evidence-file.no-runs"))
    return EvidenceSummary(
        kind="findings", format="sarif", tool=_joined(tools), produced_at=at,
        findings=found, new=new, suppressed=suppressed, unread=tuple(unread),
    )  # fmt: skip


def _driver(run: Mapping[str, Any]) -> Mapping[str, Any]:
    return _mapping(_mapping(run.get("tool")).get("driver"))


def _rules(run: Mapping[str, Any]) -> Mapping[object, Mapping[str, Any]]:
    """Return the rules of a run, by id and by index."""
    tool = _mapping(run.get("tool"))
    found: dict[object, Mapping[str, Any]] = {}
    for driver in (_driver(run), *mappings(tool.get("extensions"))):
        for index, rule in enumerate(mappings(driver.get("rules"))):
            found.setdefault(str(rule.get("id")), rule)
            if driver is _driver(run):
                found.setdefault(index, rule)
    return found


def _level(result: Mapping[str, Any], rules: Mapping[object, Mapping[str, Any]]) -> Level:
    named = result.get("ruleId") or _mapping(result.get("rule")).get("id")
    rule = rules.get(str(named)) or rules.get(result.get("ruleIndex"), {})
    scores = (_mapping(one.get("properties")).get("security-severity") for one in (result, rule))
    if any(number(one) >= _GRAVE for one in scores):
        return "error"
    said = result.get("level") or _mapping(rule.get("defaultConfiguration")).get("level") or "warning"
    return _LEVELS.get(str(said), "note")


def _suppressed(result: Mapping[str, Any]) -> bool:
    """Tell whether a result was suppressed: by one entry at least, and none that is open or rejected."""
    given = list(mappings(result.get("suppressions")))
    return bool(given) and all(one.get("status", "accepted") == "accepted" for one in given)


def read_cyclonedx(value: Mapping[str, Any]) -> EvidenceSummary:
    """Return how many components there are, and their known vulnerabilities by level."""
    found: dict[Level, int] = {}
    for one in mappings(value.get("vulnerabilities")):
        rated = [str(each.get("severity", "")) for each in mappings(one.get("ratings"))]
        if (level := gravity(rated, _mapping(one.get("analysis")).get("state"))) is not None:
            found[level] = found.get(level, 0) + 1
    data = _mapping(value.get("metadata"))
    return components_summary(
        "cyclonedx", _nested(value.get("components")), data.get("timestamp"), _makers(data), found
    )


def gravity(rated: Iterable[str], analysed: object) -> Level | None:
    """Return the level of a vulnerability by its ratings, None where it does not concern us."""
    if analysed in ("not_affected", "false_positive", "resolved", "resolved_with_pedigree"):
        return None
    known = {one.lower() for one in rated}
    return next((_SEVERITIES[name] for name in _SEVERITIES if name in known), "warning")


def _nested(components: object) -> int:
    """Return how many components there are, those inside others included."""
    open_, count = list(mappings(components)), 0
    while open_:
        one = open_.pop()
        count += 1
        open_ += mappings(one.get("components"))
    return count


def _makers(data: Mapping[str, Any]) -> Iterator[str]:
    tools = data.get("tools")
    listed = tools.get("components") if isinstance(tools, dict) else tools
    for one in mappings(listed):
        yield str(one.get("name", ""))


def read_spdx(value: Mapping[str, Any]) -> EvidenceSummary:
    """Return how many packages there are, of SPDX 2 or 3."""
    graph = list(mappings(value.get("@graph")))
    if graph:
        count = sum(str(one.get("type", "")).endswith("software_Package") for one in graph)
        made = next((one for one in graph if one.get("type") == "CreationInfo"), {})
        return components_summary("spdx", count, made.get("created"), (), {})
    made = _mapping(value.get("creationInfo"))
    creators = made.get("creators")
    tools = [str(one) for one in creators] if isinstance(creators, list) else []
    named = (one.removeprefix("Tool: ") for one in tools if one.startswith("Tool: "))
    return components_summary(
        "spdx", len(list(mappings(value.get("packages")))), made.get("created"), named, {}
    )


def components_summary(
    format_: EvidenceFormat, count: int, at: object, tools: Iterable[str], found: dict[Level, int]
) -> EvidenceSummary:
    """Return what a list of components comes to."""
    return EvidenceSummary(
        kind="components", format=format_, tool=_joined(tools), produced_at=instant(at),
        components=count, findings=found, new=found,
    )  # fmt: skip


def _joined(names: Iterable[str]) -> str | None:
    return plain_name(", ".join(dict.fromkeys(one for one in names if one))) or None


def mappings(value: object) -> Iterator[Mapping[str, Any]]:
    """Yield the mappings of a list, and nothing of what is none."""
    if isinstance(value, list):
        yield from (one for one in value if isinstance(one, dict))


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
