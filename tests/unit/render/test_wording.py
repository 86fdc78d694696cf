import pytest
from tests.reports import VACANT

from kactl.errors import ExitCode, KactlError
from kactl.model.findings import Finding
from kactl.render.formats import render
from kactl.render.look import Look
from kactl.render.text.error import error
from kactl.render.wording import mend, plain, said, worded_error, worded_finding


def test_a_finding_gets_message_reason_and_page() -> None:
    worded = worded_finding(VACANT, "zh")
    assert "测试负责人" in (worded.message or "")
    assert worded.why
    assert worded.docs == "docs/reference/checks/role-vacant.md"
    assert mend(VACANT, "zh")


def test_a_message_that_a_finding_brings_is_kept() -> None:
    told = Finding(code="report.x", message="as it is")
    assert worded_finding(told, "en") is told


def test_a_code_without_text_shows_itself() -> None:
    assert worded_finding(Finding(code="nowhere.nothing"), "en").message == "nowhere.nothing"


def test_a_value_that_is_missing_shows_its_placeholder() -> None:
    bare = VACANT.model_copy(update={"values": {}})
    assert "{role}" in (worded_finding(bare, "en").message or "")


@pytest.mark.parametrize(("language", "joined"), [("zh", "甲、乙"), ("en", "甲, 乙")])
def test_lists_are_joined_as_the_language_does(language: str, joined: str) -> None:
    assert said(["甲", "乙"], "zh" if language == "zh" else "en") == joined


def test_controls_become_spaces() -> None:
    assert plain("a\x1b[2J\r\nb\u2066c\x85") == "a [2J b c"


def test_an_error_gets_three_sentences() -> None:
    error = KactlError("shell.no-folder", exit_code=ExitCode.USAGE, values={"path": "x\x1b"})
    worded = worded_error(error, "en")
    assert worded.message == "there is no folder x"
    assert worded.why
    assert worded.mend


@pytest.mark.parametrize(
    ("expected", "told"),
    [("已填写", "的“状态”应为已填写，现为 draft"), ("ready", "的“状态”应为 ready，现为 draft")],
)
def test_chinese_stands_without_spaces_beside_chinese(expected: str, told: str) -> None:
    values = {"item": "REQ-1", "field": "状态", "expected": expected, "found": "draft"}
    assert (worded_finding(Finding(code="items.unmet", values=values), "zh").message or "").endswith(told)


@pytest.mark.parametrize(
    ("near", "shown"),
    [("kickoff", "there is no gate kick; it may be: kickoff"), ("", "there is no gate kick")],
)
def test_nothing_near_is_not_spoken_of(near: str, shown: str) -> None:
    values = {"gate": "kick", "near": near}
    assert (
        worded_error(KactlError("statement.no-gate", exit_code=ExitCode.USAGE, values=values), "en").message
        == shown
    )


def test_the_words_of_another_program_keep_their_lines() -> None:
    quoted = ("× team.yaml:2:1  wrong", "  put it \x1b[1mright")
    told = KactlError("apply.commit-failed", exit_code=ExitCode.REPOSITORY, values={"said": quoted})
    assert error(worded_error(told, "en"), "en").splitlines() == [
        "kactl: git did not take the commit; the files are as they were, your own edits among them",
        "  | × team.yaml:2:1  wrong",
        "  |   put it  [1mright",
        "  why: The lines above are the words of git, a hook or the signing program.",
        "  mend: Do as they say, then run the same command again.",
    ]


def test_a_format_that_does_not_know_the_kind_is_a_usage_error() -> None:
    from tests.reports import log_report

    with pytest.raises(KactlError) as met:
        render(log_report(), "markdown", Look())
    assert met.value.exit_code is ExitCode.USAGE
    assert met.value.values["known"] == "json · text"
