"""The wheel, built and installed into a fresh environment, does what the first day asks."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path
from zipfile import ZipFile

import jsonschema
import pytest

pytestmark = pytest.mark.e2e
CHECKOUT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from the files that git knows."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", str(folder), str(CHECKOUT)], check=True)
    return next(folder.glob("kactl-*.whl"))


@pytest.fixture(scope="module")
def kactl(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an environment of its own and return the script."""
    folder = tmp_path_factory.mktemp("fresh")
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "--quiet"]
    subprocess.run([*pip, "install", str(wheel)], check=True)
    return folder / "bin" / "kactl"


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """Return an environment with a git identity and nothing else of the machine's."""
    (tmp_path / "home").mkdir()
    config = "[user]\n\tname = Wang Fang\n\temail = wang.fang@firm.example\n[init]\n\tdefaultBranch = main\n"
    (tmp_path / "home" / ".gitconfig").write_text(config, encoding="utf-8")
    return {"PATH": os.environ["PATH"], "HOME": str(tmp_path / "home"), "LANG": "C.UTF-8"}


def run(kactl: Path, folder: Path, home: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(kactl), *arguments],
        cwd=folder,
        env=home,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_the_wheel_carries_playbooks_and_templates(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()
    assert "kactl/bundled/playbooks/ka/playbook.yaml" in names
    assert "kactl/bundled/templates/ka/zh/charter.md" in names
    assert "kactl/py.typed" in names
    assert not [name for name in names if name.startswith(("tests/", "docs/"))]


@pytest.mark.parametrize("existing", [False, True], ids=["empty-folder", "living-repository"])
def test_the_first_day(kactl: Path, tmp_path: Path, home: dict[str, str], *, existing: bool) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    if existing:
        (folder / "README.md").write_text("# shop\n", encoding="utf-8")
        for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "Begin the shop"]):
            subprocess.run(["git", *command], cwd=folder, env=home, check=True)
    done = run(kactl, folder, home, "init", "--playbook", "ka", "--no-input", "--set", "client=ACME")
    assert done.returncode == 0, done.stderr

    assert run(kactl, folder, home, "check").returncode == 0
    checked = json.loads(run(kactl, folder, home, "check", "--format", "json").stdout)
    quiet = [one for one in checked["findings"] if one["severity"] == "note"]
    loud = [(one["severity"], one["code"]) for one in checked["findings"] if one not in quiet]
    assert loud == [("warning", "items.too-few")]  # no automation is in use yet
    assert quiet
    assert all("Kickoff" in one["message"] for one in quiet)

    judged = run(kactl, folder, home, "gate", "check", "--format", "json")
    assert judged.returncode == 1
    schema = json.loads(run(kactl, folder, home, "schema", "gate-report").stdout)
    report = json.loads(judged.stdout)
    jsonschema.Draft202012Validator(schema).validate(report)
    following = report["gates"][0]["next"]
    assert following
    assert all(step["who"] and step["command"] for step in following)

    status = run(kactl, folder, home, "status")
    assert status.returncode == 0
    assert len(status.stdout.splitlines()) <= 12

    said = subprocess.run(
        ["git", "status", "--porcelain"], cwd=folder, env=home, capture_output=True, text=True, check=True
    )
    assert not said.stdout
