from pathlib import Path

import pytest
from tests.checking import ask, ask_example, codes, lay, told

CHECK = "document-complete"
ASKED = {"document": "charter"}
PATH = "process/charter.md"


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo)
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_tells_each_open_point_with_its_line(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    assert judgement.outcome == "unmet"
    assert codes([judgement]) == ["bad-marker", "label", "row", "unfilled"]
    lines = (git_repo / PATH).read_text(encoding="utf-8").splitlines()
    row, label = told(judgement, "row"), told(judgement, "label")
    assert lines[(row.line or 0) - 1].startswith("| 首次上线 |")
    assert lines[(label.line or 0) - 1] == "- 客户方："
    assert lines[(told(judgement, "unfilled").line or 0) - 1] == "<!-- kactl:section goals -->"
    assert {(one.path, one.who, one.subject) for one in judgement.findings} == {
        (PATH, ("delivery-manager",), "charter")
    }


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("", "empty-document"),
        ("---\nid: charter\n---\n\n", "empty-document"),
        ("# 章程\n\n<!-- 待写 -->\n", "empty-document"),
        (b"\xff\xfe\x00", "no-text"),
    ],
)
def test_a_file_without_text_is_unmet(git_repo: Path, content: str | bytes, name: str) -> None:
    built = lay(CHECK, "good", git_repo)
    built.write(PATH, content)
    judgement = ask(built, CHECK, ASKED)
    assert (judgement.outcome, codes([judgement])) == ("unmet", [name])


def test_a_missing_file_is_unmet(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    built.remove(PATH)
    judgement = ask(built, CHECK, ASKED)
    assert (judgement.outcome, told(judgement, "missing").path) == ("unmet", PATH)


def test_a_symbolic_link_is_refused(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    built.remove(PATH)
    (built.root / PATH).symlink_to("../kactl.yaml")
    judgement = ask(built, CHECK, ASKED)
    assert (judgement.outcome, codes([judgement])) == ("unmet", ["no-file"])


def test_without_markers_any_content_will_do(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    built.write(PATH, "# 章程\n\n- [ ]\n")
    assert ask(built, CHECK, ASKED).outcome == "unmet"
    built.write(PATH, "# 章程\n\n已与客户谈妥范围。\n")
    assert ask(built, CHECK, ASKED).outcome == "met"


def test_named_sections_must_be_there_and_the_others_may_wait(git_repo: Path) -> None:
    built = lay(CHECK, "bad", git_repo)
    asked = {"document": "charter", "sections": ["milestones", "risks"]}
    judgement = ask(built, CHECK, asked)
    assert codes([judgement]) == ["bad-marker", "no-section", "row"]
    assert told(judgement, "no-section").values["section"] == "risks"


def test_an_optional_section_once_begun_is_finished(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    text = (built.root / PATH).read_text(encoding="utf-8")
    built.write(PATH, text.replace("| 合同 |  |", "| 合同 |  |\n| 报价 | 商务仓库 |"))
    judgement = ask(built, CHECK, ASKED)
    assert told(judgement, "row").values["text"] == "合同"


def test_an_unknown_document_cannot_be_judged(git_repo: Path) -> None:
    judgement = ask(lay(CHECK, "good", git_repo), CHECK, {"document": "charta"})
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["no-such-document"])


def test_a_document_that_this_engagement_does_not_want_is_not_applicable(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    playbook = (built.root / ".kactl/playbook/playbook.yaml").read_text(encoding="utf-8")
    wanted = playbook.replace("gate: review}", "gate: review, when: {client: 别家}}")
    built.write(".kactl/playbook/playbook.yaml", wanted)
    judgement = ask(built, CHECK, ASKED)
    assert judgement.outcome == "not-applicable"
    assert told(judgement, "not-in-force").severity == "note"


def test_other_formats_are_asked_for_content_only(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    playbook = (built.root / ".kactl/playbook/playbook.yaml").read_text(encoding="utf-8")
    built.write(".kactl/playbook/playbook.yaml", playbook.replace("path: charter.md", "path: charter.yaml"))
    built.write("process/charter.yaml", "# 待写\n---\n")
    assert codes([ask(built, CHECK, ASKED)]) == ["empty-document"]
    built.write("process/charter.yaml", "goal: 缺货率 1.5%\n")
    assert ask(built, CHECK, ASKED).outcome == "met"
    judgement = ask(built, CHECK, {**ASKED, "sections": ["goals"]})
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["no-markdown"])
