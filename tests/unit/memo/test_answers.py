import pytest

from kactl.memo.answers import Answer

KEPT = Answer(proof="status 12ab", since=100, until=200, code=1, output="一\nx\n".encode())


def parts(answer: Answer) -> tuple[object, ...]:
    return answer.proof, answer.since, answer.until, answer.code, answer.output


@pytest.mark.parametrize("until", [200, None])
@pytest.mark.parametrize("output", [b"", b"\n\n", bytes(range(256))])
def test_what_is_kept_comes_back(until: int | None, output: bytes) -> None:
    answer = Answer(proof="marks 0", since=1, until=until, code=0, output=output)
    found = Answer.decoded(answer.encoded())
    assert found is not None
    assert parts(found) == parts(answer)


def test_it_holds_from_its_making_until_its_end() -> None:
    assert [KEPT.holds(one) for one in (99, 100, 199, 200)] == [False, True, True, False]
    endless = Answer(proof="", since=100, until=None, code=0, output=b"")
    assert endless.holds(10**12)


def test_one_flipped_or_missing_byte_makes_it_no_answer() -> None:
    data = KEPT.encoded()
    for place in range(len(data)):
        assert Answer.decoded(data[:place] + bytes((data[place] ^ 1,)) + data[place + 1 :]) is None
        assert Answer.decoded(data[:place]) is None
    assert Answer.decoded(data + b"x") is None


@pytest.mark.parametrize(
    "body", [b"", b"status 1\n", b"status 1\na b c d\nx", b"status 1\n1 2 3\nx", b"s\n1 2 3 9\nx"]
)
def test_a_whole_file_that_says_nothing_is_no_answer(body: bytes) -> None:
    from binascii import crc32

    assert Answer.decoded(b"kactl memo 1 %08x\n%s" % (crc32(body), body)) is None
