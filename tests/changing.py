"""An engagement in memory that changes: what is new in it, judged whole or by what was touched."""

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import Final

from kactl.gates.assessing import setting_of
from kactl.gates.judging import Scene, ask_rule
from kactl.model.view import Entry
from kactl.store.change_scope import ChangeScope
from kactl.store.snapshot import TreeSnapshot
from kactl.workflows.check_findings import Found, asked_by, once, parted, told, weighed
from kactl.workflows.staged_check import touched

NOW: Final = datetime(2026, 11, 22, 8, tzinfo=UTC)
PLAYBOOK: Final = """\
playbook: small
version: "1.0.0"
title: {zh: 小, en: Small}
registers:
  - id: need
    noun: need
    title: {zh: 需求, en: Needs}
    prefix: NED
    folder: needs
    fields:
      - {id: title, title: {zh: 标题, en: Title}, required: true}
      - {id: rank, title: {zh: 顺序, en: Rank}, type: number}
      - {id: owner, title: {zh: 责任人, en: Owner}, type: person}
      - {id: parent, title: {zh: 上级, en: Parent}, type: link, to: need, watch: [title]}
      - {id: adr, title: {zh: 决策, en: Decision}, type: link, to: adr}
    states: {all: [draft, done], closed: [done]}
  - id: task
    noun: task
    title: {zh: 任务, en: Tasks}
    prefix: TSK
    folder: tasks
    fields:
      - {id: title, title: {zh: 标题, en: Title}}
      - {id: owner, title: {zh: 责任人, en: Owner}, type: person}
      - {id: due, title: {zh: 期限, en: Due}, type: date}
      - {id: replanned, title: {zh: 新期限, en: New date}, type: date}
      - {id: replan_reason, title: {zh: 原因, en: Reason}}
      - {id: need, title: {zh: 需求, en: Need}, type: link, to: need, many: true, watch: [title, rank]}
      - {id: any, title: {zh: 相关, en: About}, type: link}
    states: {all: [open, done], closed: [done]}
    clocks:
      - id: answer
        title: {zh: 答复, en: Answered}
        from: due
        until: replanned
        limits: [{within: 1d, on: 7x24}]
  - id: adr
    noun: adr
    title: {zh: 决策, en: Decisions}
    prefix: ADR
    source: files
    files: {glob: "docs/*.md", default_state: taken}
    fields:
      - {id: title, title: {zh: 标题, en: Title}, required: true}
      - {id: need, title: {zh: 需求, en: Need}, type: link, to: need}
    states: {all: [taken]}
  - id: ticket
    noun: ticket
    title: {zh: 工单, en: Tickets}
    prefix: TKT
    folder: tickets
    source: mirror
    max_age: 2d
    fields: [{id: title, title: {zh: 标题, en: Title}, required: true}]
    states: {all: [open]}
  - id: handoff
    noun: handoff
    title: {zh: 交接, en: Handoffs}
    prefix: HND
    folder: handoffs
    fields:
      - {id: title, title: {zh: 内容, en: What}}
      - {id: route, title: {zh: 路线, en: Route}}
      - {id: items, title: {zh: 条目, en: Items}, type: link, many: true}
    states: {all: [sent, accepted], closed: [accepted]}
handoffs:
  - {id: over, title: {zh: 移交, en: Over}, register: need, from: dev, to: dev, opens: [done]}
roles:
  - {id: dev, title: {zh: 开发, en: Development}, core: true}
rules:
  - {id: valid, title: {zh: 一, en: One}, uses: items-valid, principle: assets}
  - {id: people, title: {zh: 二, en: Two}, uses: person-known, principle: assets}
  - id: ranked
    title: {zh: 三, en: Three}
    uses: items
    with: {register: need, among: {status: draft}, hold: {rank: {exists: true}}}
    principle: assets
  - id: untitled
    title: {zh: 四, en: Four}
    uses: items
    with: {register: task, hold: {title: {exists: false}}, expect: none}
    principle: assets
  - id: share
    title: {zh: 五, en: Five}
    uses: items
    with: {register: need, hold: {status: done}, expect: share, at_most: 80}
    principle: assets
  - id: few
    title: {zh: 六, en: Six}
    uses: items
    with: {register: task, hold: {status: open}, expect: count, at_most: 2}
    principle: assets
  - id: unique
    title: {zh: 七, en: Seven}
    uses: items-unique
    with: {register: need, field: rank}
    principle: assets
  - id: parents
    title: {zh: 八, en: Eight}
    uses: links-resolved
    with: {register: need, field: parent}
    principle: assets
  - id: needs
    title: {zh: 九, en: Nine}
    uses: links-resolved
    with: {register: task, field: need}
    principle: assets
  - id: about
    title: {zh: 十, en: Ten}
    uses: links-resolved
    with: {register: task, field: any, among: {status: open}}
    principle: assets
  - id: decided
    title: {zh: 十一, en: Eleven}
    uses: links-resolved
    with: {register: need, field: adr}
    severity: warning
    principle: assets
  - id: back
    title: {zh: 十二, en: Twelve}
    uses: links-resolved
    with: {register: adr, field: need}
    principle: assets
  - id: fresh
    title: {zh: 十三, en: Thirteen}
    uses: links-fresh
    with: {register: task}
    principle: assets
  - id: owned
    title: {zh: 十四, en: Fourteen}
    uses: task-owner-and-due
    with: {register: task}
    principle: assets
  - id: due
    title: {zh: 十五, en: Fifteen}
    uses: due-kept
    with: {register: task}
    principle: assets
  - {id: held, title: {zh: 十六, en: Sixteen}, uses: role-vacant, principle: assets}
  - id: readme
    title: {zh: 十七, en: Seventeen}
    uses: file-present
    with: {pattern: "/docs/*.md", at_least: 2}
    principle: assets
  - id: clock
    title: {zh: 十九, en: Nineteen}
    uses: clock-kept
    with: {register: task, ask: all}
    principle: assets
  - {id: over, title: {zh: 十八, en: Eighteen}, uses: handed-over, principle: assets}
"""
SETTINGS: Final = (
    "engagement: 01JD3Q8Z7Y6X5W4V3T2S1R0QPN\nplaybook: small\nversion: 1.0.0\nlanguage: en\n"
    "timezone: Asia/Shanghai\nanswers: {}\n"
)
Errors = Counter[tuple[object, ...]]


class Held:
    """A tree in memory, as a commit with these files and modes would be."""

    name = "held"
    commit = None

    def __init__(self, texts: Mapping[str, str], modes: Mapping[str, str] | None = None) -> None:
        """Hold the texts beside the engagement's own files."""
        own = {"kactl.yaml": SETTINGS, ".kactl/playbook/playbook.yaml": PLAYBOOK}
        self.files = {path: text.encode() for path, text in sorted((own | dict(texts)).items())}
        self.modes = modes or {}

    def listing(self) -> Mapping[str, Entry]:
        """Return every path with its entry."""
        return {
            path: Entry(self.modes.get(path, "100644"), sha256(data).hexdigest())
            for path, data in self.files.items()
        }

    def read(self, path: str) -> bytes:
        """Return the bytes of a path."""
        return self.files[path]


def new_by_touch(then: Held, now: Held) -> Errors | None:
    """Return the errors that a change brings by what it touches; None where it touches what governs all."""
    scope = ChangeScope(TreeSnapshot(then), TreeSnapshot(now))
    return None if scope.governs else _new(*touched(scope, NOW))


def new_of_all(then: Held, now: Held) -> Errors:
    """Return the errors that a change brings, both sides judged whole."""
    return _new(_everything(TreeSnapshot(then)), _everything(TreeSnapshot(now)))


def _everything(snapshot: TreeSnapshot) -> list[Found]:
    scene = Scene(snapshot, setting_of(snapshot), NOW, lambda _gate: None)
    found: list[Found] = []
    for rule in snapshot.playbook.rules:
        check, parameters, _ = asked_by(rule)
        assert check is not None
        assert parameters is not None
        found += weighed(told(ask_rule(check, parameters, scene)), rule, due=False)
    return found


def _new(before: list[Found], after: list[Found]) -> Errors:
    new, _ = parted(once(after), Counter(one.finding.identity() for one in once(before)))
    return Counter(one.finding.identity() for one in new if one.finding.severity == "error")
