"""What is asked: the words, who asks, where, of which kactl, and how the answer is to look."""

import hashlib
import io
import os
import stat
import sys

from kactl import __version__
from kactl.memo.places import content

MARKER = "kactl.yaml"
JOURNAL = ".kactl/.journal"
_LOCK = ".kactl/lock.yaml"
_ELSEWHERE = ".kactl-link.yaml"
_OFF = "KACTL_NO_CACHE"
_NAMES = frozenset((
    "LANG", "LANGUAGE", "TERM", "COLORTERM", "COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "CLICOLOR",
    "CLICOLOR_FORCE", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "UNICODE_VERSION", "TZ", "HOME", "USERPROFILE",
    "PATH", "XDG_CONFIG_HOME",
))  # fmt: skip
_BEGINNINGS = ("KACTL_", "LC_", "PYTHON", "RICH_", "JUPYTER_")
"""The surroundings that an answer may depend on; git's own variables are dropped before git is asked."""


class Question:
    """A command line in its surroundings, about the engagement in a folder."""

    __slots__ = ("key", "root")

    def __init__(self, root: str, key: str) -> None:
        """Keep the engagement's root and the digest of all that is asked."""
        self.root = root
        self.key = key


def asked(arguments: list[str]) -> Question | None:
    """Return the question of a command line; None where its answer is neither looked for nor kept."""
    off = os.environ.get(_OFF) or "--no-cache" in arguments
    if off or any(name.endswith("_COMPLETE") for name in os.environ) or not _plain_streams():
        return None
    try:
        place = os.path.join(os.getcwd(), _folder(arguments))
        root = _root(place)
        if root is None:
            return None
        files = [content(os.path.join(root, one)) for one in (MARKER, _LOCK)]  # language and nouns
        facts = (arguments, place, root, _node(root), files, _surroundings(), _look(), _machine(), _program())
    except (OSError, ValueError):
        return None
    return Question(root, hashlib.sha256(repr(facts).encode("utf-8", "backslashreplace")).hexdigest())


def _plain_streams() -> bool:
    """Tell whether the standard streams are the process's own, as it was started with them."""
    pairs = ((sys.stdout, sys.__stdout__), (sys.stderr, sys.__stderr__))
    return all(isinstance(one, io.TextIOWrapper) and one is usual for one, usual in pairs)


def _folder(arguments: list[str]) -> str:
    """Return the folder of the last `-C`; a command that reads another one says so when it opens it."""
    folder = ""
    for index, one in enumerate(arguments):
        if one == "-C":
            folder = arguments[index + 1] if index + 1 < len(arguments) else folder
        elif one.startswith("-C"):
            folder = one[2:].removeprefix("=")
    return folder


def _root(place: str) -> str | None:
    """Return the folder of the nearest engagement, None where none is or the way there is not plain."""
    above = os.path.abspath(place)
    if os.path.realpath(above) != above or not os.path.isdir(above):
        return None
    while True:
        if os.path.lexists(os.path.join(above, _ELSEWHERE)) or os.path.lexists(os.path.join(above, JOURNAL)):
            return None
        if os.path.isfile(os.path.join(above, MARKER)):
            return above
        outer = os.path.dirname(above)
        if outer == above:
            return None
        above = outer


def _node(path: str) -> tuple[int, int]:
    found = os.stat(path)
    return found.st_dev, found.st_ino


def _surroundings() -> list[tuple[str, str]]:
    chosen = (one for one in os.environ if one in _NAMES or one.startswith(_BEGINNINGS))
    return sorted((one, os.environ[one]) for one in chosen)


def _look() -> tuple[object, ...]:
    """Return what decides how an answer looks: terminals, their width, the encodings of the streams."""
    terminals = [os.isatty(one) for one in range(3)]
    size = tuple(os.get_terminal_size(1)) if terminals[1] else ()
    codes = [(one.encoding, one.errors) for one in (sys.stdout, sys.stderr)]
    return terminals, size, codes


def _machine() -> tuple[object, ...]:
    """Return whose machine this is, so that a shared folder carries no answer to another one."""
    name = os.environ.get("COMPUTERNAME") if os.name == "nt" else os.uname().nodename
    return name, content("/etc/machine-id"), os.name != "nt" and os.geteuid()


def _program() -> tuple[object, ...]:
    """Return which kactl answers: its version, Python's, and marks of its code and libraries on disk."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    checkout = os.path.dirname(os.path.dirname(package))
    edited = os.path.isfile(os.path.join(checkout, "pyproject.toml"))
    folders = (package, f"{checkout}/playbooks", f"{checkout}/templates") if edited else ()
    libraries = [one for one in sys.path if one.endswith("-packages")]
    marks = [_mark(one) for one in (f"{package}/__init__.py", *libraries)]
    return __version__, sys.version, sys.executable, libraries, marks, [_marks(one) for one in folders]


def _mark(path: str) -> tuple[int, ...]:
    try:
        found = os.stat(path)
    except OSError:
        return ()
    return found.st_ino, found.st_size, found.st_mtime_ns


def _marks(folder: str) -> tuple[int, ...]:
    """Return marks of all files of a folder: code that is being edited has no version of its own."""
    folders, count, size, changed = [folder], 0, 0, 0
    while folders:
        with os.scandir(folders.pop()) as inside:
            for one in inside:
                if one.is_dir(follow_symlinks=False):
                    folders += [one.path] if one.name != "__pycache__" else []
                    continue
                found = one.stat(follow_symlinks=False)
                count += stat.S_ISREG(found.st_mode)
                size += found.st_size
                changed += found.st_mtime_ns
    return count, size, changed
