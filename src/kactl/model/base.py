"""What every noun is made of: strict frozen models, bilingual text, identifiers."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from kactl.model.described import descriptions

ID_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9._-]*$"

Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=64)]
Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Model(BaseModel):
    """A frozen, strict noun; an unknown key is an error."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the schema of the model, with what is said of its fields."""
        found = handler(core_schema)
        properties = handler.resolve_ref_schema(found).get("properties", {})
        for name, text in descriptions(cls).items():
            field = cls.model_fields.get(name)
            shown = properties.get(field.alias or name) if field else None
            if shown is not None:
                shown.setdefault("description", text)
        return found


class Text(Model):
    """A text that people read, in Chinese and English."""

    zh: str
    en: str

    def __getitem__(self, language: str) -> str:
        """Return the text in `zh` or `en`."""
        return self.zh if language == "zh" else self.en

    def with_name(self, name: str | None) -> "Text":
        """Return the text with a name behind it, the same in both languages; itself where there is none."""
        return Text(zh=f"{self.zh} {name}", en=f"{self.en} {name}") if name else self


def _both(value: Any) -> Any:  # noqa: ANN401 - Pydantic hands the raw input in
    return {"zh": value, "en": value} if isinstance(value, str) else value


Words = Annotated[Text, BeforeValidator(_both, json_schema_input_type=str | Text)]
"""A `Text`; written as one string it reads the same in both languages."""
