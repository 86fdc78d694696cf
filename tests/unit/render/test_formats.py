from importlib import import_module
from typing import get_args

import pytest

from kactl.cli.options import Format
from kactl.errors import ExitCode, KactlError
from kactl.render.formats import ANY, TABLE, renderer


def test_the_command_line_offers_the_formats_of_the_table() -> None:
    assert set(get_args(Format)) == {format_ for format_, _ in TABLE}


@pytest.mark.parametrize("target", sorted(set(TABLE.values())))
def test_every_renderer_is_there(target: str) -> None:
    module, _, name = target.partition(":")
    assert callable(getattr(import_module(module), name))


def test_a_format_that_a_kind_has_not_is_misuse_and_names_those_it_has() -> None:
    with pytest.raises(KactlError) as met:
        renderer("status", "html")
    assert met.value.exit_code is ExitCode.USAGE
    known = str(met.value.values["known"]).split(" · ")
    assert set(known) == {format_ for format_, kind in TABLE if kind in ("status", ANY)}
