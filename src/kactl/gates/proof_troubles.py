"""The proofs behind statements: each kept file is there, and is what its record says."""

from collections.abc import Iterator
from hashlib import sha256

from kactl.model.findings import Finding
from kactl.model.view import Snapshot


def troubles(snapshot: Snapshot) -> Iterator[Finding]:
    """Yield which kept proofs are gone or are other bytes than their records name; each file is read once."""
    tree, there = snapshot.tree, snapshot.tree.listing()
    digests: dict[str, str | None] = {}
    for one in snapshot.records:
        proof = one.record.proof
        if proof is None or proof.kept is None:
            continue
        if proof.kept not in digests:
            plain = proof.kept in there and there[proof.kept].mode.startswith("100")
            digests[proof.kept] = sha256(tree.read(proof.kept)).hexdigest() if plain else None
        found = digests[proof.kept]
        if found != proof.sha256:
            code = "proof.gone" if found is None else "proof.altered"
            values = {"path": proof.kept, "record": one.name}
            fix = f"git log -- {proof.kept}"
            yield Finding(code=code, path=proof.kept, subject=one.name, fix=fix, values=values)
