"""`kactl NOUN`: every verb of every register of the engagement's playbook, gathered on one group."""

from typing import Final

from kactl.cli import register_exchange, register_handoff, register_items, register_release, register_work
from kactl.cli.register_app import app

VERBS: Final = (register_items, register_exchange, register_work, register_handoff, register_release)
"""The modules whose commands stand on the group, in the order in which the help shows them."""
__all__ = ["VERBS", "app"]
