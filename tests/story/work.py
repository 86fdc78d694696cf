"""What the firm makes between the gates: the items of an increment, a version, a quarter."""

from datetime import timedelta
from typing import Final

from tests.building import git
from tests.story.firm import Firm

REQUIREMENT: Final = {
    "restatement": "A report of the shop's day", "restated_by": "han.mei", "value": 8, "effort": 5,
    "risk": "low", "feasibility": "feasible", "tracking_event": "report_opened", "status": "confirmed",
    "acceptance": "The report appears within 3 seconds", "confirmed_by": "chen.jie",
}  # fmt: skip
CORE: Final = 3
"""So many of an increment's requirements are core; the first is P0."""


ROUTES: Final = {
    "product-owner": "customer-product",
    "dev-lead": "product-development",
    "qa-lead": "development-test",
    "ops-lead": "development-operations",
}
"""The route on which something comes to a role."""


def handed(firm: Firm, sender: str, receiver: str, *items: str, **of: str) -> None:
    """Hand items from one role to another, who accepts them."""
    what = "-".join(of.values())
    title = {"title": f"{what} to {receiver}", "route": ROUTES[receiver], "from": sender, "to": receiver}
    accepted = {"status": "accepted", "accepted_by": firm.plan[receiver], "sent_by": firm.plan[sender]}
    firm.item("handoffs", f"HND-{what}-{receiver}", items=items, **title, **accepted, **of)


def collected(firm: Firm, increment: str, release: str, first: int, **other: str) -> None:
    """Collect the five requirements of an increment, from a number on, and hand them to development."""
    for place in range(1, 6):
        own = {"core": place <= CORE, "rank": first + place, "priority": "P0" if place == 1 else "P1"}
        firm.item(
            "requirements",
            f"REQ-{first + place:05}",
            title=f"Report {first + place}",
            increment=increment,
            release=release,
            **own,
            **REQUIREMENT | other,
        )
    numbers = [f"REQ-{first + place:05}" for place in range(1, 6)]
    handed(firm, "customer-success", "product-owner", *numbers, increment=increment)
    handed(firm, "product-owner", "dev-lead", *numbers, increment=increment)
    firm.save(f"Collect the requirements of {increment}")


def planned(firm: Firm, module: str) -> None:
    """Plan a large module."""
    firm.item(
        "modules", module, title="Reports", large=True, author="li.lei", reviewer="sun.bo", status="planned"
    )
    firm.save(f"Plan {module}")


def built(firm: Firm, increment: str, release: str, first: int) -> None:
    """Build an increment, of which the requirements are numbered from `first`: a version for the tester."""
    numbers = [f"REQ-{first + place:05}" for place in range(1, 6)]
    for one in numbers:
        firm.say("li.lei", f"kactl req set {one} status=developing")
    handed(firm, "dev-lead", "qa-lead", *numbers, increment=increment)
    firm.save(f"Hand {increment} to test")
    for one in numbers:
        firm.say("li.lei", f"kactl req set {one} status=testing")
    value = f"What {increment} brings the shops"
    firm.item("milestones", f"MS-{increment}", title=increment, increment=increment, value=value,
              planned=firm.today.isoformat(), status="open")  # fmt: skip
    firm.write("src/reports.py", f"VERSION = {release!r}\n")
    firm.save(f"Write the code of {release}")
    made = [{"commit": git(firm.root, "rev-parse", "HEAD")}]
    firm.item(
        "releases",
        release,
        title=release,
        value=value,
        status="planned",
        planned=(firm.today + timedelta(days=35)).isoformat(),
        artifacts=made,
        **{"class": "normal"},
    )
    firm.save(f"Build {increment}")
    for environment in ("dev", "test"):
        firm.say("li.lei", f"kactl env deploy {environment} {release}")


def handed_over(firm: Firm, release: str) -> None:
    """Hand a version over to those who run it."""
    handed(firm, "dev-lead", "ops-lead", release, release=release)
    firm.save(f"Hand {release} over")


def delivered(firm: Firm, batch: str) -> None:
    """Deliver what an acceptance is about, with the client's paper."""
    proof = {"accepted_by": "zhang.wei", "proof": "Signed on paper", "status": "accepted"}
    firm.item("deliverables", f"DLV-{batch}", title=f"The system, {batch}", batch=batch, **proof)
    firm.save(f"Deliver for {batch} acceptance")


def suggested(firm: Firm, quarter: str) -> None:
    """Suggest improvements to the client."""
    for kind in ("product", "operations", "process"):
        firm.item(
            "suggestions", f"SUG-{quarter}-{kind}", title=f"Better {kind}", kind=kind, quarter=quarter,
            data="Use of the last quarter", status="proposed",
        )  # fmt: skip
    firm.save(f"Suggest in {quarter}")


def contracted(firm: Firm) -> None:
    """Know what may go wrong with the contract."""
    answer = {"owner": "zhao.min", "due": "2027-10-29", "response": "Talk to the sponsor", "status": "open"}
    firm.item("risks", "RISK-00001", title="The price of the renewal", category="contract", **answer)
    firm.save("Name a risk of the contract")


def harvested(firm: Firm) -> None:
    """Publish three assets."""
    for number in range(3):
        source = {"source": "The repository", "version": "1.0", "status": "published"}
        firm.item("assets", f"AST-{number}", title=f"Asset {number}", **source)
    firm.save("Harvest assets")
