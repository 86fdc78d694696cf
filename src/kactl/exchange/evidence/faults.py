"""Why a report cannot be read."""

from kactl.model.evidence import LONGEST_NAME, Unread


class UnreadableError(Exception):
    """A report is not what it says that it is; carries what a summary says of it."""

    def __init__(
        self, code: str, *, line: int | None = None, column: int | None = None, detail: str = ""
    ) -> None:
        """Name the fault and its place."""
        super().__init__(code)
        self.unread = Unread(code=code, line=line, column=column, detail=detail[:LONGEST_NAME])
