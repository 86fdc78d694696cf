import re
from pathlib import Path

import pytest
from inline_snapshot import snapshot
from tests.building import Built
from tests.unit.cli.conftest import Kactl

from kactl import __version__
from kactl.cli.nouns import NOUNS


def test_the_version_is_told(kactl: Kactl) -> None:
    assert kactl("--version").out == f"kactl {__version__}\n"


def test_help_lists_every_word_in_the_language(kactl: Kactl) -> None:
    shown = kactl("--lang", "zh", "--help")
    assert shown.code == 0
    for word in NOUNS:
        assert re.search(rf"^  {word} +\S", shown.out, re.MULTILINE), word
    assert "命令" in shown.out


def test_without_a_command_the_help_is_a_usage_error(kactl: Kactl) -> None:
    for arguments in ((), ("gate",)):
        ran = kactl(*arguments)
        assert ran.code == 2
        assert ran.out == ""
        assert "Commands" in ran.err


@pytest.mark.parametrize(
    "arguments", [("--format", "json"), ("gate", "--format=json"), ("--format", "json", "gate")]
)
def test_without_a_command_a_program_reads_the_usage_error_as_json(
    kactl: Kactl, arguments: tuple[str, ...]
) -> None:
    ran = kactl(*arguments)
    assert (ran.code, ran.document["kind"], ran.document["code"]) == (2, "error", "shell.no-command")
    assert "Commands" not in ran.err


def test_help_of_a_verb(kactl: Kactl) -> None:
    assert kactl("role", "unassign", "--help").out == snapshot("""\
Usage: kactl role unassign ROLE PERSON [OPTIONS]

End a person's holding of a role

Arguments
  ROLE    The role's id
  PERSON  The person: an id, mail address or name

Options
  --until DATE  The last day; yesterday unless given

How it writes
  --dry-run              Show the plan, write nothing
  --diff                 Show the difference as well
  --exit-code            Exit with 10 when something would change
  --no-commit            Write, but do not commit
  -m, --message MESSAGE  The subject of the commit
  --by PERSON            Who acts: an id, mail address or name; git's user.email
                         unless given
  -y, --yes              Do not ask for agreement

Everywhere: -C DIR · --lang zh|en · --format
text|json|markdown|html|sarif|junit|github|gitlab · --no-input · --quiet ·
--verbose · --no-color · --today DATE|INSTANT · --no-cache · --help

Example
  kactl role unassign qa-lead ann.lee --until 2026-12-31
""")


@pytest.mark.parametrize(
    "arguments",
    [
        ("-C", "ROOT", "--format", "json", "gate", "check"),
        ("gate", "-C", "ROOT", "--format", "json", "check"),
        ("gate", "check", "-C", "ROOT", "--format", "json"),
        ("gate", "--format", "text", "check", "-C", "ROOT", "--format=json"),
    ],
)
def test_common_options_stand_anywhere(kactl: Kactl, engagement: Built, arguments: tuple[str, ...]) -> None:
    ran = kactl(*(str(engagement.root) if one == "ROOT" else one for one in arguments))
    assert ran.document["kind"] == "gate-report"
    assert ran.code == 1


def test_results_go_to_stdout_and_errors_to_stderr(kactl: Kactl, engagement: Built) -> None:
    good = kactl("-C", str(engagement.root), "gate", "list")
    assert good.out
    assert good.err == ""
    bad = kactl("-C", str(engagement.root), "gate", "check", "nowhere")
    assert bad.out == ""
    assert bad.err.startswith("kactl: ")
    assert bad.code == 2


@pytest.mark.parametrize(
    ("arguments", "code", "key"),
    [
        (("gat",), 2, "shell.unknown-command"),
        (("gate", "chek"), 2, "shell.unknown-command"),
        (("status", "extra"), 2, "shell.extra-argument"),
        (("status", "--mien"), 2, "shell.unknown-option"),
        (("gate", "approve", "kickoff"), 2, "shell.missing-parameter"),
        (("gate", "show"), 2, "shell.missing-parameter"),
        (("gate", "check", "--at"), 2, "shell.option-value"),
        (("status", "--lang", "fr"), 2, "shell.bad-parameter"),
        (("log", "-n", "many"), 2, "shell.bad-parameter"),
        (("role", "unassign", "qa", "li", "--until", "2026-13-40"), 2, "shell.no-date"),
        (("gate", "check", "--at", "HEAD", "--staged"), 2, "shell.one-tree"),
        (("gate", "answer", "g", "c", "--reason", "x"), 2, "shell.one-answer"),
        (("gate", "approve", "g", "--as", "r", "--on-behalf-of", "x"), 2, "shell.paper-evidence"),
        (("gate", "approve", "g", "--as", "r", "--channel", "mail"), 2, "shell.paper-evidence"),
        (("init", "--playbook", "ka", "--set", "client"), 2, "shell.bad-assignment"),
        (("-C", "/nonexistent/kactl", "status"), 2, "shell.no-folder"),
        (("status", "--today", "tomorrow"), 2, "shell.no-day"),
        (("status", "--today", "2026-11-20T08:00:00"), 2, "shell.no-day"),
        (("gate", "approve", "g", "--as", "r", "--today", "2026-11-20"), 2, "shell.pretended-writing"),
    ],
)
def test_a_wrong_line_is_told_in_both_languages_and_as_a_document(
    kactl: Kactl, arguments: tuple[str, ...], code: int, key: str
) -> None:
    for language, mark in (("zh", "  处理："), ("en", "  mend: ")):
        ran = kactl("--lang", language, *arguments)
        shown = ran.err.splitlines()
        assert ran.code == code
        assert ran.out == ""
        assert len(shown) == 3
        assert shown[2].startswith("  mend: " if "fr" in arguments else mark)
    ran = kactl("--format", "json", *arguments)
    assert ran.code == code
    assert ran.document["code"] == key
    assert ran.document["kind"] == "error"
    assert ran.document["schemaVersion"] == 1


def test_a_near_command_is_suggested(kactl: Kactl) -> None:
    assert "mend: kactl gate check\n" in kactl("gate", "chek").err


def test_no_engagement_is_undecided(kactl: Kactl, git_repo: object) -> None:
    assert kactl("-C", str(git_repo), "status").code == 3


def test_a_mistake_of_ours_is_one_code_and_a_file_to_report(
    kactl: Kactl, engagement: Built, monkeypatch: pytest.MonkeyPatch, surroundings: object
) -> None:
    def broken(*_: object, **__: object) -> None:
        message = "a secret\nof two lines"
        raise RuntimeError(message)

    monkeypatch.setattr("kactl.workflows.show_status.show_status", broken)
    ran = kactl("-C", str(engagement.root), "--lang", "en", "status")
    assert ran.code == 70
    assert ran.err.splitlines()[0] == "kactl: kactl made a mistake: RuntimeError: a secret"
    assert "Traceback" not in ran.err
    kept = re.search(r"report it with (\S+)", ran.err)
    assert kept
    assert kept[1].startswith(str(surroundings))
    report = Path(kept[1]).read_text(encoding="utf-8")
    assert f"kactl {__version__}" in report
    assert "RuntimeError: a secret" in report
    assert not (engagement.root / "crashes").exists()


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(28, "No space left on device", "process/x"), 4),
        (OSError(30, "Read-only file system", "process/x"), 4),
        (PermissionError(13, "Permission denied", "process/x"), 4),
        (KeyboardInterrupt(), 130),
    ],
)
def test_what_the_system_refuses_has_its_code(
    kactl: Kactl, engagement: Built, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("kactl.workflows.show_status.show_status", refused)
    ran = kactl("-C", str(engagement.root), "status")
    assert ran.code == code
    assert "Traceback" not in ran.err


def test_a_pretended_day_never_passes(kactl: Kactl, engagement: Built) -> None:
    ran = kactl("-C", str(engagement.root), "gate", "check", "--today", "2026-11-20", "--format", "json")
    assert ran.document["today"] == "2026-11-20"
    assert ran.document["gates"][0]["status"] in ("READY", "BLOCKED")
    assert ran.code == 1


def test_exit_zero_forgives_findings_but_not_usage(kactl: Kactl, engagement: Built) -> None:
    root = str(engagement.root)
    assert kactl("-C", root, "gate", "check").code == 1
    assert kactl("-C", root, "gate", "check", "--exit-zero").code == 0
    assert kactl("-C", root, "gate", "check", "nowhere", "--exit-zero").code == 2
