"""What the fields of a model mean: the texts that stand below them in its source.

Pydantic can read these while it makes a class, but that takes a quarter of the time that kactl needs to
start, and only a published schema shows them.
"""

import ast
import inspect
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from types import ModuleType

from pydantic import BaseModel


def descriptions(model: type[BaseModel]) -> Mapping[str, str]:
    """Return the texts of a model's fields by name; of an inherited one, that of the class it comes from."""
    found: dict[str, str] = {}
    for one in reversed(model.__mro__):
        said = _said(sys.modules[one.__module__]).get(one.__qualname__, {})
        found = {name: text for name, text in found.items() if name not in inspect.get_annotations(one)}
        found |= said
    return {name: text for name, text in found.items() if name in model.model_fields}


@cache
def _said(module: ModuleType) -> Mapping[str, Mapping[str, str]]:
    """Return what a module says of the fields of its classes; nothing where its source is not there."""
    try:
        source = inspect.getsource(module)
    except (OSError, TypeError):
        return {}
    classes = (one for one in ast.parse(source).body if isinstance(one, ast.ClassDef))
    return {one.name: dict(_fields(one)) for one in classes}


def _fields(declared: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, text in pairwise(declared.body):
        if not (isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)):
            continue
        if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant):
            said = text.value.value
            if isinstance(said, str):
                yield field.target.id, inspect.cleandoc(said)
