from pathlib import Path

import pytest
from tests.unit.playbooks.small import SMALL

from kactl.store import bundled as module
from kactl.store.bundled import MAX_BYTES, Shelf, bundled, bundled_root, shelf_of


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    for name in ("base", "top"):
        (tmp_path / "playbooks" / name).mkdir(parents=True)
        (tmp_path / "playbooks" / name / "playbook.yaml").write_text(f"playbook: {name}\n", "utf-8")
    for path, text in {
        "base/zh/charter.md": "基",
        "base/zh/plans/test.md": "测",
        "base/en/charter.md": "base",
        "top/zh/charter.md": "上",
    }.items():
        file = tmp_path / "templates" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    (tmp_path / "playbooks" / "empty").mkdir()
    return Shelf(tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    own = tmp_path / "firm-playbook"
    (own / "templates" / "zh").mkdir(parents=True)
    (own / "playbook.yaml").write_text(SMALL, "utf-8")
    (own / "templates" / "zh" / "charter.md").write_text("我们的", "utf-8")
    return own


def test_the_bundled_playbooks_are_found_beside_an_editable_install() -> None:
    assert {"delivery", "ka", "normal"} <= set(bundled().names)
    assert (bundled_root() / "templates").is_dir()


def test_the_wheels_own_folder_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "kactl"
    (package / "bundled" / "playbooks").mkdir(parents=True)
    monkeypatch.setattr(module, "_PACKAGE", package)
    assert bundled_root() == package / "bundled"


def test_a_folder_without_a_layer_is_no_playbook(shelf: Shelf) -> None:
    assert shelf.names == ("base", "top")
    assert shelf.layer("empty") is None
    assert shelf.layer("../base") is None


def test_a_layer_knows_its_name_and_the_path_that_findings_show(shelf: Shelf) -> None:
    layer = shelf.layer("top")
    assert layer is not None
    assert (layer.name, layer.path, layer.data) == ("top", "playbooks/top/playbook.yaml", b"playbook: top\n")


def test_a_template_is_looked_for_along_the_chain(shelf: Shelf) -> None:
    chain = ("top", "base")
    assert shelf.template(chain, "zh", "charter.md") == ("templates/top/zh/charter.md", "上".encode())
    assert shelf.template(chain, "en", "charter.md") == ("templates/base/en/charter.md", b"base")
    assert shelf.template(chain, "zh", "plans/test.md") == ("templates/base/zh/plans/test.md", "测".encode())
    assert shelf.template(chain, "en", "plans/test.md") is None
    assert shelf.template_names(chain) == {
        "zh": {"charter.md", "plans/test.md"},
        "en": {"charter.md"},
    }


def test_a_name_that_climbs_out_finds_nothing(shelf: Shelf) -> None:
    assert shelf.template(("top",), "zh", "../../base/zh/charter.md") is None
    assert shelf.template(("../templates/base",), "zh", "charter.md") is None


def test_symbolic_links_are_not_followed(shelf: Shelf, folder: Path) -> None:
    templates = shelf.root / "templates" / "top" / "zh"
    (templates / "linked.md").symlink_to(folder / "playbook.yaml")
    (templates / "folder").symlink_to(folder)
    assert shelf.template(("top",), "zh", "linked.md") is None
    assert shelf.template(("top",), "zh", "folder/playbook.yaml") is None
    assert shelf.template_names(("top",))["zh"] == {"charter.md"}


def test_a_users_folder_is_a_playbook_with_its_own_templates_first(folder: Path) -> None:
    shelf = shelf_of("./firm-playbook", folder.parent)
    assert shelf is not None
    own = shelf.own()
    assert own is not None
    assert (own.name, own.path, own.data) == ("firm-playbook", "firm-playbook/playbook.yaml", SMALL.encode())
    found = shelf.template(("firm-playbook", "ka"), "zh", "charter.md")
    assert found == ("firm-playbook/templates/zh/charter.md", "我们的".encode())
    assert shelf.template(("firm-playbook", "ka"), "zh", "roadmap.md") is not None
    assert shelf.layer("ka") is not None


def test_a_bundled_name_wins_over_a_folder_of_that_name(tmp_path: Path) -> None:
    (tmp_path / "ka").mkdir()
    (tmp_path / "ka" / "playbook.yaml").write_text("playbook: mine\n", "utf-8")
    named, pathed = shelf_of("ka", tmp_path), shelf_of("./ka", tmp_path)
    assert named is not None
    assert named.own() is None
    assert pathed is not None
    assert pathed.own() is not None


def test_what_is_neither_a_name_nor_a_folder_is_nothing(tmp_path: Path) -> None:
    (tmp_path / "bare").mkdir()
    assert shelf_of("ghost", tmp_path) is None
    assert shelf_of("./bare", tmp_path) is None


def test_no_more_is_read_than_a_reader_takes(folder: Path) -> None:
    (folder / "playbook.yaml").write_bytes(b"#" * (2 * MAX_BYTES))
    own = Shelf(folder.parent, folder, "firm-playbook").own()
    assert own is not None
    assert len(own.data) == MAX_BYTES + 1
