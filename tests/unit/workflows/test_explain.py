import re

import pytest
from tests.gating import Bench

from kactl.errors import KactlError
from kactl.workflows.explain import explain


def test_what_differs_from_case_to_case_is_left_open(bench: Bench) -> None:
    found = explain(bench.call(), "role-vacant.vacant")
    texts = [found.message, found.why, found.mend]
    assert found.message.en == "nobody holds the role … (wanted: …)"
    assert not any(re.search(r"[{}]", one[language]) for one in texts if one for language in ("zh", "en"))


def test_many_codes_of_which_none_is_near_are_not_listed(bench: Bench) -> None:
    with pytest.raises(KactlError) as raised:
        explain(bench.call(), "xqzzz")
    assert raised.value.values == {"code": "xqzzz", "near": ""}
    with pytest.raises(KactlError) as raised:
        explain(bench.call(), "role-vacant.vacan")
    assert "role-vacant.vacant" in str(raised.value.values["near"])
