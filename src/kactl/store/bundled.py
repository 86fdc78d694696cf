"""Where playbooks come from: the wheel, the checkout of an editable install, or a folder of the user's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from kactl.memo import recording
from kactl.playbooks.layers import Layer
from kactl.store.disk import proper

LAYER: Final = "playbook.yaml"
MAX_BYTES: Final = 1 << 20
_PACKAGE: Final = Path(__file__).parents[1]


def bundled_root() -> Path:
    """Return the folder that holds `playbooks/` and `templates/`: in the wheel, else in the checkout."""
    inside = _PACKAGE / "bundled"
    return inside if (inside / "playbooks").is_dir() else _PACKAGE.parents[1]


@dataclass(frozen=True)
class Shelf:
    """The bundled playbooks, and before them one that the user named by its folder."""

    root: Path
    folder: Path | None = None
    """The folder of the user's playbook: `playbook.yaml`, `templates/<language>/`."""
    shown: str = ""
    """The folder as the user wrote it, for paths in findings."""

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Return the names of the bundled playbooks, sorted."""
        folder = self.root / "playbooks"
        found = (one.name for one in _folders(folder) if _is_file(one / LAYER))
        return tuple(sorted(found))

    def own(self) -> Layer | None:
        """Return the layer of the user's folder, None when no folder was named or it holds none."""
        if self.folder is None or not _is_file(self.folder / LAYER):
            return None
        path = f"{self.shown or self.folder.name}/{LAYER}"
        return Layer(self.folder.resolve().name, path, _read(self.folder / LAYER))

    def layer(self, name: str) -> Layer | None:
        """Return a bundled playbook's layer, None when there is none of that name."""
        if name not in self.names:
            return None
        path = f"playbooks/{name}/{LAYER}"
        return Layer(name, path, _read(self.root / path))

    def template(self, chain: Sequence[str], language: str, name: str) -> tuple[str, bytes] | None:
        """Return the path and bytes of a template, looked for in the user's folder and then along the chain.

        `chain` has the nearest playbook first. Symbolic links are not followed.
        """
        for shown, folder in self._places(chain, language):
            if proper(name) and _is_reachable(folder, name):
                return f"{shown}/{name}", _read(folder / name)
        return None

    def preset(self, chain: Sequence[str], name: str) -> bytes | None:
        """Return how a well-known tool's table is read, by the nearest playbook that says so, else None."""
        folders = [self.folder / "imports"] if self.folder is not None else []
        folders += [self.root / "playbooks" / one / "imports" for one in chain if one in self.names]
        file = f"{name}.yaml"
        return next((_read(one / file) for one in folders if proper(file) and _is_reachable(one, file)), None)

    def template_names(self, chain: Sequence[str]) -> Mapping[str, frozenset[str]]:
        """Return the names of all templates along a chain, by language."""
        return {
            language: frozenset(
                name for _, folder in self._places(chain, language) for name in _files(folder)
            )
            for language in ("zh", "en")
        }

    def _places(self, chain: Sequence[str], language: str) -> list[tuple[str, Path]]:
        places = []
        if self.folder is not None:
            shown = f"{self.shown or self.folder.name}/templates/{language}"
            places.append((shown, self.folder / "templates" / language))
        for name in chain:
            path = f"templates/{name}/{language}"
            if name in self.names:
                places.append((path, self.root / path))
        return places


def bundled() -> Shelf:
    """Return the bundled playbooks alone."""
    return Shelf(bundled_root())


def shelf_of(source: str, start: Path) -> Shelf | None:
    """Return the shelf for a playbook as the user names it: a bundled name, or a folder that holds a layer.

    A bundled name wins; a folder beside it is meant by `./name`. None: it is neither.
    """
    own = bundled()
    if source in own.names:
        return own
    recording.refuse()  # the user's folder lies anywhere
    folder = start / source
    return Shelf(own.root, folder, Path(source).as_posix()) if _is_file(folder / LAYER) else None


def _folders(folder: Path) -> list[Path]:
    return (
        [one for one in folder.iterdir() if one.is_dir() and not one.is_symlink()] if folder.is_dir() else []
    )


def _is_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _is_reachable(folder: Path, name: str) -> bool:
    """Tell whether a file lies below a folder with no symbolic link on the way."""
    path = folder
    for step in name.split("/"):
        path /= step
        if path.is_symlink():
            return False
    return path.is_file()


def _files(folder: Path) -> list[str]:
    found = (one.relative_to(folder).as_posix() for one in folder.rglob("*")) if folder.is_dir() else ()
    return [name for name in found if _is_reachable(folder, name)]


def _read(path: Path) -> bytes:
    """Return a file's bytes; one byte more than allowed is enough for a reader to refuse it."""
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)
