from tests.gating import REVIEW, Bench, asking

from kactl.gates.digests import content_digest, criterion_digest, fingerprint, framed

ONE, TWO = "1" * 64, "2" * 64


def test_fields_are_framed_so_that_no_two_lists_collide() -> None:
    assert framed(["ab", "c"]) != framed(["a", "bc"])
    assert framed(["ab"]) != framed(["ab", ""])
    assert framed(["ab"]) == framed([b"ab"])


def test_the_known_value_stays() -> None:
    assert framed([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert framed(["a"]) == "3b196fd4907bedf51c3090e9835f2f7cb61e7ee1b2299ea3b8fed9b4183a822a"


def test_upstream_and_criteria_cannot_be_taken_for_each_other() -> None:
    left = content_digest("e", "g", None, ONE, {"x": TWO}, {})
    right = content_digest("e", "g", None, ONE, {}, {"x": TWO})
    assert left != right


def test_everything_that_is_bound_changes_the_digest() -> None:
    base = content_digest("e", "g", "i", ONE, {"u": ONE}, {"c": ONE}, "qa")
    others = [
        content_digest("x", "g", "i", ONE, {"u": ONE}, {"c": ONE}, "qa"),
        content_digest("e", "x", "i", ONE, {"u": ONE}, {"c": ONE}, "qa"),
        content_digest("e", "g", None, ONE, {"u": ONE}, {"c": ONE}, "qa"),
        content_digest("e", "g", "i", TWO, {"u": ONE}, {"c": ONE}, "qa"),
        content_digest("e", "g", "i", ONE, {"u": TWO}, {"c": ONE}, "qa"),
        content_digest("e", "g", "i", ONE, {"u": ONE}, {"c": TWO}, "qa"),
        content_digest("e", "g", "i", ONE, {"u": ONE}, {"c": ONE}),
    ]
    assert len({base, *others}) == 8


def test_each_cycle_has_its_own_fingerprint_of_one_content() -> None:
    assert fingerprint(ONE, 1) != fingerprint(ONE, 2)


def test_a_criterions_answer_is_part_of_it() -> None:
    assert criterion_digest("c", "declared", 1, ONE, {}, None) != criterion_digest(
        "c", "declared", 1, ONE, {}, TWO
    )


def test_titles_and_the_order_of_criteria_are_no_part_of_the_definition(bench: Bench) -> None:
    before = bench.base().definition
    bench.ask({**REVIEW, "title": "Other", "success": [*reversed(REVIEW["success"])]})
    assert bench.base().definition == before


def test_decimal_parameters_keep_their_digits(blank: Bench) -> None:
    digests = []
    for number in (0.1, 0.10, 0.2):
        blank.lay({**REVIEW, "success": [asking("x", "file-present", {"pattern": "x", "at_least": number})]})
        digests.append(blank.base().definition)
    assert digests[0] == digests[1] != digests[2]
