"""T48: filters, line ends and re-encodings show people other bytes than the repository holds."""

from tests.building import Built, git

from kactl.model.subjects import FilePart

CHARTER = "process/charter.md"
SUBJECT = (FilePart(CHARTER),)


def test_t48_line_ends_of_the_worktree_change_no_digest(engagement: Built) -> None:
    engagement.write(".gitattributes", "process/** text=auto eol=lf\n")
    engagement.commit()
    before = engagement.at().digest(SUBJECT)
    place = engagement.root / CHARTER
    place.write_bytes(place.read_bytes().replace(b"\n", b"\r\n"))
    assert engagement.snapshot.digest(SUBJECT) == before


def test_t48_with_autocrlf_a_checkout_has_the_digest_of_its_commit(engagement: Built) -> None:
    git(engagement.root, "config", "core.autocrlf", "true")
    (engagement.root / CHARTER).unlink()
    git(engagement.root, "checkout", "--", CHARTER)
    assert b"\r\n" in (engagement.root / CHARTER).read_bytes()
    assert engagement.snapshot.digest(SUBJECT) == engagement.at().digest(SUBJECT)


def test_t48_no_filter_runs_and_the_commits_own_bytes_are_read(engagement: Built) -> None:
    honest = (engagement.root / CHARTER).read_bytes()
    engagement.write(".gitattributes", "*.md filter=evil ident working-tree-encoding=UTF-16\n")
    marker = engagement.root / "ran"
    git(engagement.root, "config", "filter.evil.smudge", f"touch {marker}; cat")
    git(engagement.root, "config", "filter.evil.clean", f"touch {marker}; cat")
    git(engagement.root, "config", "filter.evil.required", "true")
    assert engagement.home.worktree().read(CHARTER) == honest
    assert engagement.home.at("HEAD").read(CHARTER) == honest
    assert engagement.home.index().read(CHARTER) == honest
    assert not marker.exists()


def test_t48_records_are_read_byte_for_byte(engagement: Built) -> None:
    engagement.write(".kactl/.gitattributes", "/** -text -filter -ident\n")
    git(engagement.root, "config", "core.autocrlf", "true")
    path = engagement.record()
    engagement.commit()
    (engagement.root / path).unlink()
    git(engagement.root, "checkout", "--", path)
    assert [one.path for one in engagement.snapshot.records] == [path]
    assert engagement.snapshot.records == engagement.at().records
