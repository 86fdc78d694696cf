import pytest
from tests.paperwork import dots

from kactl.exchange.pictures import LARGEST, Shape, shape_of

JPEG = b"\xff\xd8\xff\xe0\x00\x04\x00\x00\xff\xc0\x00\x11\x08\x00\x14\x00\x28\x03" + b"\x00" * 9 + b"\xff\xd9"


@pytest.mark.parametrize(
    ("data", "shape"),
    [
        (dots(40, 20), Shape("png", 40, 20)),
        (JPEG, Shape("jpeg", 40, 20)),
        (b'<?xml version="1.0"?>\n<svg width="20mm" height="1in" viewBox="0 0 9 9">', Shape("svg", 76, 96)),
        (b'<svg viewBox="0 0 300 100" width="150"/>', Shape("svg", 150, 50)),
        (b"<svg viewBox='0,0,300,100' height='50px'/>", Shape("svg", 150, 50)),
        (b'<svg width="100%" xmlns="x"/>', Shape("svg", 600, 400)),
        (b'<svg width="..." viewBox="0 0 0 0"/>', Shape("svg", 600, 400)),
        (b"GIF89a", None),
        (b"", None),
        (b"\xff\xd8\xff", None),
        (dots(1, 1)[:12], None),
        (b'<svg width="99999"/>', None),
        (dots(40, 20) + bytes(LARGEST), None),
    ],
)
def test_a_picture_says_what_it_is_and_how_large(data: bytes, shape: Shape | None) -> None:
    assert shape_of(data) == shape
