"""Deployments and their reviews as they lie in the process folder: strict, held against name and place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC
from hashlib import sha256
from typing import Final, TypeVar

from pydantic import ValidationError

from kactl.model.base import Model
from kactl.model.deployments import FOLDER, Deployment, DeploymentReview
from kactl.model.faults import coded
from kactl.model.findings import Finding
from kactl.model.view import File, Setting
from kactl.syntax.canonical import canonical_json
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.json import read_json

REVIEWS: Final = "reviews"
"""The folder of the reviews, in that of their environment."""
SHOWN: Final = 10
"""How many digits of its SHA-256 end a file's name."""
M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Placed:
    """A deployment, where it lies, and the SHA-256 of its file."""

    path: str
    sha256: str
    deployment: Deployment

    @property
    def name(self) -> str:
        """Return how people name it: the file's name without its ending."""
        return self.path.rsplit("/", 1)[-1].removesuffix(".json")


@dataclass(frozen=True, slots=True)
class Deployed:
    """The deployments in order of time, their reviews by digest, and what could not be read."""

    deployments: tuple[Placed, ...]
    reviews: Mapping[str, tuple[DeploymentReview, ...]]
    faults: tuple[Finding, ...]


def deployment_pattern(setting: Setting, environment: str = "*", version: str | None = None) -> str:
    """Return where deployments lie: of an environment, perhaps only those of a version."""
    return setting.inside(f"{FOLDER}/{environment}/{f'*-{version}-*' if version else '*'}.json")


def review_pattern(setting: Setting, environment: str = "*") -> str:
    """Return where the reviews of an environment's deployments lie."""
    return setting.inside(f"{FOLDER}/{environment}/{REVIEWS}/*.json")


def read_deployments(files: Iterable[File], reviews: Iterable[File], setting: Setting) -> Deployed:
    """Return what files say; links, foreign and altered files are faults."""
    faults: list[Finding] = []
    found = [one for file in files for one in _deployment(file, setting, faults)]
    covered: dict[str, tuple[DeploymentReview, ...]] = {}
    for file in reviews:
        review = _read(file, DeploymentReview, faults)
        if review is not None:
            covered[review.deployment] = (*covered.get(review.deployment, ()), review)
    return Deployed(tuple(sorted(found, key=_order)), covered, tuple(faults))


def deployment_of(data: bytes, path: str) -> tuple[Deployment | None, tuple[Finding, ...]]:
    """Return the deployment in bytes, or None and all that is wrong with them."""
    return _parsed(data, path, Deployment)


def _order(placed: Placed) -> tuple[object, ...]:
    return placed.deployment.at, placed.path


def _deployment(file: File, setting: Setting, faults: list[Finding]) -> Iterator[Placed]:
    found = _read(file, Deployment, faults)
    if found is None:
        return
    own, folder = setting.engagement.engagement, file.path.rsplit("/", 2)[-2]
    if found.engagement not in (None, own):
        faults.append(_fault("deployment-file.other-engagement", file.path, engagement=str(found.engagement)))
    elif found.environment != folder:
        faults.append(_fault("deployment-file.misplaced", file.path, environment=found.environment))
    else:
        yield Placed(file.path, sha256(file.data).hexdigest(), found)


def _read(file: File, model: type[M], faults: list[Finding]) -> M | None:
    if not file.mode.startswith("100"):
        faults.append(_fault("deployment-file.no-file", file.path))
        return None
    digest = sha256(file.data).hexdigest()[:SHOWN]
    if not file.path.endswith(f"-{digest}.json"):
        faults.append(_fault("deployment-file.altered", file.path, digest=digest))
        return None
    found, wrong = _parsed(file.data, file.path, model)
    faults += wrong
    return found


def _parsed(data: bytes, path: str, model: type[M]) -> tuple[M | None, tuple[Finding, ...]]:
    try:
        value = read_json(data)
    except SyntaxFault as error:
        one = error.fault
        found = Finding(code=one.code, path=path, line=one.line, column=one.column, values=dict(one.values))
        return None, (found,)
    try:
        return model.model_validate_json(data), ()
    except ValidationError as error:
        wrong = (
            Finding(code=one.code, path=path, line=1, column=1, values=dict(one.values))
            for one in coded(error, value, model)
        )
        return None, tuple(wrong)


def _fault(code: str, path: str, **values: str) -> Finding:
    return Finding(code=code, path=path, line=1, column=1, values={"path": path, **values})


def deployment_file(one: Deployment, process: str) -> tuple[str, bytes]:
    """Return where a deployment lies and what stands there: the same one is always the same file."""
    data = _written(one)
    name = f"{one.at.astimezone(UTC):%Y%m%dT%H%M%SZ}-{one.version}-{sha256(data).hexdigest()[:SHOWN]}.json"
    return f"{process}/{FOLDER}/{one.environment}/{name}", data


def review_file(review: DeploymentReview, placed: Placed) -> tuple[str, bytes]:
    """Return where the review of a deployment lies and what stands there."""
    data = _written(review)
    folder = placed.path.rpartition("/")[0]
    return f"{folder}/{REVIEWS}/{placed.name}-{sha256(data).hexdigest()[:SHOWN]}.json", data


def _written(one: Model) -> bytes:
    plain = read_json(one.model_dump_json(by_alias=True, exclude_defaults=True).encode())
    told = {"schemaVersion": 1, **plain} if isinstance(plain, dict) else plain
    return canonical_json(told) + b"\n"
