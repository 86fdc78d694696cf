"""What `process/imports/NAME.yaml` remembers of a file: read, and planned anew."""

import re
from collections.abc import Mapping
from typing import Any

from kactl.model.base import ID_PATTERN
from kactl.model.changes import Change
from kactl.model.import_mappings import FOLDER, ImportMapping
from kactl.model.tables import Table
from kactl.playbooks.contents import schema_line
from kactl.playbooks.yaml_lines import yaml_lines
from kactl.store.yaml_edit import remove, set_entry
from kactl.syntax.canonical import canonical_json
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.yaml import read_yaml
from kactl.workflows.desk import Desk
from kactl.workflows.importing.columns import PASSED_OVER, Columns
from kactl.workflows.problems import decline, misuse
from kactl.workflows.registers import OpenRegister

SCHEMA = "import-mapping"


def mapping_path(desk: Desk, name: str) -> str:
    """Return where a mapping stands; a name that is none is misuse."""
    if not re.fullmatch(ID_PATTERN.strip("^$"), name):
        misuse("importing.bad-name", name=name)
    return f"{desk.engagement.process}/{FOLDER}/{name}.yaml"


def known_mappings(desk: Desk) -> tuple[str, ...]:
    """Return the names of the mappings that there are."""
    folder = f"{desk.engagement.process}/{FOLDER}/"
    paths = (one for one in desk.snapshot.tree.listing() if one.startswith(folder) and one.endswith(".yaml"))
    return tuple(one.removeprefix(folder).removesuffix(".yaml") for one in paths)


def read_mapping(desk: Desk, register: str, name: str) -> ImportMapping | None:
    """Return a mapping, None where there is none; a faulty one, or another register's, is a KactlError."""
    path = mapping_path(desk, name)
    if path not in desk.snapshot.tree.listing():
        return None
    try:
        found = ImportMapping.model_validate_json(canonical_json(read_yaml(desk.snapshot.tree.read(path))))
    except (SyntaxFault, ValueError) as error:
        decline("importing.bad-mapping", path=path, problem=str(error).splitlines()[0])
    if found.register_ != register:
        misuse("importing.other-register", path=path, register=found.register_)
    return found


def plan_mapping(desk: Desk, name: str, mapping: ImportMapping) -> Change | None:
    """Return the change by which a mapping is kept, None where it stands there already."""
    path = mapping_path(desk, name)
    plain: dict[str, Any] = mapping.model_dump(
        mode="json", by_alias=True, exclude_none=True, exclude_defaults=True
    )
    if path not in desk.snapshot.tree.listing():
        lines = [schema_line(SCHEMA, path), *yaml_lines(plain), ""]
        return Change(path, "\n".join(lines).encode())
    before = data = desk.snapshot.tree.read(path)
    held = read_yaml(data)
    for key, value in plain.items():
        if not isinstance(held, dict) or held.get(key) != value:
            data = set_entry(data, (key,), value)
    for key in held if isinstance(held, dict) else ():
        if key not in plain:
            data = remove(data, (key,))
    return None if data == before else Change(path, data, before)


def remembered(
    base: ImportMapping,
    opened: OpenRegister,
    table: Table,
    columns: Columns,
    words: Mapping[str, str],
    key: str | None,
) -> ImportMapping:
    """Return a mapping with what this table is like; new words are kept as states, people, or just words."""
    new = {word: meaning for word, meaning in words.items() if base.meanings.get(word) != meaning}
    states = {word: one for word, one in new.items() if one in opened.register.states.all}
    people = {word: one for word, one in new.items() if opened.desk.snapshot.team.find(one)}
    others = {word: one for word, one in new.items() if word not in {*states, *people}}
    meant = {head.name: one.id for head, one in columns.known}
    skipped = {head.name: PASSED_OVER for head in columns.passed_over}
    names = {head.column: head.name for head in table.header}
    return base.model_copy(
        update={
            "columns": {**base.columns, **meant, **skipped},
            "order": tuple(head.name for head in table.header),
            "widths": {names[column]: round(width) for column, width in table.widths if column in names},
            "states": {**base.states, **states},
            "people": {**base.people, **{word: one for word, one in people.items() if word not in states}},
            "words": {**base.words, **others},
            "key": key,
            "sheet": base.sheet,
        }
    )
