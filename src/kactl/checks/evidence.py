"""Reports of tools are there for the right commit, fresh, from the right hands, and say what is wanted."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from pydantic import Field

from kactl.checks.reading.evidence import fact_pattern, facts_in
from kactl.checks.reading.evidence_findings import content_findings, kind_title, origin_findings
from kactl.checks.reading.team import read_staff, team_parts
from kactl.model.base import Id, Model
from kactl.model.conditions import Condition
from kactl.model.evidence import (
    EvidenceFact,
    EvidenceFormat,
    EvidenceKind,
    Level,
    Measure,
    Placed,
    Producer,
    newest,
)
from kactl.model.findings import Finding, Judgement, Severity
from kactl.model.subjects import GlobPart, ItemsPart, Subject
from kactl.model.view import Setting, View

ID = "evidence"
REVISION = 1
CANNOT_TELL: Final = frozenset({
    "evidence.missing", "evidence.missing-of", "evidence.unreadable", "evidence.incomplete",
    "evidence.too-old", "evidence.future", "evidence.no-commit", "evidence.no-such-register",
    "evidence.not-measured",
})  # fmt: skip
"""Findings that leave a criterion unknown."""
SPEAKS_AGAINST: Final = frozenset({
    "evidence.other-commit", "evidence.no-tests", "evidence.failed", "evidence.skipped", "evidence.coverage",
    "evidence.new-findings", "evidence.thresholds", "evidence.performance", "evidence.producer",
    "evidence.role", "evidence.author",
})  # fmt: skip
"""Findings that make it unmet."""
_SHORTEST: Final = 7
Commits = Sequence[tuple[str | None, str]] | None
"""The commits that were asked for, each with its repository; None where any will do."""


class CommitOf(Model):
    """Where the commit stands that the instance is about."""

    register_: Id = Field(alias="register")
    key: Id | None = None
    """The field that holds the instance's name; the item's id unless given."""
    field: Id = "commit"
    """The field that holds the commit: text, artefacts, a list, or a mapping of repositories to commits."""


class Parameters(Model):
    """Which reports, from whom, and what they must say."""

    kind: EvidenceKind
    """What they are about."""
    format: EvidenceFormat | None = None
    """Only reports of this format."""
    repo: Id | None = None
    """Only reports about this code repository."""
    for_: str | None = Field(default=None, alias="for")
    """Only what was added for this gate; all of the instance unless given."""
    at_least: int = Field(default=1, ge=1)
    """How many reports there must be, of each commit that is asked for."""
    passed: float = Field(default=100, gt=0, le=100)
    """The least share of the tests run that passed, in percent."""
    skipped: int | None = Field(default=None, ge=0)
    """How many tests may be skipped; any number unless given."""
    lines: float | None = Field(default=None, ge=0, le=100)
    """The least share of lines covered, in percent."""
    branches: float | None = Field(default=None, ge=0, le=100)
    """The least share of branches covered, in percent."""
    findings: dict[Level, int] = Field(default={"error": 0})
    """How many new findings of each level there may be."""
    bounds: dict[Measure, float] = Field(default={})
    """The most of each measure; of `requests` and `rate` the least."""
    max_age: int | None = Field(default=None, ge=1)
    """How many days ago they may have been produced."""
    commit: CommitOf | None = None
    """Where the commit stands that they must be of; unless given, that of the newest report."""
    producer: Producer | None = None
    """Only what a machine, or a person, produced."""
    roles: tuple[Id, ...] = ()
    """Roles of which the person who produced them must hold one."""
    another_person: bool = False
    """Whether who produced them must be none of the commit's authors."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the facts of the instance, the item that names its commit, and the holders of the roles."""
    wanted = parameters.commit
    items = (ItemsPart(wanted.register_, _fields(wanted), _named(wanted, setting)),) if wanted else ()
    return (
        GlobPart(fact_pattern(setting)),
        *items,
        *(team_parts(setting, parameters.roles) if parameters.roles else ()),
    )


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when enough reports are there and nothing speaks against any of the newest ones."""
    if parameters.commit and setting.playbook.register_of(parameters.commit.register_) is None:
        values = {"register": parameters.commit.register_}
        return _judged([Finding(code="evidence.no-such-register", values=values)])
    return _judged(list(_findings(view, parameters, setting)))


def _judged(found: Sequence[Finding]) -> Judgement:
    errors = {one.code for one in found if one.severity == "error"}
    if errors & SPEAKS_AGAINST:
        return Judgement("unmet", tuple(found))
    return Judgement("unknown" if errors else "met", tuple(found))


def _findings(view: View, parameters: Parameters, setting: Setting) -> Iterator[Finding]:
    found = facts_in(view.files(fact_pattern(setting)))
    for path in found.broken:
        yield Finding(code="evidence.unreadable", path=path, line=1, values={"path": path})
    commits = _commits(view, parameters, setting)
    if commits is not None and not commits:
        yield Finding(code="evidence.no-commit", subject=setting.instance, values={"instance": _key(setting)})
        return
    among = newest(_among(found.facts, parameters))
    right, others = _parted(among, commits)
    yield from _strangers(others, alone=frozenset(_without(commits, right)))
    for repo, commit, count in _lacking(commits, right, parameters.at_least):
        values = {"kind": kind_title(parameters.kind), "count": count, "needed": parameters.at_least}
        of = f" --repo {repo} --commit {commit}" if repo else ""
        fix = f"kactl evidence add FILE --for {_key(setting)}{of}"
        code = "evidence.missing-of" if repo else "evidence.missing"
        yield Finding(
            code=code, subject=repo or _key(setting), fix=fix, values={**values, "repo": repo or "-"}
        )
    holders = _holders(view, parameters, setting)
    for path, fact in right:
        for one in (*content_findings(fact, parameters), *origin_findings(view, fact, parameters, holders)):
            yield one.model_copy(update={"path": path, "fix": _again(fact)})


def _again(fact: EvidenceFact) -> str:
    """Return the command that adds a report anew: a fact is never edited."""
    of = f" --repo {fact.repo} --commit {fact.commit}" if fact.repo else ""
    return f"kactl evidence add FILE --for {fact.for_}{of}"


def _strangers(others: Sequence[Placed], *, alone: frozenset[str | None]) -> Iterator[Finding]:
    """Tell of reports about other commits: an error where their repository has none of the right one."""
    for path, one in others:
        values = {"name": one.name, "commit": one.commit[:10]}
        against = bool(alone) if one.repo is None else bool(alone & {one.repo, None})
        severity: Severity = "error" if against else "note"
        fix = f"kactl evidence add FILE --for {one.for_}" if against else None
        yield Finding(code="evidence.other-commit", severity=severity, path=path, fix=fix, values=values)


def _without(commits: Commits, right: Sequence[Placed]) -> Iterator[str | None]:
    """Yield the repositories whose commit no report is about."""
    for repo, commit in commits or ():
        if not any(_is_of(one, repo, commit) for _, one in right):
            yield repo


def _lacking(commits: Commits, right: Sequence[Placed], needed: int) -> Iterator[tuple[str | None, str, int]]:
    """Yield each commit with too few reports about it, its repository before it, how many it has behind."""
    counts = (
        [(None, "", len(right))]
        if commits is None
        else [(repo, commit, sum(_is_of(one, repo, commit) for _, one in right)) for repo, commit in commits]
    )
    yield from (one for one in counts if one[2] < needed)


def _key(setting: Setting) -> str:
    gate = setting.gate or "-"
    return f"{gate}@{setting.instance}" if setting.instance else gate


def _among(facts: Sequence[Placed], parameters: Parameters) -> Iterator[Placed]:
    for path, fact in facts:
        asked = (
            (parameters.kind, fact.summary.kind),
            (parameters.format, fact.summary.format),
            (parameters.repo, fact.repo),
            (parameters.for_, fact.for_),
        )
        if all(wanted is None or wanted == there for wanted, there in asked):
            yield path, fact


def _parted(facts: Sequence[Placed], commits: Commits) -> tuple[tuple[Placed, ...], tuple[Placed, ...]]:
    """Return the facts of the right commits, and the others; unless asked, that of the newest."""
    if commits is None:
        commits = tuple({one.repo: (one.repo, one.commit) for _, one in facts}.values())
    right = tuple(one for one in facts if any(_is_of(one[1], *each) for each in commits))
    return right, tuple(one for one in facts if one not in right)


def _is_of(fact: EvidenceFact, repo: str | None, commit: str) -> bool:
    return fact.commit.startswith(commit) and repo in (None, fact.repo)


def _commits(
    view: View, parameters: Parameters, setting: Setting
) -> tuple[tuple[str | None, str], ...] | None:
    """Return the commits that the instance's item names, with their repositories; None when not asked."""
    wanted = parameters.commit
    if wanted is None:
        return None
    items = view.items(wanted.register_, _named(wanted, setting)).items
    named = [each for item in items for each in _pairs(item.fields.get(wanted.field))]
    asked = ((repo, one.lower()) for repo, one in named if len(one) >= _SHORTEST)
    return tuple(one for one in asked if parameters.repo is None or one[0] in (None, parameters.repo))


def _pairs(value: Any) -> Iterator[tuple[str | None, str]]:  # noqa: ANN401 - a raw value
    if isinstance(value, Mapping) and "commit" in value:
        repo = value.get("repo")
        yield None if repo is None else str(repo), str(value["commit"])
    elif isinstance(value, Mapping):
        yield from ((str(repo), str(one)) for repo, one in value.items())
    elif isinstance(value, list | tuple):
        yield from (pair for one in value for pair in _pairs(one))
    elif value is not None:
        yield None, str(value)


def _named(wanted: CommitOf, setting: Setting) -> Condition:
    return Condition({wanted.key or "id": setting.instance or setting.gate or ""})


def _fields(wanted: CommitOf) -> tuple[str, ...]:
    return (wanted.field, *((wanted.key,) if wanted.key else ()))


def _holders(view: View, parameters: Parameters, setting: Setting) -> frozenset[str]:
    if not parameters.roles:
        return frozenset()
    staff = read_staff(view, setting, parameters.roles)
    return frozenset(person for role in parameters.roles for person in staff.holders(role))
