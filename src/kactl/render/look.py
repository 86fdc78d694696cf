"""How a text is to look: what the terminal, or whoever prints it, allows."""

from dataclasses import dataclass

from kactl.texts.catalogue import Language


@dataclass(frozen=True, slots=True)
class Look:
    """The language, columns, colour and detail of a text."""

    language: Language = "en"
    width: int = 80
    colour: bool = False
    verbosity: int = 0
    """-1: only what decides; 0: what is to be done; 1: everything."""
