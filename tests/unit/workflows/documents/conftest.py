"""An engagement with two documents: one for all of it, one for each release."""

from pathlib import Path

import pytest
from tests.gating import Bench, asking, gate

CHARTER = {
    "id": "charter",
    "title": {"zh": "项目章程", "en": "Project charter"},
    "path": "charter.md",
    "owner": "manager",
    "gate": "review",
}
PLAN = {"id": "plan", "title": "Plan", "path": "plans/{instance}.md", "owner": "qa", "gate": "release"}
TEAM = {
    "id": "team",
    "title": "Team",
    "path": "team.yaml",
    "content": "team",
    "owner": "manager",
    "gate": "review",
}
GATES = (
    gate(
        "review",
        asking("charter-complete", "document-complete", {"document": "charter"}, owner="manager"),
        approvals=[{"role": "manager"}],
    ),
    gate(
        "release",
        asking("plan-complete", "document-complete", {"document": "plan"}, owner="qa"),
        stage="build",
        recurs={"pattern": "^v"},
        approvals=[{"role": "qa"}],
    ),
)
TEMPLATE = """\
---
id: charter
title: Project charter
version: "0.1"
owner: manager
---

# Project charter

Client: {{ client }}

## Goals
<!-- kactl:section goals -->
<!-- kactl:guide
Name numbers.
-->

-

## Risks
<!-- kactl:section risks optional -->
"""
WRITTEN = (
    TEMPLATE.replace('"0.1"', '"1.0"\nreviewer: li.lei@example.com\napprover: 陈洁\nclassification: internal')
    .replace("{{ client }}", "ACME")
    .replace(
        "\n-\n", "\n- 3 % by March\n  1. deeper\n\n> quoted\n\n```\ncode  line\n```\n\n![flow](flow.png)\n"
    )
)


@pytest.fixture
def shelf(git_repo: Path) -> Bench:
    """Return a bench with the documents declared and nothing laid."""
    bench = Bench(git_repo)
    bench.lay(*GATES, documents=[CHARTER, PLAN, TEAM], answers={"client": "ACME"})
    bench.write(".kactl/playbook/templates/charter.md", TEMPLATE)
    bench.write(".kactl/playbook/templates/plans/{instance}.md", "# Plan {{ instance }}\n")
    bench.commit("Begin")
    return bench
