"""From disk: what photographs tell besides the picture, by Pillow, which comes with an extra."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from healthpress.read.static import is_photograph

# Exif 2.32 (CIPA DC-008): the directory of places, and tags that name a camera's owner or number.
_PLACES: Final = 0x8825
_CAMERA: Final = 0x8769
_TAGS: Final = {
    0xA430: "the owner of the camera",
    0xA431: "the serial number of the camera",
    0xA435: "the serial number of the lens",
}
_DICOM_AT: Final = 128  # bytes before its mark (DICOM PS3.10, 7.1)
_DICOM: Final = b"DICM"


def private_details(files: Mapping[str, Path]) -> Mapping[str, tuple[str, ...]]:
    """Path in the output -> what the image tells of people and places; those that tell nothing not.

    A file that is no image, or a broken one, tells nothing. Empty without the extra `images`.

    Raises:
        OSError: a file cannot be read.
    """
    images = {name: path for name, path in files.items() if is_photograph(path)}
    if not images or find_spec("PIL") is None:
        return {}
    opener = import_module("PIL.Image")  # takes 40 ms, which sites without photographs save
    found = {name: tuple(_details(path, opener)) for name, path in images.items()}
    return {name: details for name, details in found.items() if details}


def _details(path: Path, opener: Any) -> Iterator[str]:  # noqa: ANN401 - a module
    with path.open("rb") as file:
        head = file.read(_DICOM_AT + len(_DICOM))
        if head[_DICOM_AT:] == _DICOM:
            yield "a patient's record (DICOM)"
            return
        file.seek(0)
        try:
            with opener.open(file) as image:
                tags = image.getexif()
                places, camera = tags.get_ifd(_PLACES), tags.get_ifd(_CAMERA)
        except (ValueError, SyntaxError, KeyError, OSError):
            return
    if places:
        yield "the place where it was taken (GPS)"
    yield from (name for tag, name in _TAGS.items() if camera.get(tag))
