import json
from hashlib import sha256

import pytest
from tests.building import Built

PLACE = ".kactl/records/kickoff/-"


def codes(built: Built) -> list[str]:
    snapshot = built.snapshot
    assert snapshot.records == ()
    return [one.code for one in snapshot.faults]


def lay(built: Built, data: bytes, folder: str = PLACE) -> str:
    """Write bytes under the name that their digest gives."""
    path = f"{folder}/2026-11-02-li-lei-approve-{sha256(data).hexdigest()[:10]}.json"
    built.write(path, data)
    return path


def test_records_come_in_order_of_issue(engagement: Built) -> None:
    late = engagement.record(issued_at="2026-11-03T08:00:00Z", by="li-lei")
    early = engagement.record(issued_at="2026-11-02T23:00:00+08:00")
    release = engagement.record(issued_at="2026-11-04T08:00:00Z", gate="release", instance="v1.4.0")
    whole = engagement.record(issued_at="2026-11-05T08:00:00Z", gate=None, kind="witness")
    found = engagement.snapshot.records
    assert [one.path for one in found] == [early, late, release, whole]
    assert engagement.snapshot.faults == ()
    assert found[0].sha256 == sha256((engagement.root / early).read_bytes()).hexdigest()


def test_an_edited_record_does_not_count(engagement: Built) -> None:
    path = engagement.record()
    place = engagement.root / path
    place.write_bytes(place.read_bytes().replace(b"wang-fang", b"li-lei"))
    assert codes(engagement) == ["record-file.altered"]
    (fault,) = engagement.snapshot.faults
    assert fault.path == path
    assert fault.subject == place.stem


def test_a_record_of_another_engagement_does_not_count(engagement: Built) -> None:
    engagement.record(engagement="01JD3Q8Z7Y6X5W4V3T2S1R0QZZ")
    assert codes(engagement) == ["record-file.other-engagement"]


@pytest.mark.parametrize(
    "folder", [".kactl/records/release/-", f"{PLACE}/deep", ".kactl/records", ".kactl/records/kickoff/v1"]
)
def test_a_record_in_another_place_does_not_count(engagement: Built, folder: str) -> None:
    data = (engagement.root / engagement.record()).read_bytes()
    for path in (engagement.root / PLACE).iterdir():
        path.unlink()
    lay(engagement, data, folder)
    assert codes(engagement) == ["record-file.misplaced"]


def test_a_record_of_another_format_does_not_count(engagement: Built) -> None:
    engagement.record(schemaVersion=2)
    assert codes(engagement) == ["record-file.version"]


def test_a_record_behind_a_link_does_not_count(engagement: Built) -> None:
    path = engagement.record()
    (engagement.root / path).rename(engagement.root / "real.json")
    (engagement.root / path).symlink_to("../../../../real.json")
    assert codes(engagement) == ["record-file.no-file"]


def test_every_fault_of_a_record_is_told_at_its_place(engagement: Built) -> None:
    engagement.record(kind="aprove", by="王芳", nonce="short", extra=1)
    found = engagement.snapshot.faults
    assert {one.code for one in found} == {"model.choice", "model.id", "model.too-short", "model.unknown-key"}
    assert {one.line for one in found} == {3, 6, 8, 10}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"kind": "approve", "kind": "reject"}',
        '{"cycle": NaN}',
        '{"cycle": 1e999}',
        '{"by": "\\ud800"}',
        "\ufeff{}",
        "[" * 3000,
        '{"reason": "' + "x" * (64 << 10) + '"}',
    ],
)
def test_bytes_that_are_no_record_are_findings(engagement: Built, text: str) -> None:
    path = lay(engagement, text.encode())
    assert {one.path for one in engagement.snapshot.faults} == {path}
    assert engagement.snapshot.records == ()


def test_signatures_and_notes_beside_records_are_left_alone(engagement: Built) -> None:
    path = engagement.record()
    engagement.write(f"{path}.sig", "-----BEGIN SSH SIGNATURE-----")
    engagement.write(".kactl/records/README.md", "说明")
    assert len(engagement.snapshot.records) == 1
    assert engagement.snapshot.faults == ()


def test_a_good_record_is_read_beside_a_bad_one(engagement: Built) -> None:
    good = engagement.record()
    engagement.write(f"{PLACE}/2026-11-02-li-lei-approve-0000000000.json", json.dumps({}))
    assert [one.path for one in engagement.snapshot.records] == [good]
    assert [one.code for one in engagement.snapshot.faults] == ["record-file.altered"]
