"""Whether a cell says what an item says already, however either is written."""

from decimal import Decimal
from functools import cached_property

from kactl.checks.reading.days import instant_of
from kactl.model.fields import FieldDeclaration
from kactl.model.tables import Raw
from kactl.syntax.values import Value
from kactl.texts.catalogue import LANGUAGES
from kactl.workflows.exporting.showing import Shower
from kactl.workflows.importing.cells import LONGEST, plain
from kactl.workflows.item_changes import same
from kactl.workflows.registers import OpenRegister


class Likeness:
    """Compares cells with the values of a register's items."""

    def __init__(self, opened: OpenRegister) -> None:
        """Keep the register."""
        self._opened = opened

    @cached_property
    def _showers(self) -> tuple[Shower, ...]:
        return tuple(Shower(self._opened, one) for one in LANGUAGES)

    def same(self, field: FieldDeclaration, raw: Raw, held: Value, value: Value) -> bool:
        """Tell whether the value of a cell is the one that the item holds."""
        if type(held) is type(value) and held == value:
            return True
        if held in (None, "", []) or value is None:
            return held in (None, "", []) and value is None
        if _is_number(held) and _is_number(value):
            return held == value
        if field.type == "instant":
            one, other = instant_of(held), instant_of(value)
            if one is not None and one == other:
                return True
        return same(held, value) or self.says(field, raw, held)

    def says(self, field: FieldDeclaration, raw: Raw, held: Value) -> bool:
        """Tell whether a cell holds just what an export would write for a value, in either language.

        So what is not as the register declares it comes back unharmed.
        """
        said = plain(raw)
        shown = (plain(one.shown(field, held)) for one in self._showers)
        return any(one == said or (len(said) >= LONGEST and one.startswith(said)) for one in shown)


def _is_number(value: Value) -> bool:
    return isinstance(value, int | Decimal) and not isinstance(value, bool)
