"""The exit codes, and the one error that a user can meet."""

from collections.abc import Mapping
from enum import IntEnum
from types import MappingProxyType

NOTHING: Mapping[str, object] = MappingProxyType({})


class ExitCode(IntEnum):
    """What a finished command tells the shell, whatever its format."""

    OK = 0
    FINDINGS = 1
    USAGE = 2
    UNDECIDED = 3
    REPOSITORY = 4
    CONFLICT = 5
    UNTRUSTED = 6
    DIFFERENCE = 10
    BUG = 70
    INTERRUPTED = 130


class KactlError(Exception):
    """Something the user can mend: a message's code, its values, an exit code and the next command."""

    def __init__(
        self,
        code: str,
        *,
        exit_code: ExitCode,
        fix: str | None = None,
        values: Mapping[str, object] = NOTHING,
    ) -> None:
        """Name the message (`family.name` of `texts`), the values it shows and the command that mends."""
        super().__init__(code, dict(values))
        self.code = code
        self.exit_code = exit_code
        self.fix = fix
        self.values = dict(values)
