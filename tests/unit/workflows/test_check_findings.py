"""What a judgement becomes in a check: a rule that holds may warn, and a warning grows no graver."""

from kactl.model.findings import Finding, Judgement, judged
from kactl.model.gates import Rule
from kactl.workflows.check_findings import told, weighed

RULE = Rule.model_validate({"id": "r", "title": "R", "uses": "items", "principle": "whole-life"})


def test_a_rule_that_holds_still_warns() -> None:
    soon = Finding(code="clock-kept.soon", severity="warning", calendar=True)
    judgement = judged([soon])
    assert (judgement.outcome, told(judgement)) == ("met", (soon,))
    assert told(Judgement("unknown", (Finding(code="items.empty"),))) == ()


def test_what_is_late_is_an_error_only_where_it_is_asked_for_and_what_will_be_never() -> None:
    late = Finding(code="clock-kept.breached", calendar=True)
    soon = Finding(code="clock-kept.soon", severity="warning", calendar=True)
    found = {
        due: [one.finding.severity for one in weighed([late, soon], RULE, due=due)] for due in (False, True)
    }
    assert found == {False: ["warning", "warning"], True: ["error", "warning"]}
