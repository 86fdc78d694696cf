from pathlib import Path

import pytest
from tests.building import Built
from tests.checking import ask, ask_example, codes, lay, told

CHECK = "configuration-parity"
TEST = "process/configuration/test"
LIVE = "process/configuration/production.yaml"


@pytest.fixture
def good(git_repo: Path) -> Built:
    return lay(CHECK, "good", git_repo)


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo)
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_lacks_has_more_and_differs_without_showing_values(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    assert (judgement.outcome, codes([judgement])) == ("unmet", ["different", "extra", "missing"])
    assert told(judgement, "missing").values["keys"] == "database.pool"
    assert told(judgement, "extra").values["keys"] == "debug"
    assert told(judgement, "different").values["keys"] == "cache"
    assert "redis" not in str([one.values for one in judgement.findings])
    assert (judgement.findings[0].path, judgement.findings[0].who) == (
        "process/environments.yaml", ("ops-lead",),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("json", '{"database": {"host": "x", "pool": 1}, "cache": "redis"}'),
        ("toml", 'cache = "redis"\n[database]\nhost = "x"\npool = 1\n'),
        ("env", '# made by ops\nexport database.host=x\ndatabase.pool = 1\n\ncache="redis"\n'),
    ],
)
def test_every_form_of_file_says_the_same(good: Built, name: str, text: str) -> None:
    good.remove(f"{TEST}.yaml")
    good.write(f"{TEST}.{name}", text)
    if name == "env":
        good.write(LIVE, "database: {host: y, pool: '2'}\ncache: redis\n")
    assert codes([ask(good, CHECK, {})]) == []


@pytest.mark.parametrize("text", ["a: [1\n", "- 1\n", "\x00", "a: 1\na: 2\n"])
def test_a_file_that_cannot_be_read_is_told(good: Built, text: str) -> None:
    good.write(f"{TEST}.yaml", text)
    assert told(ask(good, CHECK, {}), "unreadable").path == f"{TEST}.yaml"


def test_without_any_configuration_there_is_nothing_to_compare(good: Built) -> None:
    good.remove(f"{TEST}.yaml")
    assert codes([ask(good, CHECK, {})]) == ["missing"]
    good.remove(LIVE)
    assert ask(good, CHECK, {}).outcome == "met"


def test_files_outside_the_process_folder(good: Built) -> None:
    good.write("config/test/app.yaml", "cache: none\n")
    good.write("config/production/app.yaml", "cache: redis\n")
    assert codes([ask(good, CHECK, {"files": "/config/{environment}/*.yaml"})]) == ["different"]
