"""The help of every command, from the texts: `help-<noun>.<verb>`, its parameters and its example.

The key of a parameter is `<verb>.<parameter>`, or `<parameter>` where the noun's commands share it;
the common options stand in the family `help-options`.
"""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import Any

from typer.core import TyperArgument, TyperOption

from kactl.cli import options as shared
from kactl.cli.language import spoken
from kactl.cli.nouns import NOUNS
from kactl.cli.streams import width
from kactl.errors import ExitCode, KactlError
from kactl.render.widths import columns, padded, wrapped
from kactl.texts.catalogue import message, template

_LABELLED = 30  # a label longer than this stands on a line of its own

Row = tuple[str, str]


def verb_help(command: Any, context: Any) -> str:  # noqa: ANN401 - Typer's vendored classes
    """Return the whole help of one command."""
    family, verb = names(context.command_path)
    own = [one for one in command.own if not getattr(one, "hidden", False)]
    arguments = [_row(one, family, verb) for one in own if isinstance(one, TyperArgument)]
    options = [_row(one, family, verb) for one in own if isinstance(one, TyperOption)]
    writing = [_row(one, "help-options", "") for one in shared.writing()] if command.writes else []
    lines = [
        _usage(context.command_path, command.own),
        "",
        *_paragraph(_said(family, verb)),
        *_paragraph(template(f"{family}.{verb}.more", spoken.get()) or "", before=True),
        *_section("arguments", arguments),
        *_section("options", options),
        *_section("writing", writing),
        *_everywhere(),
        *_example(context.command_path),
    ]
    return "\n".join(lines)


def noun_help(group: Any, context: Any) -> str:  # noqa: ANN401 - Typer's vendored classes
    """Return the help of a group, or of kactl itself, without loading its commands."""
    family, about = names(context.command_path)
    root = context.parent is None
    commands = group.list_commands(context)
    nouns = [one for one in commands if root and one not in NOUNS]
    rows = [(one, _said(*names(f"{context.command_path} {one}"))) for one in commands if one not in nouns]
    everywhere = [_row(one, "help-options", "") for one in shared.everywhere()]
    lines = [
        f"{_label('usage')} {context.command_path} [OPTIONS] COMMAND …",
        "",
        *_paragraph(_said(family, about)),
        *([] if root else _paragraph(template(f"{family}.{about}.more", spoken.get()) or "", before=True)),
        *_section("commands", rows),
        *([] if root else _section("options", [_row(one, family, about) for one in group.own])),
        *(_registers(nouns) if root else []),
        *(_section("everywhere", [*everywhere, *_told()]) if root else _everywhere()),
        *_example(context.command_path),
    ]
    return "\n".join(lines)


def names(path: str) -> tuple[str, str]:
    """Return the family of texts of a command, and its key there: a bare verb has a family of its own.

    The key of a command of a group inside, such as `req handoff send`, is `handoff-send`.
    """
    words = path.split()[1:]
    family = "kactl" if not words else words[0] if words[0] in NOUNS else "register"
    return f"help-{family}", "-".join(words[1:]) or "about"


def example(path: str) -> list[str]:
    """Return the lines of a command's example; those of registers share one, with their own noun."""
    family, key = names(path)
    lines = message(f"{family}.{key}.example", spoken.get()).splitlines()
    return [one.replace("{noun}", path.split()[1]) for one in lines] if family == "help-register" else lines


def unknown_command(path: str, word: str, known: Iterable[str]) -> KactlError:
    """Return the usage error of a word that is no command, with the nearest that are."""
    near = get_close_matches(word, list(known), n=1)
    return KactlError(
        "shell.unknown-command",
        exit_code=ExitCode.USAGE,
        fix=f"{path} {near[0]}" if near else f"{path} --help",
        values={"command": f"{path} {word}"},
    )


def parameter_text(parameter: Any, family: str, verb: str) -> str:  # noqa: ANN401 - Typer's vendored classes
    """Return what the help says about a parameter; one without text is a mistake of ours."""
    key = str(parameter.name).strip("_").replace("_", "-")
    specific = template(f"{family}.{verb}.{key}", spoken.get()) if verb else None
    return specific or message(f"{family}.{key}", spoken.get())


def _said(family: str, key: str) -> str:
    return message(f"{family}.{key}", spoken.get())


def _label(key: str) -> str:
    return message(f"help-options.{key}", spoken.get())


def _usage(path: str, parameters: Sequence[Any]) -> str:
    arguments = [_argument(one) for one in parameters if isinstance(one, TyperArgument)]
    needed = [
        f"{one.opts[0]} {_value(one)}" for one in parameters if isinstance(one, TyperOption) and one.required
    ]
    return " ".join([_label("usage"), path, *arguments, *needed, "[OPTIONS]"])


def _argument(argument: TyperArgument) -> str:
    name = str(argument.metavar or argument.name.upper())
    shown = name if argument.required else f"[{name}]"
    return f"{shown}…" if argument.nargs != 1 else shown


def _value(option: TyperOption) -> str:
    if option.is_flag or option.count:
        return ""
    choices = option.type_descriptor.choices
    return option.metavar or ("|".join(str(one) for one in choices) if choices else option.name.upper())


def _row(parameter: Any, family: str, verb: str) -> Row:  # noqa: ANN401 - Typer's vendored classes
    text = parameter_text(parameter, family, verb)
    if isinstance(parameter, TyperArgument):
        return _argument(parameter), text
    flags = ", ".join(sorted([*parameter.opts, *parameter.secondary_opts], key=len))
    repeated = "…" if parameter.multiple else ""
    return f"{flags} {_value(parameter)}".rstrip() + repeated, text


def _told() -> list[Row]:
    return [(f"--{one}", _label(one)) for one in ("version", "install-completion")]


def _paragraph(text: str, *, before: bool = False) -> list[str]:
    if not text:
        return []
    lines = [line for part in text.splitlines() for line in wrapped(part, width())]
    return ["", *lines] if before else lines


def _section(title: str, rows: Sequence[Row]) -> list[str]:
    if not rows:
        return []
    margin = min(max(columns(label) for label, _ in rows), _LABELLED)
    lines = ["", _label(title)]
    for label, text in rows:
        first, *rest = wrapped(text, max(width() - margin - 4, 16))
        if columns(label) > margin:
            lines.append(f"  {label}")
            label = ""  # noqa: PLW2901 - its text begins on the next line
        lines.append(f"  {padded(label, margin)}  {first}".rstrip())
        lines.extend(f"  {' ' * margin}  {line}" for line in rest)
    return lines


def _everywhere() -> list[str]:
    flags = " · ".join(f"{one.opts[0]} {_value(one)}".rstrip() for one in shared.everywhere())
    return ["", *wrapped(f"{_label('everywhere')} {flags}", width())]


def _registers(nouns: Sequence[str]) -> list[str]:
    """Return one line for all registers, however many there are."""
    named = " · ".join(nouns) or _said("help-register", "nouns")
    return ["", *wrapped(message("help-register.words", spoken.get(), {"nouns": named}), width())]


def _example(path: str) -> list[str]:
    return ["", _label("example"), *(f"  {line}" for line in example(path))]
