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
    browser = next(_browsers(), None)
    if browser is not None:
        return _printed(browser, page)
    if find_spec("weasyprint") is not None:
        return _set(page)
    raise KactlError("paper.no-engine", exit_code=ExitCode.REPOSITORY, fix='pip install "kactl[pdf]"')


def _browsers() -> Iterator[str]:
    yield from (found for name in BROWSERS if (found := which(name)))
    yield from (one for one in _INSTALLED if Path(one).is_file())


def _printed(browser: str, page: str) -> bytes:
    with TemporaryDirectory(prefix="kactl-pdf-", ignore_cleanup_errors=True) as folder:
        source, target = Path(folder, "paper.html"), Path(folder, "paper.pdf")
        source.write_text(page, "utf-8")
        command = [browser, *_OPTIONS, *_unboxed(), f"--user-data-dir={folder}/profile"]
        command += [f"--print-to-pdf={target}", source.as_uri()]
        try:
            done = run(command, stdin=DEVNULL, stdout=DEVNULL, stderr=PIPE, timeout=_PATIENCE, check=False)  # noqa: S603
        except (OSError, TimeoutExpired) as error:
            _fail(browser, str(error))
        if not target.is_file() or not target.stat().st_size:
            _fail(browser, done.stderr.decode("utf-8", "replace").strip()[-200:])
        return target.read_bytes()


def _unboxed() -> tuple[str, ...]:
    """Return what a browser asks for where it is run as root, as in containers."""
    root = getattr(os, "geteuid", lambda: 1)() == 0
    return ("--no-sandbox",) if root else ()


def _fail(browser: str, said: str) -> None:
    values = {"engine": Path(browser).name, "said": said}
    raise KactlError("paper.engine-failed", exit_code=ExitCode.REPOSITORY, values=values)


def _set(page: str) -> bytes:
    """Return the page as WeasyPrint sets it; nothing is fetched."""
    library: Any = import_module("weasyprint")

    def refuse(url: str, *_: object, **__: object) -> dict[str, object]:
        raise ValueError(url)

    made: bytes = library.HTML(string=page, url_fetcher=refuse).write_pdf()
    return made
