"""A drawing as dots, for programs that show no drawings: by the browser that also makes PDFs."""

from base64 import b64encode
from pathlib import Path
from tempfile import TemporaryDirectory

from kactl.exchange.papers.pdf import browser, driven
from kactl.model.paper import Picture

_FINER = 2
"""Dots for each pixel that the drawing names."""


def dotted(picture: Picture) -> bytes | None:
    """Return a drawing as PNG, drawn where no script runs and nothing is fetched; None without a browser."""
    found = browser()
    if found is None:
        return None
    source = f"data:image/svg+xml;base64,{b64encode(picture.data).decode()}"
    size = f'width="{picture.width}" height="{picture.height}"'
    policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
    page = (
        f'<!doctype html><meta http-equiv="Content-Security-Policy" content="{policy}">'
        f'<style>body{{margin:0}}img{{display:block}}</style><img src="{source}" {size} alt="">'
    )
    with TemporaryDirectory(prefix="kactl-drawing-", ignore_cleanup_errors=True) as folder:
        target = Path(folder, "drawing.png")
        window = f"--window-size={picture.width},{picture.height}"
        driven(found, page, Path(folder), target, f"--screenshot={target}", window,
               f"--force-device-scale-factor={_FINER}", "--hide-scrollbars")  # fmt: skip
        return target.read_bytes()
