"""The least staffing that `playbook lint` prints is true: so many people pass every gate, one fewer cannot.

Held by statements and ballots, not by the arithmetic that finds the number.
"""

from collections.abc import Sequence
from itertools import combinations_with_replacement, product
from pathlib import Path
from typing import Any, Final

import pytest
from tests import bundled
from tests.gating import PROOF, Bench, criterion, gate

from kactl.gates.decisions import may_decide
from kactl.gates.staffing import least
from kactl.model.base import Model
from kactl.model.gates import Criterion

CLIENT: Final = "chen-jie"
TIERS: Final = {
    ("ka", "A"): {"contract_value": 5000000, "systems": 5, "regulated": True},
    ("ka", "B"): {"contract_value": 3000000, "systems": 3, "regulated": False},
    ("ka", "C"): {"contract_value": 800000, "systems": 2, "regulated": False},
    ("normal", "S"): {"months": 3, "team_size": 5},
    ("normal", "M"): {"months": 6, "team_size": 9},
}
APART: Final = (
    {"qa-lead", "delivery-director", "ops-lead"},
    {"dev-lead", "delivery-manager"},
    {"dev-lead", "delivery-director", "ops-lead"},
)
"""What each person of a team does not hold; beside that everybody holds everything."""
NARROW: Final = {"ka": "req-baseline", "normal": "kickoff"}
"""The gate that one fewer cannot pass."""
Team = Sequence[frozenset[str]]


def plain(one: Model) -> dict[str, Any]:
    return one.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def owner_of(one: Criterion) -> dict[str, str]:
    return {"owner": one.owner} if one.owner else {}


def laid(bench: Bench, name: str, tier: str) -> None:
    """Lay the gates of a bundled playbook; one document meets every criterion, so that people are judged."""
    known = bundled.playbook(name)
    gates = []
    for one in known.gates:
        asked = [
            criterion(each.id, "charter.md", independent=each.independent, **owner_of(each))
            for each in one.criteria()
        ]
        people = {
            key: value for key, value in plain(one).items() if key in ("approvals", "decides", "tier_decides")
        }
        gates.append(gate(one.id, *asked, **people))
    parts = {
        key: [plain(one) for one in getattr(known, key)]
        for key in ("roles", "conflicts", "tiers", "questions")
    }
    bench.lay(*gates, answers={"client": "Acme", **TIERS[name, tier]}, **parts)
    bench.fill(charter="Here.")


def staffed(bench: Bench, team: Team, name: str) -> None:
    roles = {
        one.id: [CLIENT]
        if one.side == "client"
        else [f"p{at}" for at, held in enumerate(team) if one.id in held]
        for one in bundled.playbook(name).roles
    }
    people = {f"p{at}": {"name": f"Person {at}"} for at in range(len(team))}
    assigned = {role: [{"person": each} for each in held] for role, held in roles.items()}
    bench.write(
        "process/team.yaml", str({"people": people | {CLIENT: {"name": "Chen Jie"}}, "roles": assigned})
    )
    bench.commit("Staff")


def passes(bench: Bench, key: str, count: int) -> bool:
    """Tell whether so many people can pass a gate: one carries the client's words, all say yes to all.

    More approvals than are needed take nothing away, and the ballots seat whom they can.
    """
    base = bench.base(key)
    asked = [one.role for one in base.gate.approvals]
    client = [role for role in asked if base.ballot.client_side(role)]
    for carrier in range(count) if client else (0,):
        for role in client:
            paper = {"on_behalf_of": CLIENT, "transcribed_by": f"p{carrier}", "proof": PROOF}
            bench.approve(f"p{carrier}", role, key, **paper)
        for at, role in product(range(count), (one for one in asked if one not in client)):
            bench.approve(f"p{at}", role, key)
        base = bench.base(key)
        given = not any(one.missing for one in base.votes.approvals)
        decided = any(may_decide(f"p{at}", bench.now, base) for at in range(count))
        for one in (bench.root / ".kactl/records").rglob("*.json"):
            one.unlink()
        if given and decided:
            return True
    return False


def kinds(name: str) -> list[frozenset[str]]:
    """Return every largest set of roles that one person may hold, whatever the tier."""
    known = bundled.playbook(name)
    ours = {one.id for one in known.roles if one.side == "ours"}
    barred = (set(one) for one in product(*(one.roles for one in known.conflicts)))
    return sorted({frozenset(ours - one) for one in barred}, key=sorted)


@pytest.mark.parametrize(("name", "tier"), TIERS)
def test_so_many_pass_every_gate(git_repo: Path, name: str, tier: str) -> None:
    bench, count = Bench(git_repo), least(bundled.playbook(name), tier) or 0
    laid(bench, name, tier)
    ours = {one.id for one in bundled.playbook(name).roles if one.side == "ours"}
    staffed(bench, [frozenset(ours - one) for one in APART[:count]], name)
    assert [one.id for one in bundled.playbook(name).gates if not passes(bench, one.id, count)] == []


@pytest.mark.parametrize(("name", "tier"), [("ka", "C"), ("normal", "S")])
def test_one_fewer_cannot(git_repo: Path, name: str, tier: str) -> None:
    bench, count = Bench(git_repo), (least(bundled.playbook(name), tier) or 0) - 1
    laid(bench, name, tier)
    for team in combinations_with_replacement(kinds(name), count):
        staffed(bench, team, name)
        assert not passes(bench, NARROW[name], count), team
