"""A page as PDF: by the first engine that is there, headless, offline, in a profile of its own."""

import os
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from subprocess import DEVNULL, PIPE, TimeoutExpired, run
from tempfile import TemporaryDirectory
from typing import Any, Final

from kactl.errors import ExitCode, KactlError
from kactl.exchange.papers.searching import searchable

BROWSERS: Final = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
    "microsoft-edge", "msedge",
)  # fmt: skip
"""Looked for on the path, in this order."""
_INSTALLED: Final = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
)
_PATIENCE: Final = 120
"""Seconds that a browser may take."""
_OPTIONS: Final = (
    "--headless=new", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions",
    "--disable-background-networking", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-pdf-header-footer",
)  # fmt: skip


def pdf(page: str) -> bytes:
    """Return a self-contained page as PDF; without an engine a KactlError names both that would do."""
    found = browser()
    if found is not None:
        return _printed(found, page)
    if find_spec("weasyprint") is not None:
        return _set(page)
    raise KactlError("paper.no-engine", exit_code=ExitCode.REPOSITORY, fix='pip install "kactl[pdf]"')


def browser() -> str | None:
    """Return the first browser that is there, None without any."""
    return next(_browsers(), None)


def _browsers() -> Iterator[str]:
    yield from (found for name in BROWSERS if (found := which(name)))
    yield from (one for one in _INSTALLED if Path(one).is_file())


def _printed(found: str, page: str) -> bytes:
    with TemporaryDirectory(prefix="kactl-pdf-", ignore_cleanup_errors=True) as folder:
        target = Path(folder, "paper.pdf")
        driven(found, page, Path(folder), target, f"--print-to-pdf={target}")
        return searchable(target.read_bytes(), page)


def driven(found: str, page: str, folder: Path, target: Path, *wishes: str) -> None:
    """Have a browser make a file of a page; one that makes none is a KactlError."""
    source = folder / "paper.html"
    source.write_text(page, "utf-8")
    command = [found, *_OPTIONS, *_unboxed(), f"--user-data-dir={folder}/profile", *wishes, source.as_uri()]
    try:
        done = run(command, stdin=DEVNULL, stdout=DEVNULL, stderr=PIPE, timeout=_PATIENCE, check=False)  # noqa: S603
    except (OSError, TimeoutExpired) as error:
        _fail(found, str(error))
    if not target.is_file() or not target.stat().st_size:
        _fail(found, done.stderr.decode("utf-8", "replace").strip()[-200:])


def _unboxed() -> tuple[str, ...]:
    """Return what a browser asks for where it is run as root, as in containers."""
    root = getattr(os, "geteuid", lambda: 1)() == 0
    return ("--no-sandbox",) if root else ()


def _fail(found: str, said: str) -> None:
    values = {"engine": Path(found).name, "said": said}
    raise KactlError("paper.engine-failed", exit_code=ExitCode.REPOSITORY, values=values)


def _set(page: str) -> bytes:
    """Return the page as WeasyPrint sets it; only what stands in the page itself is taken."""
    library: Any = import_module("weasyprint")
    inside: Any = import_module("weasyprint.urls").URLFetcher(allowed_protocols=("data",))
    made: bytes = library.HTML(string=page, url_fetcher=inside).write_pdf()
    return made
