"""What only a person can say: met by the answer of the criterion's owner, and by nothing else."""

from kactl.model.base import Model
from kactl.model.findings import Finding, Judgement, judged
from kactl.model.subjects import AnswerPart, Subject
from kactl.model.view import Setting, View

ID = "declared"
REVISION = 1


class Parameters(Model):
    """There is nothing to choose."""


def subject(parameters: Parameters, setting: Setting) -> Subject:  # noqa: ARG001 - the contract of a check
    """Return the answer."""
    return (AnswerPart(),)


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:  # noqa: ARG001
    """Hold when the owner answered that it is met."""
    answer = view.answer()
    if answer is None:
        return judged([Finding(code="declared.unanswered")])
    return Judgement("not-applicable" if answer.outcome == "not-applicable" else "met")
