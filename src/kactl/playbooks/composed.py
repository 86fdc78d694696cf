"""The composed playbook as the file that an engagement keeps."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from kactl.model.playbook import Playbook
from kactl.playbooks.contents import schema_line
from kactl.playbooks.yaml_lines import yaml_lines
from kactl.syntax.values import Value

PATH: Final = ".kactl/playbook/playbook.yaml"


def playbook_yaml(playbook: Playbook) -> bytes:
    """Return the playbook in the model's order, without what equals a default: the same bytes everywhere."""
    said = playbook.model_dump(by_alias=True, exclude_defaults=True)
    lines = [schema_line("playbook", PATH), *yaml_lines(_plain(said))]
    return ("\n".join(lines) + "\n").encode()


def _plain(value: object) -> Value:
    """Return a dumped value with lists for tuples and decimals for what Pydantic made floats of."""
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(one) for one in value]
    if isinstance(value, float):
        return Decimal(repr(value))
    if value is None or isinstance(value, bool | int | Decimal):
        return value
    return str(value)
