import pytest

from kactl.store.patterns import compiled


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("a/*.md", "a/b.md", True),
        ("a/*.md", "a/b/c.md", False),
        ("a/*.md", "a/.md", True),
        ("a/**/*.md", "a/b.md", True),
        ("a/**/*.md", "a/b/c/d.md", True),
        ("a/**", "a/b/c", True),
        ("a/**", "ab", False),
        ("**.json", "a/b.json", True),
        ("a/?.md", "a/b.md", True),
        ("a/?.md", "a//.md", False),
        ("a/[b].md", "a/[b].md", True),
        ("a/[b].md", "a/b.md", False),
        ("a.md", "aXmd", False),
        ("A/*.md", "a/b.md", False),
        ("项目/*.md", "项目/章程.md", True),
        ("a/*.md", "a/b\n.md", True),
    ],
)
def test_a_pattern_matches_as_it_looks(pattern: str, path: str, matches: bool) -> None:
    assert (compiled(pattern).fullmatch(path) is not None) is matches
