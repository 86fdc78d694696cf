from pathlib import Path

import pytest

from kactl.cli.language import choose, option


def test_the_option_wins_over_all_else(tmp_path: Path) -> None:
    (tmp_path / "kactl.yaml").write_text("language: zh\n", encoding="utf-8")
    assert choose(["--lang", "en", "status"], {"KACTL_LANG": "zh", "LANG": "zh_CN"}, tmp_path) == "en"
    assert choose(["status", "--lang=zh"], {"KACTL_LANG": "en"}, tmp_path) == "zh"


def test_the_variable_wins_over_the_engagement(tmp_path: Path) -> None:
    (tmp_path / "kactl.yaml").write_text("language: zh\n", encoding="utf-8")
    assert choose([], {"KACTL_LANG": "en"}, tmp_path) == "en"


@pytest.mark.parametrize(
    "line", ["language: zh", "language: 'zh'  # ours", 'language: "zh"', "language:\tzh"]
)
def test_the_engagement_above_is_found_from_a_folder_below(tmp_path: Path, line: str) -> None:
    (tmp_path / "kactl.yaml").write_text(f"engagement: X\n{line}\nprocess: process\n", encoding="utf-8")
    below = tmp_path / "process" / "requirements"
    below.mkdir(parents=True)
    assert choose([], {}, below) == "zh"
    assert choose(["-C", str(below)], {"LANG": "en_US.UTF-8"}, Path("/")) == "zh"


def test_the_nearest_engagement_decides(tmp_path: Path) -> None:
    (tmp_path / "kactl.yaml").write_text("language: zh\n", encoding="utf-8")
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "kactl.yaml").write_text("process: process\n", encoding="utf-8")
    assert choose([], {}, inner) == "en"


@pytest.mark.parametrize(("value", "language"), [("zh_CN.UTF-8", "zh"), ("de_DE", "en"), ("", "en")])
def test_the_locale_is_the_last_word(tmp_path: Path, value: str, language: str) -> None:
    assert choose([], {"LANG": value}, tmp_path) == language


def test_an_unreadable_file_and_an_unknown_language_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "kactl.yaml").write_bytes(b"language: \xff\xfe\n")
    assert choose(["--lang", "fr"], {"KACTL_LANG": "xx", "LC_ALL": "zh_TW"}, tmp_path) == "zh"


def test_an_option_is_read_before_a_double_dash_only() -> None:
    assert option(["--", "--format", "json"], "--format") is None
    assert option(["--format", "text", "--format=json"], "--format") == "json"
    assert option(["--format"], "--format") is None
