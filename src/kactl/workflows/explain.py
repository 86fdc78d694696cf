"""Explain a code, a check or why the engagement is in its tier, in both languages."""

import re
from typing import Final

from kactl.checks.registry import names
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.listing_reports import Explanation
from kactl.playbooks.tailoring import explain_tier
from kactl.texts.catalogue import families, family, template
from kactl.workflows.calling import Call
from kactl.workflows.desk import open_desk
from kactl.workflows.problems import misuse, suggestions

_PLACEHOLDER: Final = re.compile(r"\{[^{}]*\}")


def explain(call: Call, code: str) -> Explanation:
    """Return cause and mend of a finding's code, what a check asks, or, for `tier`, what chose it."""
    if code == "tier":
        return _tier(call)
    if "." not in code and code in names():
        return _explanation(code, f"{code}.title", f"{code}.about", None)
    if template(code, "en") is None or template(f"{code}.why", "en") is None:
        known = [
            f"{name}.{key}" for name in families() for key in family(name) if f"{key}.why" in family(name)
        ]
        misuse("explain.unknown", None, code=code, near=suggestions(code, [*known, *names()]))
    return _explanation(code, code, f"{code}.why", f"{code}.mend")


def _explanation(code: str, message: str, why: str, mend: str | None) -> Explanation:
    text = _both(message)
    check = code.partition(".")[0]
    docs = f"docs/reference/checks/{check}.md" if check in names() else None
    return Explanation(
        code=code,
        message=text or Text(zh=code, en=code),
        why=_both(why),
        mend=_both(mend) if mend else None,
        docs=docs,
    )


def _both(code: str) -> Text | None:
    zh, en = template(code, "zh"), template(code, "en")
    return Text(zh=_open(zh), en=_open(en)) if zh is not None and en is not None else None


def _open(text: str) -> str:
    """Return a message without the names of its values: they differ from case to case."""
    return _PLACEHOLDER.sub("…", text)


def _tier(call: Call) -> Explanation:
    desk = open_desk(call)
    considered = explain_tier(desk.snapshot.playbook, desk.engagement.answers)
    if not considered or not considered[-1].holds:
        misuse("explain.no-tier")
    chosen = considered[-1].tier
    facts = {name: value for one in considered for name, value in one.facts.items()}
    shown = ", ".join(f"{name}={value}" for name, value in sorted(facts.items()))
    return Explanation(
        code="tier",
        message=said("explain.tier", tier=chosen.title),
        why=said("explain.tier-facts", facts=shown or "-"),
        mend=said("explain.tier-mend"),
        docs=None,
    )
