"""An engagement with a week behind it: work, milestones, risks, what the client owes, an open review."""

from pathlib import Path
from typing import Any, Final

from tests.bundled import playbook
from tests.gating import Bench, criterion, gate

INTERNAL: Final = "margin 12%"
"""What nobody declared public."""
SIGNED: Final = gate(
    "review",
    criterion("charter", owner="sponsor", controls=["ISO27001:A.5.8"]),
    approvals=[{"role": "manager"}, {"role": "sponsor"}],
)
ITEMS: Final = {
    "tasks/TASK-00001": "title: Connect the interface\nowner: wang-fang\ndue: 2026-11-18\n"
    "done_at: 2026-11-16\nstatus: done\nnumber: 1\nshared: true\n",
    "tasks/TASK-00002": f"title: Count the {INTERNAL}\nowner: li-lei\ndue: 2026-11-13\nstatus: todo\n"
    "number: 2\n",
    "tasks/TASK-00003": "title: Lay out the pages\nowner: li-lei\ndue: 2026-11-27\nstatus: todo\n"
    "shared: true\n",
    "tasks/TASK-00004": "title: Due much later\nowner: li-lei\ndue: 2026-12-30\nstatus: todo\nshared: true\n",
    "milestones/MST-00001": "title: Baseline\nplanned: 2026-11-13\ncurrent: 2026-11-20\n"
    f"payment: true\nreason: {INTERNAL}\nstatus: open\n",
    "milestones/MST-00002": "title: Kickoff\nplanned: 2026-11-04\nactual: 2026-11-02\nstatus: reached\n",
    "risks/RISK-00001": "title: A developer may leave\nprobability: 2\nimpact: 5\nlevel: high\n"
    f"response: {INTERNAL}\nstatus: open\n",
    "risks/RISK-00002": "title: The interface is late\nprobability: 4\nimpact: 4\nlevel: high\nstatus: open\n"
    "shared: true\n",
    "issues/ISS-00001": f"title: {INTERNAL} is thin\nseverity: S2\nstatus: open\n",
    "obligations/OBL-00001": "title: Interface description\nowner: chen-jie\nneeded_by: 2026-11-12\n"
    "blocks: Payment\nescalated_to: wang-fang\nstatus: open\nnumber: 1\n",
    "deliverables/DLV-00001": "title: Specification\nowner: wang-fang\ndue: 2026-11-27\npayment: MST-00001\n"
    f"proof: {INTERNAL}\nstatus: planned\n",
}


def registers() -> list[dict[str, Any]]:
    """Return the registers of the bundled playbook, with what they declare public."""
    return [
        one.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        for one in playbook("normal").registers
    ]


def weekly_bench(root: Path) -> Bench:
    """Lay it down; the specification is handed over, and the review opened, in the week itself."""
    bench = Bench(root)
    bench.lay(SIGNED, registers=registers(), answers={"client": "ACME", "client_language": "en"})
    bench.fill(charter="Why we are here.")
    for path, text in ITEMS.items():
        bench.write(f"process/{path}.yaml", text)
    bench.commit("Begin")
    return bench
