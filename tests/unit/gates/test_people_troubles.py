from tests.gating import Bench

from kactl.gates.people_troubles import troubles


def test_an_assignment_to_a_role_that_the_playbook_has_not_is_told_with_what_was_meant(bench: Bench) -> None:
    bench.write(
        "process/team.yaml", '{"people": {"li": {"name": "Li"}}, "roles": {"managr": [{"person": "li"}]}}'
    )
    (found,) = troubles(bench.snapshot, bench.now.date())
    assert (found.code, found.severity, found.subject) == ("identity.no-role", "warning", "managr")
    assert str(found.values["near"]).startswith("manager")


def test_an_entry_without_holders_is_nobodys_loss(bench: Bench) -> None:
    bench.write("process/team.yaml", '{"people": {}, "roles": {"managr": []}}')
    assert troubles(bench.snapshot, bench.now.date()) == ()
