"""What photographs tell besides the picture."""

from pathlib import Path

import pytest
from PIL import Image

from healthpress.read.image_details import private_details

GPS = 0x8825
CAMERA = 0x8769


def photograph(path: Path, **directories: dict[int, str]) -> Path:
    exif = Image.Exif()
    exif[0x8298] = "Example Clinic"  # copyright
    for name, tags in directories.items():
        exif.get_ifd(GPS if name == "gps" else CAMERA).update(tags)
    Image.new("RGB", (4, 4)).save(path, exif=exif)
    return path


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp"])
def test_a_place_is_told(tmp_path: Path, suffix: str) -> None:
    path = photograph(tmp_path / f"hand.{suffix}", gps={1: "N"})

    assert private_details({"hand": path}) == {"hand": ("the place where it was taken (GPS)",)}


def test_a_camera_and_its_owner_are_told(tmp_path: Path) -> None:
    path = photograph(tmp_path / "hand.jpg", camera={0xA430: "Ada", 0xA431: "123"})

    found = private_details({"hand.jpg": path})

    assert found == {"hand.jpg": ("the owner of the camera", "the serial number of the camera")}


def test_a_copyright_is_nobodys_secret(tmp_path: Path) -> None:
    assert private_details({"hand.jpg": photograph(tmp_path / "hand.jpg")}) == {}


def test_a_record_is_told_whatever_its_content(tmp_path: Path) -> None:
    path = tmp_path / "scan.dcm"
    path.write_bytes(bytes(128) + b"DICM" + b"rest")

    assert private_details({"scan.dcm": path}) == {"scan.dcm": ("a patient's record (DICOM)",)}


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff\xe1\x00\x10Exif\x00\x00broken", b"GIF"])
def test_a_broken_file_tells_nothing(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "hand.jpg"
    path.write_bytes(content)

    assert private_details({"hand.jpg": path}) == {}
