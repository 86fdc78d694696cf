"""What a statement is worth now: why it does not count; what an old cycle held is history."""

from collections.abc import Mapping
from functools import cached_property

from kactl.gates.evaluate import Evaluator
from kactl.gates.statements import cycle_of, every_cycle, is_revoked
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.gates import Gate
from kactl.model.records import StoredRecord


class Worth:
    """Tells of the statements of an engagement why they do not count."""

    def __init__(self, evaluator: Evaluator) -> None:
        """Take the evaluator whose records they are."""
        self._evaluator = evaluator
        self._votes: dict[tuple[str, str | None], Mapping[str, Text]] = {}

    def against(self, stored: StoredRecord) -> Text | None:
        """Return why a statement does not count, or None: it does, or nothing rests on it any more."""
        if stored.sha256 in self._sorted_out:
            return self._sorted_out[stored.sha256]
        record, gate = stored.record, self._evaluator.gate(stored.record.gate or "")
        if gate is None:
            return said("log.no-gate") if record.gate else None
        own = every_cycle(self._evaluator.records, gate.id, record.instance)
        if is_revoked(stored, own):
            return said("log.revoked")
        if record.kind == "decision":
            return self._evaluator.worth(stored).cause
        if record.cycle != cycle_of(own):
            return None
        return self._here(gate, record.instance).get(stored.sha256)

    @cached_property
    def _sorted_out(self) -> Mapping[str, Text]:
        """Return the reopenings, reviews and break-glass by people who had no right to them."""
        broken = {
            one.record.sha256: one.cause for one in self._evaluator.emergencies if one.cause is not None
        }
        return {one.sha256: cause for one, cause in self._evaluator.ignored} | broken

    def _here(self, gate: Gate, instance: str | None) -> Mapping[str, Text]:
        """Return the votes and requests of a gate's present cycle that do not count, by their digest."""
        key = (gate.id, instance)
        if key not in self._votes:
            here = self._evaluator.here(gate, instance)
            names = {one.name: one.sha256 for one in here.records}
            votes = {
                names[one.record]: one.reason
                for report in here.votes.approvals
                for one in report.excluded
                if one.record in names
            }
            requests = {
                one.asked.sha256: one.cause
                for one in here.waivers.requests
                if one.state == "ignored" and one.cause
            }
            self._votes[key] = votes | requests
        return self._votes[key]
