import pytest
from tests.unit.playbooks.small import valid

from kactl.playbooks.paths import is_inside, template_of


@pytest.mark.parametrize(
    "path", ["charter.md", "a/b/c.yaml", "releases/{instance}.md", "章程.md", ".hidden/x"]
)
def test_a_path_below_the_process_folder_can_be_used(path: str) -> None:
    assert is_inside(path)


@pytest.mark.parametrize(
    "path",
    ["", "..", "../x", "a/../../x", "/x", "a//b", "./x", "C:/x", "a\\b", "a/.git/x", ".GIT/x", "nul",
     "a/CON.md", "com1", "x.", "x ", "a?b", "a*b", "a\nb", "a\x00b"],
)  # fmt: skip
def test_a_path_that_leaves_or_cannot_be_written_everywhere_is_refused(path: str) -> None:
    assert not is_inside(path)


def test_a_template_is_the_one_named_or_lies_at_the_path() -> None:
    charter, _, notes = valid().documents
    assert template_of(charter) == "charter.md"
    assert template_of(notes) == "notes.md"
    assert (
        template_of(charter.model_copy(update={"path": "obligations/OBL-1.yaml"})) == "obligations/OBL-1.yaml"
    )
