"""Build the site of the documentation, both languages beside each other: `make site`.

    python -m tools.site.build [FOLDER]

A page that cannot be read, a link that leads nowhere: the build fails.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

PROJECT: Final = Path(__file__).parents[2]
PAGES: Final = PROJECT / "docs"
LANGUAGES: Final = {"en": (PAGES, ""), "zh_CN": (PAGES / "zh", "zh")}


def main() -> None:
    """Build each language into its folder; English stands at the root."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else PROJECT / "build" / "site"
    shutil.rmtree(target, ignore_errors=True)
    for language, (pages, folder) in LANGUAGES.items():
        built = target / folder
        asked = [f"language={language}", f"site_pages={PAGES}", f"site_folder={folder}"]
        asked += ["exclude_patterns=zh/*"] if not folder else []
        options = [word for one in asked for word in ("-D", one)]
        command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html"]
        command += ["-c", str(Path(__file__).parent), "-d", str(target / f".{language}"), *options]
        subprocess.run([*command, str(pages), str(built)], check=True)  # noqa: S603 - our own interpreter
        shutil.copy(built / "README.html", built / "index.html")
        shutil.rmtree(target / f".{language}")


if __name__ == "__main__":
    main()
