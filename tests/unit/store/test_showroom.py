from pathlib import Path

import pytest

from kactl.store.showroom import MARKER, Showroom, text


@pytest.fixture
def room(tmp_path: Path) -> Showroom:
    return Showroom(tmp_path / "a demo", "zh")


def test_a_missing_folder_is_made_and_an_empty_one_taken(room: Showroom) -> None:
    assert room.take()
    assert room.take()
    assert list(room.root.iterdir()) == []


def test_an_earlier_demonstration_is_cleared_away_read_only_files_too(room: Showroom) -> None:
    room.take()
    room.write(MARKER, text(MARKER))
    room.write("deep/object", b"x")
    (room.root / "deep" / "object").chmod(0o444)
    assert room.take()
    assert list(room.root.iterdir()) == []


@pytest.mark.parametrize("marker", [b"", b"# Mine\n", b"\n" + b"<!-- Written by kactl demo"])
def test_anything_else_is_left_alone(room: Showroom, marker: bytes) -> None:
    room.take()
    room.write(MARKER, marker)
    assert not room.take()
    assert (room.root / MARKER).read_bytes() == marker


def test_a_file_and_a_link_are_no_free_place(room: Showroom, tmp_path: Path) -> None:
    room.root.write_bytes(b"mine")
    assert not room.take()
    target = tmp_path / "elsewhere"
    target.mkdir()
    link = Showroom(tmp_path / "link", "zh")
    link.root.symlink_to(target, target_is_directory=True)
    assert not link.take()


def test_a_line_stops_at_the_first_command_that_fails(room: Showroom) -> None:
    room.take()
    ran = room.run(
        "git init --quiet && git config user.name '王芳' && git no-such-verb && git config user.name B"
    )
    assert ran.code != 0
    assert "no-such-verb" in ran.output
    assert room.run("git config user.name").output.strip() == "王芳"


def test_kactl_runs_without_the_variables_of_the_user(
    room: Showroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KACTL_LANG", "en")
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    room.take()
    ran = room.run("kactl status")
    assert (ran.code, "kactl.yaml" in ran.output) == (3, True)
    assert "原因" in ran.output


@pytest.mark.parametrize("language", ["zh", "en"])
def test_both_languages_have_the_same_documents(language: str, tmp_path: Path) -> None:
    names = [name for name, _ in Showroom(tmp_path, language).documents()]
    assert names == [name for name, _ in Showroom(tmp_path, "zh").documents()]
    assert {"charter.md", "communication.md", "roadmap.md", "obligations/OBL-00001.yaml"} < set(names)
