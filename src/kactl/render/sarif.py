"""Findings as SARIF 2.1.0: a rule for each code, a result for each finding."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import quote

from kactl import __version__
from kactl.model.findings import SEVERITIES, Severity
from kactl.model.reports import CheckReport, GateReport
from kactl.render import json
from kactl.render.cleaning import clean
from kactl.render.issues import Issue, of_check, of_gates
from kactl.render.look import Look
from kactl.render.wording import page
from kactl.texts.catalogue import Language, template

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT: Final = "%SRCROOT%"
_NO_BYTE: Final = re.compile("[\ud800-\udc7f\udd00-\udfff]")
"""Halves of pairs that stand for no byte of a file's name."""

_LANGUAGES: Final[Mapping[Language, str]] = MappingProxyType({"zh": "zh-CN", "en": "en-US"})


def check(report: CheckReport, look: Look) -> str:
    """Return the findings of a check as the log of one run."""
    return _log(of_check(report), report, look.language, "kactl/check/")


def gates(report: GateReport, look: Look) -> str:
    """Return what the gates' criteria found, and what else keeps them from being passed."""
    return _log(of_gates(report, look.language), report, look.language, "kactl/gate/")


def _log(issues: Sequence[Issue], report: CheckReport | GateReport, language: Language, run: str) -> str:
    codes = {one.finding.code: one.level for one in reversed(issues)}
    for one in issues:
        codes[one.finding.code] = min(codes[one.finding.code], one.level, key=SEVERITIES.index)
    order = sorted(codes)
    rules = [_rule(code, codes[code], language) for code in order]
    driver = {"name": "kactl", "semanticVersion": __version__, "rules": rules}
    one_run = {
        "tool": {"driver": driver},
        "automationDetails": {"id": run},
        "language": _LANGUAGES[language],
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the repository."}}},
        "invocations": [{"executionSuccessful": True}],
        "properties": {
            "engagement": report.engagement,
            "commit": report.commit,
            "tree": clean(report.tree),
            "today": report.today.isoformat(),
        },
        "results": [_result(one, order.index(one.finding.code)) for one in issues],
    }
    return json.text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [one_run]})


def _rule(code: str, level: Severity, language: Language) -> dict[str, Any]:
    message, why, mend = (template(f"{code}{part}", language) for part in ("", ".why", ".mend"))
    docs = page(code)
    known = [one for one in (why, mend, f"kactl explain {code}", docs) if one]
    marked = [why, mend, f"`kactl explain {code}`", docs and f"`{docs}`"]
    return {
        "id": code,
        "shortDescription": {"text": message or code},
        "fullDescription": {"text": why or message or code},
        "help": {"text": "\n".join(known), "markdown": "\n\n".join(one for one in marked if one)},
        "defaultConfiguration": {"level": level},
        "properties": {"docs": docs},
    }


def _result(issue: Issue, rule: int) -> dict[str, Any]:
    one = issue.finding
    help_ = {key: text and clean(text) for key, text in (("why", one.why), ("fix", one.fix))}
    result: dict[str, Any] = {
        "ruleId": one.code,
        "ruleIndex": rule,
        "level": issue.level,
        "message": {"text": _unlinked(issue.message)},
        "locations": [_location(issue)],
        "partialFingerprints": {"kactlFinding/v1": issue.fingerprint},
        "properties": {"who": [clean(who) for who in one.who], **help_, "gate": issue.gate},
    }
    if issue.waiver:
        excuse = {"kind": "external", "justification": clean(issue.waiver)}
        result["suppressions"] = [excuse]
    return result


def _location(issue: Issue) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(issue.path), "uriBaseId": _ROOT}}
    if issue.finding.path and issue.finding.line:
        column = {"startColumn": issue.finding.column} if issue.finding.column else {}
        physical["region"] = {"startLine": issue.line, **column}
    location: dict[str, Any] = {"physicalLocation": physical}
    if subject := issue.finding.subject:
        location["logicalLocations"] = [{"fullyQualifiedName": clean(subject)}]
    return location


def _uri(path: str) -> str:
    """Return a path as a relative URI reference: every byte that is not unreserved is escaped."""
    return quote(_NO_BYTE.sub("\ufffd", path), safe="/", errors="surrogateescape")


def _unlinked(text: str) -> str:
    """Return the text so that it holds no link: SARIF reads `[text](target)` in messages."""
    return text.replace("](", "] (")
