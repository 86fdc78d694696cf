"""A gate report as Markdown: an approval pack for each gate."""

from collections.abc import Iterable, Iterator

from kactl.model.reports import GateReport
from kactl.render.look import Look
from kactl.render.markdown.marks import aside, code, colon, escaped, table, word
from kactl.render.pack.gates import assurance, packs
from kactl.render.pack.rows import ApprovalRow, ConditionRow, CriterionRow, FoundRow, Pack, StepRow, WaiverRow
from kactl.render.pack.words import said
from kactl.texts.catalogue import Language


def gates(report: GateReport, look: Look) -> str:
    """Return each gate with what it asks, what is there, its approvals and next steps."""
    language = look.language
    parts = [part for one in packs(report, language) for part in _Gate(one, language).parts()]
    parts.append(f"## {said('assurance', language)}")
    parts.append(
        "\n".join(
            f"- {one.label}{colon(language)}{escaped(one.value)}" for one in assurance(report, language)
        )
    )
    parts += [escaped(word("skipped", language, what=one)) for one in report.skipped_checks]
    if report.pretended:
        parts.append(f"> {word('pretended', language, day=report.today.isoformat())}")
    return "\n\n".join(parts)


class _Gate:
    """Writes one pack."""

    def __init__(self, pack: Pack, language: Language) -> None:
        self.pack = pack
        self.language = language

    def parts(self) -> Iterator[str]:
        """Yield what is asked and who approves first: a signer of the client reads no further."""
        pack, language = self.pack, self.language
        yield f"## {escaped(pack.title)}{self.aside(code(pack.key))}{colon(language)}{pack.status}"
        yield pack.says
        yield "\n".join(
            f"- {one.label}{colon(language)}{code(one.value) if one.exact else escaped(one.value)}"
            for one in pack.facts
        )
        for title, rows in pack.phases:
            yield f"### {title}"
            yield self.criteria(rows)
        yield from self.approvals(pack.approvals)
        yield f"### {self.say('decision')}"
        yield escaped("".join(pack.decision) if language == "zh" else " ".join(pack.decision))
        yield from self.excused()
        found = [_found(one, row.id) for _, rows in pack.phases for row in rows for one in row.findings]
        if found or pack.blockers:
            yield f"### {self.say('findings')}"
            yield "\n".join([*found, *(_found(one) for one in pack.blockers)])
        if pack.drift:
            yield f"### {self.say('drift')}"
            yield "\n".join(
                f"- {code(of)} {code(name)}{self.aside(change)}" for of, name, change in pack.drift
            )
        yield f"### {self.say('next')}"
        yield self.steps(pack.steps)

    def aside(self, text: str) -> str:
        return aside(text, self.language)

    def say(self, key: str) -> str:
        return said(key, self.language)

    def criteria(self, rows: Iterable[CriterionRow]) -> str:
        header = [self.say(key) for key in ("criterion", "strength", "outcome", "owner", "ground")]
        cells = (
            (
                f"{escaped(one.title)}{self.aside(code(one.id))}",
                one.strength,
                _marked(one.outcome, one.mark),
                escaped(one.owner),
                escaped(one.ground),
            )
            for one in rows
        )
        return table(header, cells)

    def excused(self) -> Iterator[str]:
        if self.pack.break_glass:
            yield f"> {escaped(self.pack.break_glass)}"
        if self.pack.waivers:
            yield f"### {self.say('waivers')}"
            header = [self.say(key) for key in ("criterion", "reason", "state", "until")]
            yield table(header, (self.waiver(one) for one in self.pack.waivers))
        if self.pack.conditions:
            yield f"### {self.say('conditions')}"
            header = [self.say(key) for key in ("condition", "owner", "due", "state")]
            yield table(header, (self.condition(one) for one in self.pack.conditions))

    def waiver(self, one: WaiverRow) -> tuple[str, ...]:
        state = f"{_marked(escaped(one.state), one.mark)} {code(one.record)}"
        return escaped(one.criterion), escaped(one.reason), state, one.until

    def condition(self, one: ConditionRow) -> tuple[str, ...]:
        text = f"{escaped(one.text)}{self.aside(code(one.name))}"
        return text, escaped(one.owner), one.due, _marked(one.state, one.mark)

    def approvals(self, rows: tuple[ApprovalRow, ...]) -> Iterator[str]:
        yield f"### {self.say('approvals')}"
        if not rows:
            yield self.say("no-approvals")
            return
        header = [self.say(key) for key in ("role", "count", "given", "outstanding", "code")]
        yield table(header, (self.approval(one) for one in rows))
        yield self.say("binds")

    def approval(self, one: ApprovalRow) -> tuple[str, ...]:
        given = "<br>".join(escaped(line) for line in (*one.given, *one.excluded)) or "-"
        count = _marked(one.count, one.mark)
        role = "<br>".join(map(escaped, (one.title, *one.terms)))
        return role, count, given, escaped(one.outstanding) or "-", code(one.code)

    def steps(self, rows: Iterable[StepRow]) -> str:
        lines = [f"{number}. {self.step(one)}" for number, one in enumerate(rows, start=1)]
        return "\n".join(lines) or self.say("no-next")

    def step(self, one: StepRow) -> str:
        until = self.aside(word("until", self.language, day=one.deadline)) if one.deadline else ""
        who = f"{escaped(one.who)}{colon(self.language)}" if one.who else ""
        return f"{who}{escaped(one.what)}{until}\n   {code(one.command)}"


def _found(one: FoundRow, criterion: str = "") -> str:
    places = "".join(f" {code(place)}" for place in (criterion, one.where) if place)
    help_ = code(one.fix) if one.fix else escaped(one.mend)
    return f"- **{one.severity}**{places} {escaped(one.message)}" + (f"\n  {help_}" if help_ else "")


def _marked(text: str, mark: str) -> str:
    return f"**{text}**" if mark in ("bad", "open") else text
