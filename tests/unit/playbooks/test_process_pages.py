"""The pages about the process say what the bundled playbooks ask: gates, approvers, criteria."""

from functools import cache
from pathlib import Path
from typing import Final

import pytest

from kactl.model.conditions import Condition
from kactl.model.gates import Criterion, Gate
from kactl.model.playbook import Playbook
from kactl.playbooks.compose import compose
from kactl.playbooks.layers import Layer
from kactl.playbooks.validate import validate

PROJECT: Final = Path(__file__).parents[3]
PAGES: Final = {
    "zh": PROJECT / "docs" / "zh" / "explanation" / "process.md",
    "en": PROJECT / "docs" / "explanation" / "process.md",
}
STRENGTHS: Final = {
    "zh": {"must": "必须", "should": "原则上", "suggested": "建议", "off": "不要求"},
    "en": {"must": "must", "should": "should", "suggested": "suggested", "off": "not asked"},
}
SOURCES: Final = {
    "declared": ("**声明**", "**declared**"),
    "document-complete": ("文档", "document"),
    "section-filled": ("文档", "document"),
    "file-present": ("文件", "file"),
    "entry-holds": ("文件", "file"),
    "items": ("台账", "register"),
    "items-unique": ("台账", "register"),
    "role-vacant": ("团队", "team"),
    "duties-conflict": ("团队", "team"),
    "raci-complete": ("分工", "activities"),
    "environments-complete": ("环境", "environments"),
    "environment-frozen": ("环境", "environments"),
    "promoted": ("环境", "environments"),
    "window-open": ("环境", "environments"),
    "clock-kept": ("台账", "register"),
    "actions-closed": ("台账", "register"),
    "repeated-actions": ("台账", "register"),
    "baselines-kept": ("基线", "baselines"),
    "gate-passed": ("前一评审点", "earlier gate"),
    "evidence": ("证据", "evidence"),
    "release-contents": ("版本", "release"),
    "rollback-rehearsed": ("版本", "release"),
}


def layer(name: str) -> Layer | None:
    path = PROJECT / "playbooks" / name / "playbook.yaml"
    return Layer(name, path.as_posix(), path.read_bytes()) if path.exists() else None


@cache
def playbook(name: str) -> Playbook:
    top = layer(name)
    assert top
    made, findings = validate(compose(top, layer))
    assert made, findings
    return made


def role(made: Playbook, identity: str | None, language: str) -> str:
    found = made.role(identity or "")
    assert found, identity
    return found.title[language]


def of_class(when: Condition | None, language: str) -> str:
    """Return for releases of which class something is asked, nothing where it is for all."""
    asked = when.source.get("class") if when else None
    if asked is None:
        return ""
    only = asked == "standard"
    if language == "zh":
        return "只问标准变更" if only else "标准变更除外"
    return "standard changes only" if only else "not for standard changes"


def row(made: Playbook, one: Criterion, language: str) -> str:
    """Return the criterion's line in the gate's table."""
    strengths = STRENGTHS[language]
    strength = strengths[one.strength]
    notes = [
        f"{tier}{' 级：' if language == 'zh' else ': '}{strengths[asked]}"
        for tier, asked in one.tiers.items()
    ]
    if one.when is not None:
        notes.append(of_class(one.when, language) or ("有条件" if language == "zh" else "conditional"))
    if notes:
        strength += f"（{'；'.join(notes)}）" if language == "zh" else f" ({'; '.join(notes)})"
    source = SOURCES[one.uses][0 if language == "zh" else 1]
    return f"| {one.title[language]} | {strength} | {role(made, one.owner, language)} | {source} |"


def who(made: Playbook, gate: Gate, language: str) -> str:
    """Return the line that says who approves and who decides."""
    zh = language == "zh"
    if gate.approvals == "none":
        return (
            "同意：无须审批。决定：团队成员记录通过。"
            if zh
            else "Approves: nobody. Decides: anyone in the team records it."
        )
    names = []
    for one in gate.approvals:
        tier = (one.when.source.get("tier") if one.when else None) or ""
        told = [f"{tier} 级" if zh else f"tier {tier}"] * bool(tier)
        told += [note] if (note := of_class(one.when, language)) else []
        note = (f"（{'，'.join(told)}）" if zh else f" ({', '.join(told)})") if told else ""
        names.append(role(made, one.role, language) + note)
    decides = (
        role(made, gate.decides, language)
        if gate.decides
        else "同意齐备即通过"
        if zh
        else "the last approval passes it"
    )
    for tier, other in gate.tier_decides.items():
        decides += (
            f"（{tier} 级：{role(made, other, language)}）"
            if zh
            else f" (tier {tier}: {role(made, other, language)})"
        )
    if gate.class_decides == {"standard": None}:
        decides += (
            "（标准变更：同意齐备即通过）" if zh else " (standard changes: the last approval passes it)"
        )
    return (
        f"同意：{'、'.join(names)}。决定：{decides}。"
        if zh
        else f"Approves: {', '.join(names)}. Decides: {decides}."
    )


def heading(gate: Gate, language: str) -> str:
    return f"### {gate.title[language]} `{gate.id}`"


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("name", ["ka", "normal"])
def test_page_shows_each_gate_as_the_playbook_has_it(name: str, language: str) -> None:
    made = playbook(name)
    page = PAGES[language].read_text("utf-8")
    begin = page.index(f"## {made.title[language]}")
    following = page.find("\n## ", begin + 1)
    lines = page[begin : following if following > 0 else None].splitlines()
    assert [one for one in lines if one.startswith("### ")] == [heading(one, language) for one in made.gates]
    for gate in made.gates:
        start = lines.index(heading(gate, language))
        end = next((n for n in range(start + 1, len(lines)) if lines[n].startswith("### ")), len(lines))
        part = lines[start:end]
        assert who(made, gate, language) in part
        rows = [one for one in part if one.startswith("| ") and not one.startswith("| ---")]
        assert rows[1:] == [row(made, one, language) for one in gate.criteria()]
