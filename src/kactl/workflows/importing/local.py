"""The rows of a table by what they call themselves, so that a row can link to another one."""

from dataclasses import dataclass, field


@dataclass
class Locals:
    """The ids that rows have here, by the words by which other rows may name them."""

    ids: dict[str, set[str]] = field(default_factory=dict)

    def add(self, words: str, identity: str) -> None:
        """Note what a row is called."""
        self.ids.setdefault(words.strip().casefold(), set()).add(identity)

    def find(self, words: str) -> tuple[str, ...]:
        """Return the ids that words mean."""
        return tuple(sorted(self.ids.get(words.strip().casefold(), ())))
