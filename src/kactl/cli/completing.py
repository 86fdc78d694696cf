"""What the shell's completion offers beside options: the ids that are alive in the engagement."""

from pathlib import Path
from typing import Literal

import typer

from kactl.cli.registers import noun_of


def gates(context: typer.Context, incomplete: str) -> list[str]:
    """Return the gates and the instances that have records; after `GATE@`, those of items and periods too."""
    found = _beginning(context, "gates", incomplete)
    gate, at, _ = incomplete.partition("@")
    if at:
        from kactl.cli.calling import now
        from kactl.store.live_instances import live_instances

        others = live_instances(_start(context), gate, now().date())
        found += [one for one in others if one.startswith(incomplete)]
    return list(dict.fromkeys(found))


def roles(context: typer.Context, incomplete: str) -> list[str]:
    """Return the roles."""
    return _beginning(context, "roles", incomplete)


def principles(context: typer.Context, incomplete: str) -> list[str]:  # noqa: ARG001 - Typer asks by name
    """Return the ids of the six principles, and their Chinese names once one is begun."""
    from kactl.texts.principle import TEXTS
    from kactl.workflows.principles import ALL, PRINCIPLES

    ids = [one for one in (*PRINCIPLES, ALL) if one.startswith(incomplete)]
    titles = [TEXTS[one]["zh"] for one in PRINCIPLES] if incomplete else []
    return [*ids, *(one for one in titles if one.startswith(incomplete))]


def documents(context: typer.Context, incomplete: str) -> list[str]:
    """Return the documents of the playbook."""
    return _beginning(context, "documents", incomplete)


def environments(context: typer.Context, incomplete: str) -> list[str]:
    """Return the environments."""
    return _beginning(context, "environments", incomplete)


def versions(context: typer.Context, incomplete: str) -> list[str]:
    """Return the versions of releases."""
    from kactl.store.live_ids import item_paths

    found = (one.stem for one in item_paths(_start(context), "release"))
    return [one for one in found if one.startswith(incomplete)]


def deployments(context: typer.Context, incomplete: str) -> list[str]:
    """Return the names of deployments that hold what is typed."""
    from kactl.store.live_ids import live_deployments

    return [one.stem for one in live_deployments(_start(context)) if incomplete in one.stem]


def people(context: typer.Context, incomplete: str) -> list[str]:
    """Return the people of the team."""
    return _beginning(context, "people", incomplete)


def items(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the items of the register under whose noun the command stands, by id or number, with titles."""
    from kactl.store.live_items import live_items

    folded = incomplete.casefold()
    found = live_items(_start(context), noun_of(context))
    return [(one.word, one.title) for one in found if one.word.casefold().startswith(folded)]


def _beginning(
    context: typer.Context,
    kind: Literal["gates", "roles", "people", "documents", "environments"],
    incomplete: str,
) -> list[str]:
    from kactl.store.live_ids import live_ids

    return [one for one in live_ids(_start(context), kind) if one.startswith(incomplete)]


def _start(context: typer.Context) -> Path:
    places = [one.params.get("directory") for one in (context, context.parent, context.find_root()) if one]
    return next((Path(one) for one in places if one), Path()).absolute()
