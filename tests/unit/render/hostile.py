"""Text that tries to leave the place in which a report puts it."""

from typing import Final

from tests.reports import criterion, gate_report, verdict

from kactl.model.base import Text
from kactl.model.findings import Finding
from kactl.model.reports import GateReport

EVIL: Final = (
    "</td><script>alert(1)</script><!-- ]]> \" ' & [a](http://evil.example) @all | `x`"
    "\r\n::error::forged\x1b[31m\x9b\u202e\x00\ud800\ufffe %0A, :"
)
CONTROLS: Final = frozenset("\x1b\x9b\u202e\x00\ud800\ufffe\r")


def hostile_finding() -> Finding:
    """Return a finding that is hostile wherever people's text may stand."""
    return Finding(
        code="role-vacant.vacant",
        path=f"process/{EVIL}/a b%.yaml",
        line=3,
        subject=EVIL,
        fix=f"kactl role assign {EVIL}",
        who=(EVIL,),
        values={"role": EVIL, "needed": 1},
    )


def hostile_gates() -> GateReport:
    """Return a gate whose every text is hostile."""
    evil = Text(zh=EVIL, en=EVIL)
    one = criterion(title=evil, findings=(hostile_finding(),))
    judged = verdict(title=evil, criteria=(one,), names={"delivery-manager": evil, "li.lei": evil})
    return gate_report(judged).model_copy(update={"title": EVIL, "folder": "a/b"})
