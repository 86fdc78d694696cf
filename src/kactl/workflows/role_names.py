"""Roles as people name them: by their id, or by the title that they read in either language."""

from kactl.model.playbook import Playbook


def role_id(playbook: Playbook, words: str) -> str:
    """Return the id of the one role that words mean; words that mean none, or several, as they are."""
    if playbook.role(words) is not None:
        return words
    wanted = _plain(words)
    found = [one.id for one in playbook.roles if wanted in (_plain(one.title.zh), _plain(one.title.en))]
    return found[0] if len(found) == 1 else words


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
