"""Ask which playbook an engagement begins with: the six axes side by side, and a rule of thumb."""

from collections.abc import Callable

from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.findings import Finding
from kactl.model.settings import AXES, Answer, Choice, Profile, Question
from kactl.playbooks.answers import parsed
from kactl.render.wording import sentence
from kactl.workflows.calling import Call
from kactl.workflows.problems import misuse
from kactl.workflows.sources import bundled_drafts

Ask = Callable[[Question, str | None], str]
"""Puts a question to a person, with what an empty line means."""


def chosen_playbook(call: Call, ask: Ask) -> str:
    """Return the name of the bundled playbook that a person chose; without a person it must be named."""
    offered = _offered()
    if not call.interactive:
        misuse("init.which-playbook", "kactl playbook list", near=", ".join(name for name, _ in offered))
    question = Question(
        id="playbook",
        ask=said("init.ask-playbook"),
        type="choice",
        choices=tuple(Choice(id=name, title=profile.title) for name, profile in offered),
        help=_axes(tuple(profile for _, profile in offered)),
    )
    while True:
        typed = ask(question, None)
        read = parsed(question, typed, call.now.date())
        if isinstance(read, str):
            return read
        question = question.model_copy(update={"help": refused(question, read)})


def refused(question: Question, read: Answer | Finding) -> Text | None:
    """Return why what was typed is no answer, to be read before the question is put again."""
    if not isinstance(read, Finding):
        return None
    values = {**read.values, "id": question.ask}
    zh, en = (sentence(read.code, language, values) or read.code for language in ("zh", "en"))
    return Text(zh=zh, en=en)


def _offered() -> tuple[tuple[str, Profile], ...]:
    """Return the bundled playbooks that an engagement can begin with, each with its profile."""
    books = (one.playbook() for one in bundled_drafts())
    return tuple(
        (book.playbook, profile)
        for book in books
        if not book.abstract
        for profile in book.profiles
        if profile.id == book.profile
    )


def _axes(offered: tuple[Profile, ...]) -> Text:
    """Return each axis with what it is like in each profile, and when to choose which."""
    lines: list[Text] = []
    for axis, title in AXES.items():
        lines.append(Text(zh=f"{title.zh}：", en=f"{title.en}:"))
        for profile in offered:
            words: Text = getattr(profile.axes, axis)
            lines.append(Text(zh=f"  {profile.title.zh}：{words.zh}", en=f"  {profile.title.en}: {words.en}"))
    lines.append(said("init.which-fits"))
    return Text(zh="\n".join(one.zh for one in lines), en="\n".join(one.en for one in lines))
