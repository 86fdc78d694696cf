from kactl.checks.reading.links import linked, seen_digest, watched_digest


def test_a_digest_is_of_the_watched_fields_alone() -> None:
    assert watched_digest({"a": "x", "b": 2}, ("a",)) == watched_digest({"b": 3, "a": "x"}, ("a",))
    assert watched_digest({"a": "x"}, ("a",)) != watched_digest({"a": "y"}, ("a",))
    assert len(watched_digest({}, ())) == 12


def test_what_was_seen_is_read_from_any_raw_value() -> None:
    seen = {"requirement": {"REQ-1": "0123456789ab", "REQ-2": 7}}
    assert seen_digest(seen, "requirement", "REQ-1") == "0123456789ab"
    ruins: tuple[object, ...] = (None, [], "x", {"requirement": []}, {"requirement": None})
    for broken in ruins:
        assert seen_digest(broken, "requirement", "REQ-1") is None
    assert seen_digest(seen, "requirement", "REQ-2") is None


def test_the_ids_of_a_link_are_those_that_are_texts() -> None:
    assert linked("REQ-1") == ("REQ-1",)
    assert linked(["REQ-1", 7, "", "REQ-2"]) == ("REQ-1", "REQ-2")
    assert linked(None) == linked({"a": 1}) == ()
