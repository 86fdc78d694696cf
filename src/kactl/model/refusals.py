"""A refusal of a value by a validator of ours: a message's code and its values instead of a sentence."""


class RefusedError(ValueError):
    """A value that a noun does not take; Pydantic carries it to `model.faults`."""

    def __init__(self, code: str, **values: object) -> None:
        """Name the message (`model.name` of `texts`) and what it shows."""
        super().__init__(f"{code} {values}")
        self.code = code
        self.values = values
