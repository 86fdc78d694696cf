"""Where a repository keeps what git's answers do not tell, and what lies there."""

import os

_LARGEST = 1 << 20
_READING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)  # nobody waits at a pipe
_STATES = ("MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply")


class Places:
    """The folders and files of one repository."""

    def __init__(self, root: str) -> None:
        """Find the places of the repository around an engagement's root, as git lays them."""
        self.root = root
        self.top = top_of(root)
        self.own = git = os.path.join(self.top, ".git")
        if os.path.isfile(git):  # another working tree of the same repository, or a submodule
            told = content(git).removeprefix(b"=gitdir:").strip()
            self.own = os.path.join(self.top, os.fsdecode(told))
        shared = content(os.path.join(self.own, "commondir")).removeprefix(b"=").strip()
        self.common = os.path.join(self.own, os.fsdecode(shared)) if shared else self.own
        self.index = os.path.join(self.own, "index")
        self.objects = os.path.join(self.common, "objects")

    def index_mark(self) -> bytes:
        """Return marks of the index, which git replaces whenever it changes anything in it."""
        try:
            found = os.stat(self.index)
        except FileNotFoundError:
            return b"-"
        return b"%d %d %d %d" % (found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)

    def facts(self, config: bytes) -> list[bytes]:
        """Return what else answers depend on: what is in progress, which objects are there, attributes."""
        states = b" ".join(one.encode() for one in _STATES if os.path.lexists(os.path.join(self.own, one)))
        files = [*self._attributes(config), f"{self.common}/shallow", f"{self.top}/.mailmap"]
        return [states, self._stores(), *(content(one) for one in files)]

    def _attributes(self, config: bytes) -> list[str]:
        """Return the files of attributes that lie outside the engagement."""
        home = os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")
        paths = ["/etc/gitattributes", f"{home}/git/attributes", f"{self.common}/info/attributes"]
        named = (one.partition(b"\n") for one in config.split(b"\0"))
        chosen = (os.fsdecode(path) for key, _, path in named if key == b"core.attributesfile")
        paths += (os.path.join(self.top, os.path.expanduser(one)) for one in chosen)
        folder = self.root
        while folder != self.top:
            folder = os.path.dirname(folder)
            paths.append(f"{folder}/.gitattributes")
        return paths

    def _stores(self) -> bytes:
        """Return marks of the folders of objects: what was there may be gone, and what was missing here."""
        marks = [content(f"{self.objects}/info/alternates")]
        if marks[0]:
            raise ValueError  # objects come and go in folders of another repository
        with os.scandir(self.objects) as inside:
            found = ((os.fsencode(one.name), one.stat(follow_symlinks=False).st_mtime_ns) for one in inside)
            marks += (b"%s %d" % one for one in found)
        return b"\n".join(sorted(marks))


def top_of(root: str) -> str:
    """Return the folder of the repository around a root."""
    folder = root
    while not os.path.lexists(os.path.join(folder, ".git")) and folder != os.path.dirname(folder):
        folder = os.path.dirname(folder)
    return folder


def content(path: str) -> bytes:
    """Return the bytes of a small file, none where there is none; a large one is a ValueError."""
    try:
        with open(os.open(path, _READING), "rb", buffering=0) as file:
            data = file.read(_LARGEST + 1) or b""
    except (FileNotFoundError, NotADirectoryError):
        return b""
    if len(data) > _LARGEST:
        raise ValueError
    return b"=" + data
