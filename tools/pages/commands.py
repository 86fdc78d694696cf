"""The page of all commands, from the shell itself and the texts of its help."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from itertools import groupby
from typing import Any

import typer
from tools.pages.wording import table, word
from typer.core import TyperArgument

from kactl.cli import help as helping
from kactl.cli import language as speech
from kactl.cli import options as shared
from kactl.cli import registers
from kactl.cli.bare_nouns import BareNoun
from kactl.cli.commands import Noun, Verb
from kactl.cli.nouns import NOUNS
from kactl.texts.catalogue import Language, message, template


def commands() -> Iterator[tuple[str, Verb | BareNoun]]:
    """Yield every command with its whole path; one register stands for all."""
    for name, module in (*NOUNS.items(), ("req", registers.MODULE)):
        command: Any = typer.main.get_command(import_module(module).app)
        if isinstance(command, BareNoun):
            yield f"kactl {name}", command
        if isinstance(command, Noun):
            yield from _verbs(f"kactl {name}", command)
        else:
            yield f"kactl {name}", command


def _verbs(path: str, group: Noun) -> Iterator[tuple[str, Verb]]:
    """Yield the commands of a group, and of the groups in it."""
    for name, one in group.commands.items():
        if isinstance(one, Noun):
            yield from _verbs(f"{path} {name}", one)
        else:
            assert isinstance(one, Verb), name  # noqa: S101 - the house's tests promise it
            yield f"{path} {name}", one


def command_pages(language: Language) -> list[str]:
    """Return every command with usage, options and example, and before them the options of all."""
    token = speech.spoken.set(language)
    try:
        lines = [f"## {word('everywhere', language)}", "", *_options(shared.everywhere(), language)]
        lines += [f"## {word('writing', language)}", "", *_options(shared.writing(), language)]
        for noun, found in groupby(commands(), key=lambda one: one[0].split()[1]):
            lines += [f"## kactl {noun}", ""]
            for path, command in found:
                lines += _command(path, command, language)
    finally:
        speech.spoken.reset(token)
    return lines


def _options(parameters: Sequence[Any], language: Language) -> list[str]:
    rows = [(_label(one), helping.parameter_text(one, "help-options", "")) for one in parameters]
    return table((word("argument", language), word("meaning", language)), rows)


def _command(path: str, command: Verb | BareNoun, language: Language) -> list[str]:
    kin, verb = helping.names(path)
    own = [one for one in command.own if not getattr(one, "hidden", False)]
    needed = [_label(one) for one in own if not isinstance(one, TyperArgument) and one.required]
    usage = " ".join([path, *(_name(one) for one in own if isinstance(one, TyperArgument))])
    more = template(f"{kin}.{verb}.more", language)
    rows = [(_label(one), helping.parameter_text(one, kin, verb)) for one in own]
    return [
        *([] if verb == "about" else [f"### {path}", ""]),
        message(f"{kin}.{verb}", language) + (" ✎" if command.writes else ""),
        "",
        *([more, ""] if more else []),
        "```",
        " ".join([usage, *(one.strip("`").split(", ")[0] for one in needed), "[OPTIONS]"]),
        "```",
        "",
        *table((word("argument", language), word("meaning", language)), rows),
        "```sh",
        *helping.example(path),
        "```",
        "",
    ]


def _name(argument: TyperArgument) -> str:
    name = str(argument.metavar or str(argument.name).upper())
    return (name if argument.required else f"[{name}]") + ("…" if argument.nargs != 1 else "")


def _label(parameter: Any) -> str:  # noqa: ANN401 - Typer's vendored classes
    if isinstance(parameter, TyperArgument):
        return f"`{_name(parameter)}`"
    choices = parameter.type_descriptor.choices
    value = parameter.metavar or ("|".join(map(str, choices)) if choices else str(parameter.name).upper())
    flags = ", ".join(sorted([*parameter.opts, *parameter.secondary_opts], key=len))
    shown = flags if parameter.is_flag else f"{flags} {value}"
    return f"`{shown}`" + ("…" if parameter.multiple else "")
