"""How the tables of well-known tools are read: mappings that come with a bundled playbook."""

from kactl.model.import_mappings import ImportMapping
from kactl.store.bundled import bundled
from kactl.syntax.canonical import canonical_json
from kactl.syntax.yaml import read_yaml
from kactl.workflows.desk import Desk


def preset(desk: Desk, register: str, name: str) -> ImportMapping | None:
    """Return the mapping that the engagement's playbook brings under a name for a register, else None.

    A tool's tables of other things than tasks are read by `TOOL-REGISTER`.
    """
    playbook = desk.snapshot.playbook
    chain = (playbook.playbook, *playbook.extends)
    data = bundled().preset(chain, f"{name}-{register}") or bundled().preset(chain, name)
    if data is None:
        return None
    found = ImportMapping.model_validate_json(canonical_json(read_yaml(data)))
    return found if found.register_ == register else None
