"""What every noun is made of: strict frozen models, bilingual text, identifiers."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

ID_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9._-]*$"

Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=64)]
Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Model(BaseModel):
    """A frozen, strict noun; an unknown key is an error."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", use_attribute_docstrings=True)


class Text(Model):
    """A text that people read, in Chinese and English."""

    zh: str
    en: str

    def __getitem__(self, language: str) -> str:
        """Return the text in `zh` or `en`."""
        return self.zh if language == "zh" else self.en


def _both(value: Any) -> Any:  # noqa: ANN401 - Pydantic hands the raw input in
    return {"zh": value, "en": value} if isinstance(value, str) else value


Words = Annotated[Text, BeforeValidator(_both, json_schema_input_type=str | Text)]
"""A `Text`; written as one string it reads the same in both languages."""
