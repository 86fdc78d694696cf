from kactl.cli.nouns import NOUNS
from kactl.playbooks.lints.nouns import OWN
from kactl.workflows.sources import bundled_drafts


def test_no_bundled_register_has_a_word_of_kactls_own() -> None:
    taken = {one.noun for draft in bundled_drafts() for one in draft.playbook().registers}
    assert not taken & OWN


def test_every_word_of_the_command_line_that_is_no_registers_is_reserved() -> None:
    taken = {one.noun for draft in bundled_drafts() for one in draft.playbook().registers}
    assert set(NOUNS) - taken <= OWN
