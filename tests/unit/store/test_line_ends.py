import pytest
from tests.building import Built, git

PATH = "process/notes.md"


def stored_and_read(built: Built) -> tuple[bytes, bytes]:
    """Return what git stores of the file, and what the working tree said before."""
    read = built.home.worktree().read(PATH)
    built.commit()
    return built.home.at("HEAD").read(PATH), read


@pytest.mark.parametrize(
    "attributes",
    ["", "* text=auto", "* text", "* -text", "* eol=lf", "* eol=crlf", "*.md text=auto eol=lf", "* binary"],
)
@pytest.mark.parametrize("autocrlf", ["false", "true", "input"])
@pytest.mark.parametrize("data", [b"a\r\nb\r\n", b"a\nb\n", b"a\r\nb\n", b"a\r\n\0b\r\n", b"a\r\nb\rc\r\n"])
def test_bytes_are_read_as_git_stores_them(
    engagement: Built, attributes: str, autocrlf: str, data: bytes
) -> None:
    git(engagement.root, "config", "core.autocrlf", autocrlf)
    engagement.write(".gitattributes", attributes + "\n")
    engagement.write(PATH, data)
    stored, read = stored_and_read(engagement)
    assert read == stored


@pytest.mark.parametrize("attributes", ["", "* text=auto", "* text"])
def test_a_file_stored_with_crlf_stays_so_where_git_leaves_it(engagement: Built, attributes: str) -> None:
    engagement.write(PATH, b"a\r\nb\r\n")
    engagement.commit()
    engagement.write(".gitattributes", attributes + "\n")
    git(engagement.root, "config", "core.autocrlf", "true")
    engagement.write(PATH, b"a\r\nb\r\nc\r\n")
    stored, read = stored_and_read(engagement)
    assert read == stored
