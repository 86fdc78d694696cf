"""Fill the generated parts of the reference pages from the code.

Everything between `<!-- from the code: NAME -->` and `<!-- end -->` is replaced; the prose around it is written by hand.
"""

import inspect
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from itertools import groupby
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType
from typing import Any, Final

import typer
from typer.core import TyperArgument

import kactl.model
from kactl.checks.registry import names as checks
from kactl.cli import help as helping
from kactl.cli import language as speech
from kactl.cli import options as shared
from kactl.cli.commands import Noun, Verb
from kactl.cli.nouns import NOUNS
from kactl.model import gates, people, playbook, registers, settings
from kactl.model.base import ID_PATTERN, Model
from kactl.model.reports import Report
from kactl.syntax.yaml import read_yaml
from kactl.texts.catalogue import LANGUAGES, Language, families, family, message, template

PROJECT: Final = Path(__file__).parents[1]
DOCS: Final[Mapping[Language, Path]] = {"en": PROJECT / "docs", "zh": PROJECT / "docs/zh"}
FIELDS: Final = PROJECT / "tools/fields.yaml"
"""What the fields of playbooks mean: in Chinese, and in English where the model has no docstring for it."""
LANGUAGE_OF_PLAYBOOKS: Final = (playbook, gates, people, registers, settings)
BLOCK: Final = re.compile(r"(<!-- from the code: (\S+) -->\n).*?(<!-- end -->)", re.DOTALL)
WORDS: Final[Mapping[str, Mapping[Language, str]]] = {
    "anything": {"en": "anything", "zh": "任意"},
    "argument": {"en": "argument or option", "zh": "参数或选项"},
    "command": {"en": "command", "zh": "命令"},
    "condition": {"en": "condition", "zh": "条件"},
    "default": {"en": "default", "zh": "默认"},
    "field": {"en": "field", "zh": "字段"},
    "false": {"en": "yes or no", "zh": "是或否"},
    "id": {"en": "id", "zh": "标识"},
    "list": {"en": "list of {of}", "zh": "列表：{of}"},
    "mapping": {"en": "mapping to {of}", "zh": "映射：{of}"},
    "meaning": {"en": "meaning", "zh": "含义"},
    "mend": {"en": "mend", "zh": "处理"},
    "message": {"en": "message", "zh": "消息"},
    "code": {"en": "code", "zh": "代码"},
    "cause": {"en": "cause", "zh": "原因"},
    "key": {"en": "key", "zh": "键"},
    "number": {"en": "number", "zh": "数字"},
    "integer": {"en": "whole number", "zh": "整数"},
    "null": {"en": "null", "zh": "null"},
    "or": {"en": " or ", "zh": " 或 "},
    "required": {"en": "required", "zh": "必填"},
    "string": {"en": "text", "zh": "文字"},
    "everywhere": {"en": "Options of every command", "zh": "每条命令都有的选项"},
    "writing": {"en": "Options of every command that writes (marked ✎)", "zh": "写入命令（标 ✎）都有的选项"},
    "text": {"en": "text in both languages", "zh": "中英文文字"},
    "type": {"en": "type", "zh": "类型"},
    "answers": {"en": "Answered by {of}.", "zh": "由 {of} 给出。"},
    "change-set": {"en": "Answered by every command that writes.", "zh": "由每条写入命令给出。"},
    "error": {"en": "Stands where there is no report to give.", "zh": "没有报告可给时的内容。"},
}


def word(name: str, language: Language, **values: str) -> str:
    """Return a word of the pages."""
    return WORDS[name][language].format(**values)


def row(*cells: str) -> str:
    """Return a line of a table."""
    shown = (" ".join(one.split()).replace("|", "\\|") for one in cells)
    return f"| {' | '.join(shown)} |"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return a table and an empty line; nothing where there are no rows."""
    if not rows:
        return []
    return [row(*head), "|" + "---|" * len(head), *(row(*one) for one in rows), ""]


# Commands


def commands() -> Iterator[tuple[str, Verb]]:
    """Yield every command with its whole path."""
    for name, module in NOUNS.items():
        command: Any = typer.main.get_command(import_module(module).app)
        if isinstance(command, Noun):
            for verb, one in command.commands.items():
                assert isinstance(one, Verb), verb  # noqa: S101 - the house's tests promise it
                yield f"kactl {name} {verb}", one
        else:
            yield f"kactl {name}", command


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


def _command(path: str, command: Verb, language: Language) -> list[str]:
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
        *message(f"{kin}.{verb}.example", language).splitlines(),
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


# Fields of playbooks


@cache
def meanings() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """Return what is written beside the code about the fields of the playbook language, by model."""
    found: Any = read_yaml(FIELDS.read_bytes())
    return found  # type: ignore[no-any-return]


def language_models() -> dict[str, type[Model]]:
    """Return every model of the playbook language by its name."""
    return {
        name: one
        for module in LANGUAGE_OF_PLAYBOOKS
        for name, one in vars(module).items()
        if inspect.isclass(one) and issubclass(one, Model) and one.__module__ == module.__name__
    }


def fields_of(model: type[Model]) -> dict[str, dict[str, Any]]:
    """Return the fields of a model as its schema has them, by the name that files use."""
    found: dict[str, dict[str, Any]] = model.model_json_schema()["properties"]
    return found


def field_table(model: type[Model], language: Language) -> list[str]:
    """Return the table of a model's fields: type, default, meaning."""
    required = model.model_json_schema().get("required", [])
    rows = []
    for name, one in fields_of(model).items():
        default = word("required", language) if name in required else f"`{_plain(one.get('default'))}`"
        said = meanings().get(model.__name__, {}).get(name, {})
        meaning = said.get(language) or one.get("description", "")
        rows.append((f"`{name}`", shown_type(one, language), default, meaning))
    return table([word(one, language) for one in ("field", "type", "default", "meaning")], rows)


def _plain(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def shown_type(schema: Mapping[str, Any], language: Language) -> str:
    """Return a JSON Schema as people read a type."""
    if "enum" in schema or "const" in schema:
        return " · ".join(f"`{one}`" for one in schema.get("enum", [schema.get("const")]))
    if "anyOf" in schema:
        parts = [shown_type(one, language) for one in schema["anyOf"]]
        left_out = ["null"] if "default" in schema else []
        left_out += [word("string", language)] if word("text", language) in parts else []
        return word("or", language).join(dict.fromkeys(one for one in parts if one not in left_out))
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        if name == "Text":
            return word("text", language)
        return f"[{name}](#{name.lower()})" if name in language_models() else f"`{name}`"
    return _simple_type(schema, language)


def _simple_type(schema: Mapping[str, Any], language: Language) -> str:
    kind = schema.get("type")
    if kind == "array":
        items = schema.get("items") or (schema.get("prefixItems") or [{}])[0]
        return word("list", language, of=shown_type(items, language))
    values = [schema.get("additionalProperties"), *schema.get("patternProperties", {}).values()]
    if kind == "object" and (typed := [one for one in values if isinstance(one, dict)]):
        return word("mapping", language, of=shown_type(typed[0], language))
    if kind == "object":
        return word("condition" if schema.get("minProperties") else "anything", language)
    if schema.get("pattern") == ID_PATTERN:
        return word("id", language)
    return {
        "string": word("string", language), "integer": word("integer", language),
        "number": word("number", language), "boolean": word("false", language), "null": "null",
    }.get(str(kind), word("anything", language))  # fmt: skip


# Reports


def reports() -> dict[str, type[Report]]:
    """Return every report by the kind that its JSON document names."""
    modules: list[ModuleType] = [
        import_module(f"kactl.model.{one.name}") for one in iter_modules(kactl.model.__path__)
    ]
    found = {
        str(one.model_fields["kind"].default): one
        for module in modules
        for one in vars(module).values()
        if inspect.isclass(one) and issubclass(one, Report) and _names_its_kind(one)
    }
    return dict(sorted(found.items()))


def _names_its_kind(model: type[Report]) -> bool:
    kind = model.model_fields.get("kind")
    return kind is not None and isinstance(kind.default, str)


def _bare(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    return {key: one for key, one in schema.items() if key != "default"}


def report_tables(language: Language) -> list[str]:
    """Return every kind of document with its top-level keys."""
    lines = []
    for kind, model in reports().items():
        answered = re.findall(r"`[^`]+`", inspect.getdoc(model) or "")
        head = word("answers", language, of=answered[0]) if answered else word(kind, language)
        schema = model.model_json_schema(mode="serialization")["properties"]
        keys = [(f"`{name}`", shown_type(_bare(one), language)) for name, one in schema.items()]
        lines += [f"### {kind}", "", head, "", *table([word(one, language) for one in ("key", "type")], keys)]
    return lines


# Findings


def finding_index(language: Language) -> list[str]:
    """Return every code with its message, cause and mend, by family."""
    head = [word(one, language) for one in ("code", "message", "cause", "mend")]
    lines = []
    for name in families():
        texts = family(name)
        codes = [key for key in texts if {f"{key}.why", f"{key}.mend"} <= texts.keys()]
        rows = [
            (f"`{name}.{key}`", *(message(f"{name}.{key}{part}", language) for part in ("", ".why", ".mend")))
            for key in codes
        ]
        if rows:
            linked = f"[{name}](checks/{name}.md)" if name in checks() else name
            lines += [f"## {linked}", "", *table(head, rows)]
    return lines


# Pages


def block(name: str, language: Language) -> str:
    """Return what stands in the block of that name."""
    if name == "commands":
        lines = command_pages(language)
    elif name == "reports":
        lines = report_tables(language)
    elif name == "findings":
        lines = finding_index(language)
    else:
        lines = field_table(language_models()[name], language)
    return "\n" + "\n".join(lines).rstrip("\n") + "\n\n"


def filled(page: str, language: Language) -> str:
    """Return a page with its blocks as the code has them today."""
    return BLOCK.sub(lambda found: found[1] + block(found[2], language) + found[3], page)


def pages() -> Iterator[tuple[Path, Language]]:
    """Yield every reference page that has blocks, with its language."""
    for language in LANGUAGES:
        for path in sorted((DOCS[language] / "reference").glob("*.md")):
            if BLOCK.search(path.read_text(encoding="utf-8")):
                yield path, language


def main() -> None:
    """Write the pages whose blocks are not fresh, and name them."""
    for path, language in pages():
        page = path.read_text(encoding="utf-8")
        if (fresh := filled(page, language)) != page:
            path.write_text(fresh, encoding="utf-8", newline="\n")
            sys.stdout.write(f"{path.relative_to(PROJECT)}\n")


if __name__ == "__main__":
    main()
