"""A small sound playbook, and what the lint says when one thing of it is changed."""

from kactl.checks.registry import catalogue
from kactl.model.findings import Finding
from kactl.model.playbook import Playbook
from kactl.playbooks.compose import Composition, alone
from kactl.playbooks.layers import Layer
from kactl.playbooks.lint import lint
from kactl.playbooks.validate import validate

TEMPLATES = {"zh": frozenset({"charter.md", "notes.md"}), "en": frozenset({"charter.md", "notes.md"})}

_ENVIRONMENTS = "".join(
    f"""\
  - id: {one}
    title: {{zh: {one}, en: {one}}}
    purpose: {{zh: 用途, en: purpose}}
    stability: {{zh: 稳定, en: stable}}
    data: [{"masked" if one == "uat" else "synthetic"}]
    masking: {{zh: 按规程, en: by procedure}}
    change: {{zh: 每日, en: daily}}
    deployers: [lead]
    promoted_from: {before}
"""
    for one, before in (("dev", "null"), ("test", "dev"), ("uat", "test"), ("production", "uat"))
)

SMALL = (
    """\
playbook: small
version: 1.0.0
title: {zh: 小项目, en: Small}
profile: plain
profiles:
  - id: plain
    title: {zh: 普通, en: Plain}
    axes: {cycle: a, thinking: b, delivery: c, success: d, team: e, kpi: f}
tiers:
  - {id: A, title: 大, when: {systems: {ge: 5}}, weight: 2}
  - {id: C, title: 小, weight: 1}
questions:
  - {id: client, ask: {zh: 客户, en: Client}}
  - {id: systems, ask: {zh: 系统数, en: Systems}, type: number, default: 1}
  - {id: land, ask: {zh: 国家, en: Country}, default: CN}
  - id: class
    ask: {zh: 类别, en: Class}
    type: choice
    choices: [{id: fast, title: {zh: 快, en: Fast}}, {id: slow, title: {zh: 慢, en: Slow}}]
    default: slow
  - {id: start, ask: {zh: 开始, en: Start}, type: date, default: today+7}
  - {id: live, ask: {zh: 已上线, en: Live}, type: boolean, default: false}
  - {id: repos, ask: {zh: 仓库, en: Repositories}, type: list, default: []}
roles:
  - {id: lead, title: {zh: 负责人, en: Lead}, core: true, duties: {zh: 交付, en: Delivers}}
  - {id: tester, title: {zh: 测试, en: Tester}}
  - {id: owner, title: {zh: 客户, en: Owner}, side: client}
  - {id: guard, title: {zh: 安全, en: Guard}, when: {tier: A}}
conflicts:
  - {id: dev-test, roles: [lead, tester], reason: {zh: 自测, en: own tests}}
stages:
  - id: begin
    title: {zh: 启动, en: Begin}
    exit: kickoff
    activities:
      - {id: charter, title: 章程, accountable: lead, responsible: [lead], due: 5, outputs: [charter]}
  - id: ship
    title: {zh: 上线, en: Ship}
    exit: accept
documents:
  - {id: charter, title: 章程, path: charter.md, owner: lead, gate: kickoff}
  - {id: team, title: 团队, path: team.yaml, content: team, owner: lead, gate: kickoff}
  - {id: notes, title: 说明, path: "releases/{instance}.md", template: notes.md, owner: lead, gate: release}
registers:
  - id: defects
    noun: defect
    title: {zh: 缺陷, en: Defects}
    prefix: BUG
    folder: defects
    fields:
      - {id: severity, title: 级别, type: choice, choices: [S1, S2], required: true}
      - {id: release, title: 版本, type: text}
      - {id: blocks, title: 阻塞, type: link, to: defects, many: true}
    states: {all: [open, done], closed: [done]}
environments:
"""
    + _ENVIRONMENTS
    + """\
calendar:
  parties: [{id: ours, title: {zh: 我方, en: Ours}, country: "${land}"}]
rules:
  - {id: valid, title: 有效, uses: items-valid, with: {registers: [defects]}, principle: assets}
gates:
  - id: kickoff
    title: {zh: 启动评审, en: Kickoff}
    stage: begin
    kind: business
    success:
      - id: charter
        title: {zh: 章程完整, en: Charter}
        uses: document-complete
        with: {document: charter}
        principle: clear-duty
        owner: lead
        tiers: {C: should}
    approvals: [{role: owner}]
    decides: lead
    tier_decides: {C: lead}
  - id: release
    title: {zh: 上线评审, en: Release}
    stage: ship
    kind: technical
    recurs: {pattern: "v[0-9]+", example: v1}
    success:
      - id: clean
        title: {zh: 无严重缺陷, en: No S1}
        uses: items
        with:
          {register: defects, among: {release: "{instance}", severity: S1}, hold: {status: done}, expect: all}
        principle: layered-quality
      - {id: notes, title: 说明, uses: document-complete, with: {document: notes}, principle: assets}
  - id: accept
    title: {zh: 验收, en: Acceptance}
    stage: ship
    kind: business
    entrance:
      - {id: begun, title: 已启动, uses: gate-passed, with: {gates: [kickoff]}, principle: whole-life}
    success:
      - {id: agreed, title: 同意, uses: declared, principle: clear-duty, owner: owner}
    approvals: [{role: owner}]
"""
)


def changed(*pairs: tuple[str, str], text: str = SMALL) -> str:
    """Return the playbook with texts replaced, each of which is there."""
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new)
    return text


def layer(text: str, name: str = "small") -> Layer:
    """Return a layer of that name."""
    return Layer(name, f"playbooks/{name}/playbook.yaml", text.encode())


def composed(text: str = SMALL) -> Composition:
    """Return the playbook as one layer."""
    return alone(layer(text))


def valid(text: str = SMALL) -> Playbook:
    """Return the playbook, which has no faults."""
    playbook, findings = validate(composed(text))
    assert findings == ()
    assert playbook is not None
    return playbook


def linted(text: str = SMALL) -> tuple[Finding, ...]:
    """Return what the lint says about a valid playbook."""
    return lint(valid(text), composed(text), catalogue(), TEMPLATES)
