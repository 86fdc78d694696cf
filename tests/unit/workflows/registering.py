"""An engagement with two registers that declare moves, links, keys and numbers, and commands on them."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from shutil import rmtree
from typing import Any

from tests.building import SAMPLES, Built, build

from kactl.model.reports import ChangeSetReport
from kactl.syntax.yaml import read_yaml
from kactl.workflows.add_item import add_item
from kactl.workflows.calling import Call, Writing
from kactl.workflows.set_item import set_items

REGISTERS = """\
registers:
  - id: requirement
    noun: req
    title: {zh: 需求, en: Requirements}
    prefix: REQ
    folder: requirements
    number: {zh: 需求, en: REQ}
    key: client_key
    fields:
      - {id: title, title: {zh: 标题, en: Title}, required: true}
      - {id: client_key, title: {zh: 客户编号, en: Client's key}}
      - {id: acceptance, title: {zh: 验收标准, en: Acceptance criterion}}
      - {id: confirmed_at, title: {zh: 确认时间, en: Confirmed at}, type: instant}
      - {id: core, title: {zh: 核心, en: Core}, type: boolean}
      - id: priority
        title: {zh: 优先级, en: Priority}
        type: choice
        choices: [P0, P1]
        choice_titles: {P0: {zh: 必须有, en: Must}, P1: {zh: 应该有, en: Should}}
      - {id: tags, title: {zh: 标签, en: Tags}, type: list}
      - {id: drop_reason, title: {zh: 取消原因, en: Why dropped}}
    states:
      all: [draft, confirmed, done, dropped]
      closed: [done, dropped]
      titles: {draft: {zh: 草稿, en: Draft}, confirmed: {zh: 已确认, en: Confirmed}}
      moves:
        - {from: [draft], to: confirmed, needs: [acceptance], by: [qa]}
        - {from: [confirmed], to: done, when: {core: true}}
        - {from: [draft, confirmed], to: dropped, needs: [drop_reason]}
        - {from: [confirmed, dropped], to: draft}
  - id: task
    noun: task
    title: {zh: 任务, en: Tasks}
    prefix: TASK
    folder: tasks
    number: {zh: 任务, en: TASK}
    fields:
      - {id: title, title: {zh: 任务, en: Task}, required: true}
      - id: requirement
        title: {zh: 需求, en: Requirement}
        type: link
        to: requirement
        many: true
        watch: [title, acceptance]
        inverse: {zh: 任务, en: Tasks}
      - {id: after, title: {zh: 前置任务, en: After}, type: link, to: task}
    states: {all: [open, done], closed: [done]}
"""


def begin(root: Path) -> Built:
    """Lay the engagement with one requirement, committed."""
    built = build(root)
    for folder in ("requirements", "tasks"):
        rmtree(root / "process" / folder)
    playbook = (SAMPLES / "minimal/.kactl/playbook/playbook.yaml").read_text("utf-8")
    head, _, rest = playbook.partition("registers:\n")
    gates = rest[rest.index("gates:\n") :].replace("register: requirements,", "register: requirement,")
    built.write(".kactl/playbook/playbook.yaml", head + REGISTERS + gates)
    built.write("process/requirements/REQ-0000A.yaml", "title: 导出报表\nstatus: draft\n")
    built.commit("Begin")
    return built


def nonces(start: int = 0) -> Callable[[], str]:
    """Return a chance that gives one number after another."""
    numbers: Iterator[int] = count(start)
    return lambda: f"{next(numbers):032x}"


def call(built: Built, start: int = 0) -> Call:
    """Return a run of a command in Shanghai's afternoon."""
    now = datetime(2026, 11, 22, 8, tzinfo=UTC)
    return Call(start=built.root, language="zh", now=now, nonce=nonces(start))


def add(
    built: Built, title: str, *settings: str, noun: str = "req", start: int = 1, **options: Any
) -> ChangeSetReport:
    """Add an item."""
    return add_item(call(built, start), noun, title, settings, writing=Writing(**options))


def change(
    built: Built, ids: str | Sequence[str], *assignments: str, noun: str = "req", **options: Any
) -> ChangeSetReport:
    """Set fields of items."""
    asked = ids.split() if isinstance(ids, str) else ids
    return set_items(call(built), noun, asked, assignments, writing=Writing(**options))


def read(built: Built, path: str) -> Any:
    """Return what a file of the process folder says."""
    return read_yaml((built.root / "process" / path).read_bytes())
