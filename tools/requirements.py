"""Print the requirements of dependency groups of pyproject.toml, for a pip that knows no groups."""

import sys
import tomllib
from pathlib import Path

PROJECT = Path(__file__).parents[1] / "pyproject.toml"


def main() -> None:
    """Print the requirements of the groups that are named on the command line, one a line."""
    groups = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["dependency-groups"]
    for group in sys.argv[1:]:
        sys.stdout.writelines(f"{requirement}\n" for requirement in groups[group])


if __name__ == "__main__":
    main()
