"""What a repository says, as one line: the same line, the same files, commits, references and settings.

Git tells most of it. What lies in the working tree is proven by `git status` and by the bytes of whatever
differs from the index. Where the repository's own configuration names programs that status would run, or its
index or attributes hide changes from status, the marks that each file has on disk are compared instead.
"""

import hashlib

from kactl.memo import shelf, worktree
from kactl.memo.places import Places
from kactl.memo.running import Failed, outputs

_CONFIG = ("config", "--list", "-z", "--show-scope")
_REFS = ("for-each-ref", "--format=%(objectname) %(refname) %(symref)")
_HEAD = (("rev-parse", "--verify", "--quiet", "HEAD"), ("symbolic-ref", "--quiet", "HEAD"))
_FLAGS = ("ls-files", "-v", "-z")
_RECODED = tuple(
    ("ls-files", "-z", "--", ".", f":(exclude,attr:!{one})", f":(exclude,attr:-{one})")
    for one in ("ident", "filter", "working-tree-encoding")
)
_NAMING = (b"filter.", b"include.", b"includeif.", b"core.fsmonitor")
_OWN = (b"local", b"worktree")
STATUS, MARKS = "status", "marks"


def proof(root: str, way: str | None = None) -> str | None:
    """Return the line for the repository around an engagement, or None where it cannot be told.

    It begins with the way in which the working tree was looked at. Without a way the right one is chosen,
    which takes longer than going the one that was right when the answer was kept.
    """
    try:
        return _proof(root, way)
    except (Failed, OSError, ValueError):
        return None


def way_of(proof: str) -> str:
    """Return the way in which a line was found."""
    return proof.partition(" ")[0]


def _proof(root: str, way: str | None) -> str:
    where = Places(root)
    (refused, config) = outputs(root, _CONFIG)[0]
    if refused or b"\0core.worktree\n" in config:
        raise Failed
    if _names_programs(config):
        way = MARKS
    elif way is None:
        way = MARKS if _hides(root, where) or _recodes(root) else STATUS
    elif way == STATUS and shelf.mark(where.index) != where.index_mark() and _hides(root, where):
        raise Failed
    asked = (_REFS, *_HEAD, worktree.LISTED) if way == MARKS else (_REFS, worktree.STATUS)
    answers = outputs(root, *asked)
    told = answers[-1][1]
    if answers[0][0] or answers[-1][0]:
        raise Failed
    seen = worktree.marks(root, told) if way == MARKS else worktree.differing(where.top, told)
    digest = hashlib.sha256()
    for part in (config, *(output for _, output in answers), *where.facts(config), seen):
        digest.update(b"%d\0" % len(part))
        digest.update(part)
    return f"{way} {digest.hexdigest()}"


def _names_programs(config: bytes) -> bool:
    """Tell whether the repository's own configuration names a program or another file."""
    parts = config.split(b"\0")
    pairs = zip(parts[::2], parts[1::2], strict=False)
    return any(scope in _OWN and key.lower().startswith(_NAMING) for scope, key in pairs)


def _hides(root: str, where: Places) -> bool:
    """Tell whether the index says of a file that it be taken for unchanged; note an index that does not."""
    mark = where.index_mark()
    code, output = outputs(root, _FLAGS)[0]
    if code:
        raise Failed
    if any(line[:1].islower() or line[:1] == b"S" for line in output.split(b"\0")):
        return True
    shelf.keep_mark(where.index, mark, root)
    return False


def _recodes(root: str) -> bool:
    """Tell whether files look otherwise on disk than git keeps them, beyond the ends of their lines."""
    found = outputs(root, *_RECODED, literal=False)
    if any(code for code, _ in found):
        raise Failed
    return any(output for _, output in found)
