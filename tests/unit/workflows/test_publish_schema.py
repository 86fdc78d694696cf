import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.unit.playbooks.small import SMALL, composed, valid

from kactl.errors import ExitCode, KactlError
from kactl.model.calendar import Calendar
from kactl.model.team import Team
from kactl.playbooks.composed import playbook_yaml
from kactl.playbooks.contents import calendar_yaml, environments_yaml, team_yaml
from kactl.syntax.canonical import canonical_json
from kactl.syntax.yaml import read_yaml
from kactl.workflows.calling import Call
from kactl.workflows.lint_playbook import lint_playbook
from kactl.workflows.publish_schema import FILES, REPORTS, editor_schemas, publish_schema, schema

CALL = Call(start=Path("/"), language="zh", now=datetime(2026, 11, 30, tzinfo=UTC), nonce=lambda: "0" * 32)


def accepts(kind: str, value: Any) -> bool:
    return bool(jsonschema.Draft202012Validator(schema(kind)).is_valid(value))


def plain(data: bytes) -> Any:
    return json.loads(canonical_json(read_yaml(data)))


@pytest.mark.parametrize("kind", [*FILES, *REPORTS])
def test_every_schema_is_one_and_closed(kind: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(kind))
    assert schema(kind)["additionalProperties"] is False


def test_one_schema_is_published_by_its_name_and_all_without_one() -> None:
    assert list(publish_schema(CALL, "team").schemas) == ["team"]
    assert set(publish_schema(CALL).schemas) == {*FILES, *REPORTS}
    with pytest.raises(KactlError) as caught:
        publish_schema(CALL, "taem")
    assert (caught.value.code, caught.value.exit_code) == ("playbook.no-schema", ExitCode.USAGE)
    assert str(caught.value.values["known"]).startswith("team, item")


def test_files_that_kactl_writes_are_what_their_schemas_say() -> None:
    calendar = Calendar.from_entry({"ours": {"country": "CN", "holidays": {"2026-10-01": "国庆节"}}})
    written = {
        "playbook": playbook_yaml(valid()),
        "team": team_yaml(valid(), "zh", Team(), {}, "process/team.yaml"),
        "environments": environments_yaml(valid(), "en", "process/environments.yaml"),
        "calendar": calendar_yaml(valid(), "zh", calendar, "process/calendar.yaml"),
    }
    assert {kind: accepts(kind, plain(data)) for kind, data in written.items()} == dict.fromkeys(
        written, True
    )
    assert accepts("playbook", plain(SMALL.encode()))


def test_a_schema_refuses_what_the_model_refuses() -> None:
    value = json.loads(canonical_json(composed().value()))
    assert accepts("playbook", value)
    assert not accepts("playbook", {**value, "titel": "x"})
    assert not accepts("team", {"people": {"a": {}}})
    assert not accepts("environments", {"environments": {"dev": {"title": "x"}}})


def test_a_report_is_what_its_schema_says(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "playbook.yaml").write_text("playbook: mine\n", "utf-8")
    call = Call(start=tmp_path, language="zh", now=CALL.now, nonce=CALL.nonce)
    report = lint_playbook(call, "./mine").model_dump(mode="json", by_alias=True)
    assert report["findings"]
    assert accepts("playbook-lint", report)
    assert not accepts("playbook-lint", {**report, "counts": "none"})


def test_an_engagement_keeps_a_schema_for_each_file_and_register() -> None:
    schemas = editor_schemas(valid())
    once = {"record", "deployment", "deployment-review", "evidence-bundle"}
    assert set(schemas) == {*FILES, "defects"} - once
    assert schemas["defects"]["properties"]["severity"]["enum"] == ["S1", "S2"]
