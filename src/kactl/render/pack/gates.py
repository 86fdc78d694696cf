"""A gate's approval pack: what is asked, what is there, who signed, what happens next."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kactl.model.base import Text
from kactl.model.codes import confirmation_code
from kactl.model.findings import Finding, Severity
from kactl.model.reports import ApprovalReport, CriterionReport, GateReport, GateVerdict, Given, NextStep
from kactl.render.issues import level, other_blockers
from kactl.render.local import gates_at_home
from kactl.render.pack.excused import break_glass, condition, people, waiver
from kactl.render.pack.rows import ApprovalRow, CriterionRow, Fact, FoundRow, Pack, StepRow
from kactl.render.pack.terms import terms
from kactl.render.pack.words import day, found, joined, said
from kactl.texts.catalogue import Language, message

SHOWN: Final = 12
"""How many digits of a commit are shown."""

_MARKS: Final = {"PASSED": "good", "CONDITIONAL": "good", "READY": "open", "BYPASSED": "open"}


def packs(report: GateReport, language: Language) -> tuple[Pack, ...]:
    """Return the pack of each gate of a worded report."""
    report = gates_at_home(report)
    return tuple(_Packer(report, one, language).pack() for one in report.gates)


def assurance(report: GateReport, language: Language) -> tuple[Fact, ...]:
    """Return how far the report can be trusted."""
    known = report.assurance.model_dump()
    return tuple(
        Fact(said(key, language), said(f"{key}-{known[key]}", language))
        for key in ("signatures", "root", "history", "time")
    )


@dataclass(frozen=True, slots=True)
class _Packer:
    report: GateReport
    verdict: GateVerdict
    language: Language

    def pack(self) -> Pack:
        verdict = self.verdict
        return Pack(
            title=verdict.title[self.language],
            key=verdict.key,
            status=self.word(verdict.status),
            mark=_MARKS.get(verdict.status, "bad"),
            says=self.say(f"says-{verdict.status}"),
            facts=tuple(self.facts()),
            phases=tuple(self.phases()),
            blockers=tuple(
                self.found(one, one.severity) for one in (*other_blockers(verdict), *verdict.notes)
            ),
            waivers=tuple(waiver(one, verdict, self.language) for one in verdict.waivers),
            conditions=tuple(condition(one, verdict, self.language) for one in verdict.conditions),
            break_glass=break_glass(verdict, self.language),
            approvals=tuple(self.approval(one) for one in verdict.approvals),
            decision=tuple(self.decision()),
            drift=tuple((one.criterion, one.name, self.word(one.change)) for one in verdict.drift),
            steps=tuple(self.step(one) for one in verdict.next),
            open=any(one.missing for one in verdict.approvals) and verdict.decided is None,
        )

    def word(self, key: str) -> str:
        return message(f"report.{key}", self.language)

    def say(self, key: str, **values: object) -> str:
        return said(key, self.language, **values)

    def people(self, identities: Sequence[str]) -> str:
        return people(identities, self.verdict, self.language)

    def facts(self) -> list[Fact]:
        report, verdict = self.report, self.verdict
        score = verdict.score
        met = message(
            "report.met-of", self.language, {"score": f"{score.met}/{score.asked}", "percent": score.percent}
        )
        tree = {"worktree": "and-changes", "index": "staged"}.get(report.tree)
        facts = [
            Fact(self.say("engagement"), " · ".join(filter(None, (report.title, report.engagement)))),
            Fact(self.say("status"), self.word(verdict.status)),
            Fact(self.say("kind"), self.word(verdict.kind)),
            Fact(self.say("score"), met),
            Fact(self.say("today"), report.today.isoformat()),
            Fact(self.say("read-from"), self.say(tree) if tree else report.tree),
            *self.evidence(),
            Fact(self.say("commit"), report.commit or "-", exact=True),
        ]
        return [*facts, *self.review(), *self.fingerprint()]

    def evidence(self) -> list[Fact]:
        """Say that evidence counts which nobody has committed yet, and where it waits."""
        count, bundle = len(self.report.not_committed), self.report.bundle or "-"
        words = message("report.not-committed", self.language, {"count": count, "bundle": bundle})
        return [Fact(self.say("evidence"), words)] if count else []

    def review(self) -> list[Fact]:
        review = self.verdict.review
        if review is None:
            return []
        values = {"person": self.people([review.opened_by]), "day": day(review.opened_at.date())}
        opened = self.say("review-of", **values, lapses=day(review.lapses.date()))
        return [Fact(self.say("review"), review.commit, exact=True), Fact(self.say("opened"), opened)]

    def fingerprint(self) -> list[Fact]:
        digits = self.verdict.fingerprint
        if digits is None:
            return []
        return [
            Fact(self.say("fingerprint"), digits, exact=True),
            Fact(self.say("code"), confirmation_code(digits), exact=True),
        ]

    def phases(self) -> list[tuple[str, tuple[CriterionRow, ...]]]:
        found = []
        for phase in ("entrance", "success"):
            rows = tuple(self.criterion(one) for one in self.verdict.criteria if one.phase == phase)
            if rows:
                found.append((self.say(phase), rows))
        return found

    def criterion(self, one: CriterionReport) -> CriterionRow:
        weight = level(one, self.verdict)
        mark = {"met": "good", "not-applicable": "none"}.get(one.outcome)
        return CriterionRow(
            title=one.title[self.language],
            id=one.id,
            strength=self.word(one.strength),
            outcome=self.word(one.outcome),
            mark=mark or ("bad" if weight == "error" else "open"),
            owner=self.people([one.owner]) if one.owner else "",
            ground=self.ground(one),
            findings=tuple(
                self.found(found, level(one, self.verdict, found.severity)) for found in one.findings
            ),
        )

    def ground(self, one: CriterionReport) -> str:
        if one.waiver:
            return message("report.waived", self.language, {"record": one.waiver})
        if one.answer:
            return self.say("answered", record=one.answer)
        return self.say("to-answer" if one.declared else "checked")

    def found(self, one: Finding, weight: Severity) -> FoundRow:
        return found(one, weight, self.people(one.who), self.language)

    def approval(self, one: ApprovalReport) -> ApprovalRow:
        return ApprovalRow(
            title=one.title[self.language],
            id=one.role,
            terms=terms(one, self.verdict, self.language),
            count=f"{len(one.given)}/{one.needed}",
            mark="open" if one.missing else "good",
            given=tuple(
                self.say(
                    "given-line",
                    person=self.giver(given),
                    day=day(given.at.date()),
                    assurance=self.word(given.assurance),
                    record=given.record,
                )
                for given in one.given
            ),
            outstanding=self.outstanding(one),
            excluded=tuple(self.excluded(who.person, who.reason) for who in one.excluded),
            code=confirmation_code(one.fingerprint),
        )

    def giver(self, given: Given) -> str:
        person = self.people([given.person])
        if given.stands_for is None:
            return person
        return self.say("for", person=person, of=self.people([given.stands_for]))

    def outstanding(self, one: ApprovalReport) -> str:
        if one.short:
            return self.say("short", count=one.short)
        if not one.missing:
            return ""
        if not one.candidates:
            return self.say("outstanding-nobody", count=one.missing)
        return self.say("outstanding-line", count=one.missing, people=self.people(one.candidates))

    def excluded(self, person: str, reason: Text) -> str:
        values = {"person": self.people([person]), "reason": reason[self.language]}
        return message("report.excluded", self.language, values)

    def decision(self) -> list[str]:
        verdict, decided = self.verdict, self.verdict.decided
        rule = self.say("decider", role=self.people([verdict.decides])) if verdict.decides else ""
        lines = [rule or self.say("no-decider")]
        if decided is None:
            return [*lines, self.say("undecided")]
        values = {"person": self.people([decided.by]), "day": day(decided.at.date())}
        told = self.say("decided-by", **values, commit=decided.commit[:SHOWN], record=decided.record)
        return [*lines, told]

    def step(self, one: NextStep) -> StepRow:
        who = joined(tuple(name[self.language] for name in one.names), self.language)
        return StepRow(
            what=one.what[self.language],
            who=who or self.people(one.who),
            deadline=day(one.deadline),
            command=one.command,
        )
