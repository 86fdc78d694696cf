"""An answer as it is kept: what proves it, how long it holds, its exit code and what was printed."""

from binascii import crc32

_KIND = b"kactl memo 1"


class Answer:
    """What a command answered, about which repository, and from when until when the clock leaves it true."""

    __slots__ = ("code", "output", "proof", "since", "until")

    def __init__(self, *, proof: str, since: int, until: int | None, code: int, output: bytes) -> None:
        """Keep the parts; instants are whole seconds of UTC, and no end means that no clock was asked."""
        self.proof, self.since, self.until = proof, since, until
        self.code, self.output = code, output

    def holds(self, now: int) -> bool:
        """Tell whether no instant that was asked about has come; a clock that was set back proves nothing."""
        return self.since <= now and (self.until is None or now < self.until)

    def encoded(self) -> bytes:
        """Return the bytes to keep."""
        until = -1 if self.until is None else self.until
        head = f"{self.proof}\n{self.since} {until} {self.code} {len(self.output)}\n"
        body = head.encode() + self.output
        return b"%s %08x\n%s" % (_KIND, crc32(body), body)

    @classmethod
    def decoded(cls, data: bytes) -> "Answer | None":
        """Return the answer that bytes hold, None for bytes that are no whole answer."""
        first, _, body = data.partition(b"\n")
        if first != b"%s %08x" % (_KIND, crc32(body)):
            return None
        try:
            proof, numbers, rest = body.split(b"\n", 2)
            since, until, code, size = map(int, numbers.split())
        except ValueError:
            return None
        if size != len(rest):
            return None
        end = None if until < 0 else until
        return cls(proof=proof.decode("ascii", "replace"), since=since, until=end, code=code, output=rest)
