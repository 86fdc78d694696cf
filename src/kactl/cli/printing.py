"""Show an outcome: the report to standard output in the asked format, its exit code to the shell."""

import sys

from kactl.cli import exits, streams
from kactl.cli.answers import Answer
from kactl.cli.commands import Outcome
from kactl.cli.language import spoken
from kactl.cli.options import Options
from kactl.errors import ExitCode, KactlError
from kactl.memo import recording
from kactl.model.import_reports import ImportReport
from kactl.model.reports import ChangeSetReport, Report
from kactl.render.formats import render
from kactl.render.look import Look


def look(options: Options, *, width: int | None = None) -> Look:
    """Return how reports are shown on standard output."""
    return Look(
        language=spoken.get(),
        width=width or streams.width(),
        colour=streams.coloured(sys.stdout, refused=bool(options.no_color)),
        verbosity=bool(options.verbose) - bool(options.quiet),
    )


def show(outcome: Outcome) -> int:
    """Print the outcome's report and return its exit code."""
    report, code = _judged(outcome)
    format_ = outcome.options.format or "text"
    text = _ended(render(report, format_, look(outcome.options)))
    if format_ != "text":
        streams.encode_documents()
    write(text)
    recording.keep(lambda: streams.encoded(text), int(code))
    return int(code)


def write(text: str) -> None:
    """Write a result to standard output; a reader that has gone changes no exit code, a full disk does."""
    try:
        sys.stdout.write(_ended(text))
        sys.stdout.flush()
    except BrokenPipeError:
        streams.silence()
    except OSError as error:
        streams.silence()
        values = {"problem": error.strerror or str(error)}
        raise KactlError("shell.no-output", exit_code=ExitCode.REPOSITORY, values=values) from error


def _ended(text: str) -> str:
    """Return the text with an end to its last line."""
    return text if text.endswith("\n") or not text else text + "\n"


def _judged(outcome: Outcome) -> tuple[Report, ExitCode]:
    answer = outcome.answer
    if isinstance(answer, Answer):
        return answer.report, answer.exit_code
    asked = outcome.writing is not None and outcome.writing.exit_code
    if asked and isinstance(answer, ChangeSetReport | ImportReport):
        return answer, exits.of_difference(answer)
    return answer, exits.exit_code(answer)
