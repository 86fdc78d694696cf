import json
from datetime import datetime, timedelta, timezone

import pytest
from jsonschema import Draft202012Validator
from tests.reports import VACANT, change_set, check_report, gate_report, log_report, status_report, verdict

from kactl.model.base import Text
from kactl.model.reports import Decided, Report
from kactl.render.formats import render
from kactl.render.look import Look

REPORTS = (
    gate_report(),
    check_report(VACANT),
    change_set(),
    status_report(),
    log_report(),
)


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: type(report).__name__)
def test_a_document_is_what_its_published_schema_says(report: Report) -> None:
    document = json.loads(render(report, "json", Look()))
    schema = type(report).model_json_schema(by_alias=True, mode="serialization")
    Draft202012Validator(schema).validate(document)
    assert document["schemaVersion"] == 1
    assert next(iter(document)) == "schemaVersion"


def test_findings_are_worded_in_the_language() -> None:
    found = {
        language: json.loads(render(check_report(VACANT), "json", Look(language=language)))["findings"][0]
        for language in ("zh", "en")
    }
    assert "测试负责人" in found["zh"]["message"]
    assert "QA lead" in found["en"]["message"]
    assert found["en"]["code"] == "role-vacant.vacant"
    assert found["en"]["docs"] == "docs/reference/checks/role-vacant.md"
    assert "values" not in found["en"]


def test_texts_carry_both_languages() -> None:
    document = json.loads(render(gate_report(), "json", Look(language="zh")))
    assert document["gates"][0]["title"] == {"zh": "启动评审", "en": "Kick-off review"}


def test_instants_are_utc_whatever_zone_they_were_noted_in() -> None:
    local = datetime(2026, 11, 20, 9, 0, tzinfo=timezone(timedelta(hours=8)))
    decided = Decided(at=local, commit="a" * 40, fingerprint="b" * 64, by="li.lei", record="r")
    document = json.loads(render(gate_report(verdict(decided=decided)), "json", Look()))
    assert document["gates"][0]["decided"]["at"] == "2026-11-20T01:00:00Z"


def test_controls_are_escaped_and_survive() -> None:
    evil = Text(zh="a\x9b\u202eb\x1bc", en="x")
    text = render(gate_report(verdict(title=evil)), "json", Look())
    assert not {"\x9b", "\u202e", "\x1b"} & set(text)
    assert json.loads(text)["gates"][0]["title"]["zh"] == evil.zh
