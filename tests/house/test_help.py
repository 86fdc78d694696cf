"""Every command has help and an example, in both languages."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest
import typer

from kactl.cli import help as helping
from kactl.cli import language, registers
from kactl.cli.commands import Noun, Verb, WritingVerb
from kactl.cli.nouns import NOUNS
from kactl.texts.catalogue import LANGUAGES, Language, template


def commands() -> Iterator[tuple[str, Any]]:
    for word, module in (*NOUNS.items(), ("req", registers.MODULE)):
        yield from verbs(f"kactl {word}", typer.main.get_command(import_module(module).app))


def verbs(path: str, command: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(command, Noun):
        for name, inner in command.commands.items():
            yield from verbs(f"{path} {name}", inner)
    else:
        yield path, command


COMMANDS = dict(commands())


@pytest.fixture(params=LANGUAGES)
def spoken(request: pytest.FixtureRequest) -> Iterator[Language]:
    token = language.spoken.set(request.param)
    yield request.param
    language.spoken.reset(token)


@pytest.mark.parametrize("path", COMMANDS)
def test_a_command_takes_the_common_options(path: str) -> None:
    assert isinstance(COMMANDS[path], Verb)


@pytest.mark.parametrize("path", COMMANDS)
def test_help_says_what_it_does_and_every_parameter(path: str, spoken: Language) -> None:
    family, verb = helping.names(path)
    said = template(f"{family}.{verb}", spoken)
    assert said
    for one in COMMANDS[path].own:
        assert helping.parameter_text(one, family, verb)


@pytest.mark.parametrize("path", COMMANDS)
def test_help_has_an_example_that_begins_with_the_command(path: str, spoken: Language) -> None:
    assert spoken
    lines = helping.example(path)
    assert lines
    for line in lines:
        assert line == path or line.startswith(f"{path} ")


@pytest.mark.parametrize("path", COMMANDS)
def test_an_example_is_a_line_that_the_command_takes(path: str, spoken: Language) -> None:
    import shlex

    assert spoken
    for line in helping.example(path):
        words = shlex.split(line)[len(path.split()) :]
        context = COMMANDS[path].make_context(path, words)
        assert context.args == []


@pytest.mark.parametrize("path", COMMANDS)
def test_no_flag_means_two_things(path: str) -> None:
    flags = [flag for one in COMMANDS[path].params for flag in (*one.opts, *one.secondary_opts)]
    assert len(flags) == len(set(flags))


@pytest.mark.parametrize("path", COMMANDS)
def test_what_writes_says_so(path: str) -> None:
    source = COMMANDS[path].callback
    names = (
        source.__wrapped__.__code__.co_names if hasattr(source, "__wrapped__") else source.__code__.co_names
    )
    assert ("writing" in names) == isinstance(COMMANDS[path], WritingVerb)


def test_help_texts_have_no_strays() -> None:
    families = {helping.names(path)[0] for path in COMMANDS} | {"help-kactl", "help-options"}
    from pkgutil import iter_modules

    import kactl.texts

    found = {one.name.replace("_", "-") for one in iter_modules(kactl.texts.__path__) if not one.ispkg}
    assert {one for one in found if one.startswith("help-")} == families
