"""How git is called as if the repository were hostile: its configuration names no program that we start.

Every `GIT_*` variable of the surroundings is dropped, grafts and replacements are not looked at, nothing is
fetched, and git is called by its absolute path, never from the working folder. What is needed before
anything else is loaded stands here, so it loads nothing itself.
"""

import os
import stat

_WINDOWS = os.name == "nt"
SETTINGS = (
    "-c", "core.fsmonitor=false",
    "-c", f"core.hooksPath={os.devnull}",
    "-c", "protocol.allow=never",
    "-c", "core.quotePath=false",
)  # fmt: skip
VARIABLES = {
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "LC_ALL": "C",
}
_FOUND: dict[tuple[str, ...], str | None] = {}
"""Where git is, by the search path; `functools` would load more than all of this."""


def cleaned() -> dict[str, str]:
    """Return the surroundings without any `GIT_*` variable, as a hook of git's would leak them."""
    return {name: value for name, value in os.environ.items() if not name.upper().startswith("GIT_")}


def program() -> str | None:
    """Return the absolute path of git, or None; relative folders of the search path are passed over."""
    folders = tuple(os.get_exec_path())
    if folders not in _FOUND:
        name = "git.exe" if _WINDOWS else "git"
        paths = (os.path.join(folder, name) for folder in folders if os.path.isabs(folder))
        _FOUND[folders] = next((one for one in paths if _can_run(one)), None)
    return _FOUND[folders]


def _can_run(path: str) -> bool:
    """Tell whether a file can be run; a folder of the search path that is closed to us holds none."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode) and os.access(path, os.X_OK)
    except (OSError, ValueError):
        return False
