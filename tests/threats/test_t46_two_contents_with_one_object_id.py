"""T46: a fingerprint is SHA-256 over the bytes; the object's id, which may be SHA-1, has no say in it."""

from pathlib import Path

from tests.building import build, git

from kactl.model.subjects import FilePart, GlobPart

SUBJECT = (FilePart("process/charter.md"), GlobPart("process/**/*.yaml"))


def test_t46_repositories_with_other_object_ids_give_the_same_digest(tmp_path: Path) -> None:
    digests, ids = set(), set()
    for kind in ("sha1", "sha256"):
        root = tmp_path / kind
        root.mkdir()
        git(root, "init", "-q", f"--object-format={kind}")
        built = build(root)
        built.commit("Begin")
        ids.add(git(root, "rev-parse", "HEAD:process/charter.md"))
        digests.add(built.at().digest(SUBJECT))
    assert len(ids) == 2
    assert len(digests) == 1
