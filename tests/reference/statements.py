"""Which statements count: of the present cycle, by somebody who may, not taken back; answers and waivers."""

from dataclasses import dataclass
from datetime import timedelta

from tests.reference.people import active, speaks
from tests.reference.world import Criterion, Gate, Record, World, day_of, end_of


def reopened(world: World, record: Record) -> bool:
    """Tell whether a reopening counts: its maker might, or takes back what they recycled themselves."""
    there, day = record.where, day_of(record.at)
    gate = there.gate(record.gate)
    if speaks(there, gate, gate.decides, record.by, day):
        return True
    recycling = [one for one in world.records if one.id == record.target and one.result == "recycle"]
    return any(
        one.by == record.by
        and speaks(there, there.gate(one.gate), there.gate(one.gate).decides, one.by, day_of(one.at))
        and one.number <= gate.stage <= there.gate(one.gate).stage
        for one in recycling
    )


def cycle(world: World, gate: Gate) -> int:
    """Return the present cycle: one more for each reopening that counts."""
    return 1 + sum(one.kind == "reopen" and reopened(world, one) for one in world.about(gate))


def final(record: Record) -> bool:
    """Tell whether a statement cannot be taken back."""
    special = record.kind in ("revoke", "reopen")
    return special or record.answer == "denied" or record.result == "stop"


def revoked(world: World, record: Record) -> bool:
    """Tell whether whoever made a statement took it back."""
    return not final(record) and any(
        one.kind == "revoke" and one.gate == record.gate and one.by == record.by and one.target == record.id
        for one in world.records
    )


def in_force(world: World, gate: Gate) -> list[Record]:
    """Return the statements about a gate that are of its present cycle and not taken back."""
    now = cycle(world, gate)
    return [one for one in world.about(gate) if one.cycle == now and not revoked(world, one)]


def answer_to(world: World, gate: Gate, criterion: Criterion) -> Record | None:
    """Return the last answer to a criterion by somebody who answers for it."""
    found = None
    for one in in_force(world, gate):
        if one.kind != "answer" or one.criterion != criterion.id:
            continue
        allowed = criterion.kind == "declared" if one.answer == "met" else criterion.excusable
        if allowed and speaks(world, gate, criterion.owner, one.by, day_of(one.at)):
            found = one
    return found


@dataclass(frozen=True)
class Waiver:
    """A request that was granted, and the grant."""

    asked: Record
    granted: Record

    def excuses(self, world: World) -> bool:
        """Tell whether it still does: its last day is whole."""
        return self.asked.until is not None and world.now < end_of(self.asked.until)


def waivers(world: World, gate: Gate) -> dict[str, Waiver]:
    """Return the waiver of each criterion: of the requests that were granted, the one that was made last."""
    statements = in_force(world, gate)
    requests = {one.id: one for one in statements if one.kind == "ask" and _sound(world, gate, one)}
    granted: dict[str, Record] = {}
    denied: set[str] = set()
    closed: set[str | None] = set()
    granted_before: dict[str | None, int] = {}
    for one in statements:
        request = requests.get(one.target or "") if one.kind == "rule" else None
        if request is None or not _may_rule(world, gate, request, one):
            continue
        name = request.criterion
        if one.answer == "denied":
            denied.add(request.id)
            closed.add(name)
        elif request.id not in granted and name not in closed and _room(gate, name, granted_before):
            granted[request.id] = one
            granted_before[name] = granted_before.get(name, 0) + 1
    return {
        str(one.criterion): Waiver(one, granted[one.id])
        for one in requests.values()
        if one.id in granted and one.id not in denied
    }


def _criterion(gate: Gate, name: str | None) -> Criterion | None:
    return next((one for one in gate.criteria if one.id == name), None)


def _sound(world: World, gate: Gate, request: Record) -> bool:
    criterion = _criterion(gate, request.criterion)
    if criterion is None or not criterion.waivable or request.until is None:
        return False
    latest = day_of(request.at) + timedelta(days=criterion.days)
    in_time = request.at < end_of(request.until) and request.until <= latest
    return in_time and active(world.team, request.by, day_of(request.at))


def granting(gate: Gate, criterion: Criterion) -> set[str]:
    """Return the roles of which one grants: named, the decider, or who approves without owing it."""
    named = criterion.granted_by or gate.decides
    if named is not None:
        return {named}
    approving = {one.role for one in gate.approvals}
    return approving - {criterion.owner} or approving


def _may_rule(world: World, gate: Gate, request: Record, ruling: Record) -> bool:
    criterion = _criterion(gate, request.criterion)
    if criterion is None or ruling.by == request.by:
        return False
    roles = granting(gate, criterion)
    named = ruling.role in roles if roles else True
    return named and speaks(world, gate, ruling.role, ruling.by, day_of(ruling.at))


def _room(gate: Gate, name: str | None, granted: dict[str | None, int]) -> bool:
    criterion = _criterion(gate, name)
    if criterion is None or (criterion.times is not None and granted.get(name, 0) >= criterion.times):
        return False
    return gate.waivers is None or name in granted or len(granted) < gate.waivers


def may_close(world: World, gate: Gate, decision: Record, owner: str, closing: Record) -> bool:
    """Tell whether somebody may close a condition: its owner, who decides the gate, else who decided it."""
    day = day_of(closing.at)
    if not active(world.team, closing.by, day):
        return False
    if closing.by == owner:
        return True
    return speaks(world, gate, gate.decides, closing.by, day) if gate.decides else closing.by == decision.by
