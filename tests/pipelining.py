"""Pipelines as kactl writes them, for tests: where they go, their shell, an engagement with versions."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from ruamel.yaml import YAML
from tests.building import Built

from kactl.model.reports import ChangeSetReport
from kactl.workflows.calling import Call, Writing
from kactl.workflows.pipelines import GITEE, GITHUB, GITLAB, JENKINS, Provider, init_pipeline

PROVIDERS: tuple[Provider, ...] = ("github", "gitlab", "gitee", "jenkins")
PLACES: dict[Provider, str] = {"github": GITHUB, "gitlab": GITLAB, "gitee": GITEE, "jenkins": JENKINS}
SCHEMAS: dict[Provider, str] = {"github": "vendor.github-workflows", "gitlab": "vendor.gitlab-ci"}
RELEASE = """\
  - id: release
    title: 上线评审
    stage: delivery
    kind: business
    recurs: {pattern: 'v\\d.*', example: v1.0.0}
    success:
      - {id: told, title: 已告知, uses: declared, principle: clear-duty}
"""


def init(root: Path, provider: Provider, **options: Any) -> ChangeSetReport:
    now = datetime(2026, 11, 22, 8, tzinfo=UTC)
    call = Call(start=root, language="en", now=now, nonce=lambda: "0" * 32)
    return init_pipeline(call, provider=provider, writing=Writing(**options))


def files(report: ChangeSetReport) -> list[tuple[str, str]]:
    return [(one.path, one.action) for one in report.files]


def codes(report: ChangeSetReport) -> set[tuple[str, str]]:
    return {(one.code, str(one.severity)) for one in report.notes if one.code != "ci.schedule"}


def released(built: Built, language: Literal["zh", "en"] = "zh") -> Built:
    """Give the playbook a release gate, the engagement a language."""
    playbook = built.root / ".kactl/playbook/playbook.yaml"
    built.write(".kactl/playbook/playbook.yaml", playbook.read_text("utf-8") + RELEASE)
    settings = (built.root / "kactl.yaml").read_text("utf-8")
    built.write("kactl.yaml", settings.replace("language: zh", f"language: {language}"))
    return built


def parsed(path: Path) -> dict[str, Any]:
    value: dict[str, Any] = YAML(typ="safe", pure=True).load(path.read_text("utf-8"))
    return value


def scripts(path: Path) -> Iterator[str]:
    """Yield the shell of every job of any forge."""
    if path.name.startswith(JENKINS):
        groovy = path.read_text("utf-8")
        found = re.findall(r"sh (?:'''(.*?)'''|'([^'\n]+)')", groovy, re.DOTALL)
        yield from (long or short for long, short in found)
        return
    pipeline = parsed(path)
    if "stages" in pipeline:
        yield from (line for step in pipeline["stages"][0]["steps"] for line in step["commands"])
        return
    for job in pipeline.get("jobs", pipeline).values():
        yield from (step["run"] for step in job.get("steps", ()) if "run" in step)
        yield from job.get("before_script", ())
        yield from job.get("script", ())


def muted(value: Any) -> Any:
    """Return a pipeline without what it tells people: names, and comments in the shell."""
    if isinstance(value, dict):
        return {key: muted(one) for key, one in value.items() if key not in {"name", "displayName"}}
    if isinstance(value, list):
        return [muted(one) for one in value]
    if isinstance(value, str):
        return "\n".join(line for line in value.splitlines() if not line.strip().startswith("#"))
    return value
