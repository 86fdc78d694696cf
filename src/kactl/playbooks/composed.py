"""The composed playbook as the file that an engagement keeps."""

from collections.abc import Mapping
from typing import Final

from kactl.model.playbook import Playbook
from kactl.playbooks.compose import Composition
from kactl.playbooks.contents import schema_line
from kactl.playbooks.yaml_lines import yaml_lines

PATH: Final = ".kactl/playbook/playbook.yaml"


def composed_yaml(composition: Composition) -> bytes:
    """Return the composed value: parts in the model's order, digits and texts as the layers have them."""
    value = composition.value()
    said = value if isinstance(value, Mapping) else {}
    ordered = {key: said[key] for key in Playbook.model_fields if key in said}
    return ("\n".join([schema_line("playbook", PATH), *yaml_lines(ordered)]) + "\n").encode()
