from typing import get_args

import pytest

from kactl.model.findings import SEVERITIES
from kactl.model.reports import Assurance, Status
from kactl.render.pack.words import said
from kactl.texts.catalogue import LANGUAGES, Language


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_status_severity_and_grade_has_its_words(language: Language) -> None:
    keys = [*SEVERITIES, *(f"says-{one}" for one in get_args(Status))]
    for name, field in Assurance.model_fields.items():
        keys += [name, *(f"{name}-{one}" for one in get_args(field.annotation))]
    assert all(said(key, language) for key in keys)
