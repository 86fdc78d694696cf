"""Tales: worlds with stories about one thing each, where nearly every step matters, and some of anything."""

from collections.abc import Mapping
from typing import Any, Final

from hypothesis import strategies as st
from tests.gating import NOON
from tests.reference.world import Approval, Assignment, Criterion, Gate, Team, World
from tests.stories import FILES, GATES, NAMES, ROLES, WHO, Step

Tale = tuple[World, list[Step]]
FOUR: Final = ("wang-fang", "li-lei", "han-mei", "zhao-yun")
BOTH: Final = ("manager", "qa")

one_of_four = st.sampled_from(FOUR)
either = st.sampled_from(BOTH)
name = st.sampled_from(GATES)
little = st.sampled_from((0.5, 1, 2, 3))
excuse = st.tuples(
    st.just("excuse"),
    st.just("review"),
    st.sampled_from((0, 0, 1)),
    st.sampled_from((0, 2, 5, 6)),
    st.sampled_from(("granted", "granted", "denied")),
)
CHARTER: Final = Criterion("charter", "file", "charter.md", owner="manager")
REPORT: Final = Criterion("report", "file", "report.md", owner="qa")
AFTER: Final = Criterion("after", "passed", "review")
PLAN: Final = Criterion("plan", "file", "plan.md")


def world(
    gates: tuple[Gate, ...],
    held: dict[str, list[str]],
    *,
    files: tuple[str, ...] = FILES,
    apart: bool = False,
) -> World:
    """Return a world whose roles these people hold."""
    return World(
        gates=gates,
        conflicts=(BOTH,) if apart else (),
        files=tuple((one, "Here.") for one in files),
        items=(),
        team=Team(
            tuple((one, None) for one in WHO),
            tuple(Assignment(role, person) for role, people in held.items() for person in people),
        ),
        records=(),
        now=NOON,
    )


def told(*kinds: st.SearchStrategy[Step], most: int = 12) -> st.SearchStrategy[list[Step]]:
    """Return stories of these steps."""
    return st.lists(st.one_of(*kinds), min_size=3, max_size=most)


person = st.sampled_from(WHO)
role = st.sampled_from(ROLES)
criterion = st.sampled_from(NAMES)
owner = st.sampled_from((None, "manager", "qa", "dev"))
offset = st.sampled_from((-3, -1, 0, 1, 2, 5, 20))
index = st.integers(0, 5)
unaware = st.sampled_from((0, 0, 0, 0, 1, 2, 4))


@st.composite
def criteria(draw: st.DrawFn, asked: Mapping[str, tuple[str, str]]) -> tuple[Criterion, ...]:
    names = draw(st.lists(st.sampled_from(sorted(asked)), min_size=1, max_size=3, unique=True))
    return tuple(
        Criterion(
            id=one,
            kind=asked[one][0],  # type: ignore[arg-type]
            target=asked[one][1],
            owner=draw(owner),
            must=draw(st.sampled_from((True, True, True, False))),
            always=draw(st.sampled_from((False, False, True))),
            excusable=draw(st.booleans()),
            waivable=draw(st.sampled_from((True, True, False))),
            granted_by=draw(st.sampled_from((None, None, "manager", "dev"))),
            days=draw(st.sampled_from((1, 5, 90))),
            times=draw(st.sampled_from((None, None, 1))),
        )
        for one in sorted(names)
    )


@st.composite
def gates(draw: st.DrawFn) -> tuple[Gate, ...]:
    first = {
        "charter": ("file", "charter.md"), "report": ("file", "report.md"), "tasks": ("items", "done"),
        "said": ("declared", ""),
    }  # fmt: skip
    second = {"after": ("passed", "review"), "plan": ("file", "plan.md"), "report": ("file", "report.md")}
    found = []
    for number, (gate, asked) in enumerate(zip(GATES, (first, second), strict=True)):
        roles = draw(st.lists(st.sampled_from(ROLES[:3]), max_size=2, unique=True))
        approvals = tuple(
            Approval(one, draw(st.sampled_from((1, 1, 2))), whole=draw(st.booleans())) for one in roles
        )
        found.append(
            Gate(
                gate, number, draw(criteria(asked)), approvals,
                decides=draw(st.sampled_from((None, "manager", "dev"))),
                window=draw(st.sampled_from((1, 5, 30))), waivers=draw(st.sampled_from((None, None, 1))),
            )
        )  # fmt: skip
    return tuple(found)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    held = {one: draw(st.lists(person, min_size=1, max_size=3, unique=True)) for one in ROLES[:3]}
    team = Team(
        tuple((one, None) for one in WHO),
        tuple(Assignment(role, one) for role, people in held.items() for one in people),
    )
    conflicts = draw(st.lists(st.sampled_from((("manager", "qa"), ("dev", "qa"))), max_size=1))
    return World(
        gates=draw(gates()),
        conflicts=tuple(conflicts),
        files=tuple((one, "Here.") for one in FILES),
        items=(("TASK-00001", "done"),),
        team=team,
        records=(),
        now=NOON,
    )


step = st.one_of(
    st.tuples(st.just("complete"), name, st.sampled_from(("go", "go", "conditional")), offset),
    st.tuples(st.just("complete"), name, st.just("go"), st.just(0)),
    st.tuples(st.just("excuse"), name, index, offset, st.just("granted")),
    st.tuples(st.just("part"), name, st.sampled_from(("hold", "stop", "conditional"))),
    st.tuples(st.just("write"), st.sampled_from(FILES), st.sampled_from(("Here.", "There.", "", None))),
    st.tuples(
        st.just("item"),
        st.sampled_from(("TASK-00001", "TASK-00002")),
        st.sampled_from(("done", "open", None)),
    ),
    st.tuples(st.just("wait"), st.sampled_from((0.01, 0.5, 1, 3, 8, 31))),
    st.tuples(st.just("hold"), role, person, offset, offset, st.booleans()),
    st.tuples(st.just("drop"), role, person),
    st.tuples(st.just("leave"), person, offset),
    st.tuples(st.just("stand"), role, person, person, offset, offset, st.sampled_from(((), ("review",)))),
    st.tuples(st.just("redefine"), name, st.sampled_from((1, 2))),
    st.tuples(st.sampled_from(("approve", "approve", "reject", "abstain")), name, person, role, unaware),
    st.tuples(st.just("answer"), name, person, criterion, st.sampled_from(("met", "not-applicable"))),
    st.tuples(st.just("ask"), name, person, criterion, offset),
    st.tuples(st.just("rule"), index, person, role, st.sampled_from(("granted", "granted", "denied"))),
    st.tuples(st.just("revoke"), index, st.booleans(), person),
    st.tuples(st.just("reopen"), name, person, unaware),
    st.tuples(st.just("review"), name, person),
    st.tuples(
        st.just("decide"),
        name,
        person,
        st.sampled_from(("go", "conditional", "hold", "stop")),
        offset,
        unaware,
    ),
    st.tuples(st.just("recycle"), person),
    st.tuples(st.just("close"), index, person, st.integers(1, 2)),
)


stories = st.lists(step, max_size=14)
"""What happens, in order."""


@st.composite
def of_waivers(draw: st.DrawFn) -> Tale:
    """Two files are missing; everybody asks, grants and denies."""
    limits: dict[str, Any] = {"times": draw(st.sampled_from((None, 1))), "days": 5}
    criteria = tuple(
        Criterion(one, "file", f"{one}.md", granted_by=draw(st.sampled_from((None, "manager"))), **limits)
        for one in ("charter", "report")
    )
    gate = Gate(
        "review", 0, criteria, (Approval("qa"),),
        decides=draw(st.sampled_from(("manager", None))), waivers=draw(st.sampled_from((None, 1))),
    )  # fmt: skip
    asked = st.sampled_from(("charter", "report"))
    taken = told(
        excuse,
        excuse,
        excuse,
        st.tuples(st.just("ask"), st.just("review"), one_of_four, asked, st.sampled_from((0, 1, 2, 5, 6))),
        st.tuples(
            st.just("rule"), st.integers(0, 3), st.sampled_from(FOUR[:3]), either,
            st.sampled_from(("granted", "granted", "granted", "denied")),
        ),
        st.tuples(
            st.just("rule"), st.integers(0, 3), st.sampled_from(FOUR[:2]), st.just("manager"),
            st.just("granted"),
        ),
        st.tuples(st.just("revoke"), st.integers(0, 2), st.just(True), one_of_four),  # noqa: FBT003
        st.tuples(st.just("wait"), little),
        st.tuples(st.just("write"), st.sampled_from(("charter.md", "report.md")), st.just("Here.")),
        st.tuples(st.just("complete"), st.just("review"), st.just("go"), st.just(0)),
    )  # fmt: skip
    later = Gate("later", 1, (PLAN,))
    place = world((gate, later), {"manager": ["wang-fang", "li-lei"], "qa": ["han-mei"]}, files=("plan.md",))
    return place, draw(taken)


@st.composite
def of_votes(draw: st.DrawFn) -> Tale:
    """Few people hold both roles, stand in, leave, and change their minds and what they vote on."""
    counts = {one: draw(st.sampled_from((1, 1, 2))) for one in BOTH}
    gate = Gate("review", 0, (CHARTER, REPORT), tuple(Approval(one, counts[one]) for one in BOTH))
    held = {one: draw(st.lists(one_of_four, min_size=1, max_size=3, unique=True)) for one in BOTH}
    days = st.sampled_from((-1, 0, 0, 1))
    taken = told(
        st.tuples(st.sampled_from(("approve", "approve", "approve", "reject", "abstain")), st.just("review"),
                  one_of_four, either, st.sampled_from((0, 0, 0, 1))),
        st.tuples(st.just("write"), st.sampled_from(FILES[:2]), st.sampled_from(("Here.", "There."))),
        st.tuples(st.just("stand"), either, one_of_four, one_of_four, days, st.sampled_from((0, 2, 5)),
                  st.sampled_from(((), (), ("review",), ("later",)))),
        st.tuples(st.just("waver"), one_of_four, either, st.sampled_from(("approve", "reject", "abstain"))),
        st.permutations(FOUR).flatmap(
            lambda who: st.tuples(st.just("hand_on"), either, *map(st.just, who[:3]))
        ),
        st.tuples(st.just("leave"), one_of_four, st.sampled_from((-1, 0, 1))),
        st.tuples(st.just("hold"), either, one_of_four, days, st.sampled_from((-1, 0, 1)), st.booleans()),
        st.tuples(st.just("drop"), either, one_of_four),
        st.tuples(st.just("revoke"), st.integers(0, 2), st.booleans(), one_of_four),
        st.tuples(st.just("wait"), little),
        st.tuples(st.just("complete"), st.just("review"), st.just("go"), st.just(0)),
    )  # fmt: skip
    place = world((gate, Gate("later", 1, (AFTER,))), held, apart=draw(st.booleans()))
    return place, draw(taken)


@st.composite
def of_decisions(draw: st.DrawFn) -> Tale:
    """Two gates are decided, reviewed, reopened and redefined, on branches too."""
    decides = draw(st.sampled_from(("manager", None)))
    window = draw(st.sampled_from((1, 3)))
    approvals = draw(st.sampled_from(((), (Approval("qa"),))))
    always = draw(st.booleans())
    first = Gate(
        "review", 0, (Criterion("charter", "file", "charter.md", always=always),), approvals, decides, window
    )
    second = Gate("later", 1, (AFTER, PLAN), (), decides, window)
    ahead = st.sampled_from((0, 1, 2))
    results = st.sampled_from(("go", "go", "conditional", "hold", "stop"))
    taken = told(
        st.tuples(st.just("complete"), name, st.sampled_from(("go", "conditional")), ahead),
        st.tuples(st.just("complete"), st.just("review"), st.just("conditional"), ahead),
        st.tuples(st.just("decide"), name, st.sampled_from(FOUR[:2]), results, ahead,
                  st.sampled_from((0, 0, 1))),
        st.tuples(st.just("part"), name, st.sampled_from(("hold", "conditional", "go"))),
        st.tuples(st.just("review"), name, one_of_four),
        st.tuples(st.just("ponder"), name, st.just(""), st.just(0.5)),
        st.tuples(st.just("ponder"), name,
                  st.sampled_from(("", "X")), st.sampled_from((0.5, 1, 3))),
        st.tuples(st.just("write"), st.sampled_from(("charter.md", "plan.md")),
                  st.sampled_from(("Here.", "", "X"))),
        st.tuples(st.just("reopen"), name, one_of_four, st.sampled_from((0, 0, 1))),
        st.tuples(st.just("recycle"), st.sampled_from(FOUR[:2])),
        st.tuples(st.just("close"), st.integers(0, 1), one_of_four, st.integers(1, 2)),
        st.tuples(st.just("revoke"), st.integers(0, 1), st.just(True), one_of_four),  # noqa: FBT003
        st.tuples(st.just("redefine"), name, st.sampled_from((1, 2))),
        st.tuples(st.just("wait"), little),
    )  # fmt: skip
    return world((first, second), {"manager": ["wang-fang"], "qa": ["han-mei", "li-lei"]}), draw(taken)


tales: st.SearchStrategy[Tale] = st.one_of(
    of_waivers(), of_votes(), of_decisions(), st.tuples(worlds(), stories)
)
"""Tales of every kind."""
