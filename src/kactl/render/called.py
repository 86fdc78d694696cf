"""What people call an item, in every format: the client's key or the display number, else its id."""

from kactl.model.item_reports import RegisterHead
from kactl.render.look import Look


def called(report: RegisterHead, identity: str, look: Look) -> str:
    """Return what people call an item that a report names; where everything is wanted, with its id."""
    name = report.names.get(identity)
    if name is None:
        return identity
    return f"{name} {identity}" if look.verbosity > 0 else name
