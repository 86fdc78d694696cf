"""T58: a template has names, conditions and a few filters; everything else is refused, and all is bounded."""

import pytest

from kactl.playbooks.fill import MAX_BYTES, fill


@pytest.mark.parametrize(
    "template",
    [
        "{{ 'a' * 100000000 }}",
        "{{ client.__class__.__mro__ }}",
        "{{ client|attr('format') }}",
        "{% for one in range(1000000000) %}x{% endfor %}",
        "{% include 'kactl.yaml' %}",
        "{{ cycler.__init__.__globals__ }}",
        "{% set x = 1 %}",
        "{{ client.format(client) }}",
    ],
)
def test_t58_what_reaches_into_objects_or_makes_much_of_little_is_refused(template: str) -> None:
    text, findings = fill(template.encode(), "charter.md", {"client": "Acme"})
    assert text is None
    assert findings


def test_t58_what_comes_out_is_bounded() -> None:
    text, findings = fill(b"{{ client }}" * 3, "charter.md", {"client": "x" * (MAX_BYTES // 2)})
    assert text is None
    assert [one.code for one in findings] == ["playbook.template-output"]
