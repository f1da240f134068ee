"""Files that the bot uploaded, to be sent again by id and fetched by path."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from bot.sandbox.params import Upload
from bot.sandbox.refusals import Raw, bad_request

PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"RIFF")
PHOTO_BYTES = 10 * 1024 * 1024
UNKNOWN_SIZE = (800, 600)


@dataclass(frozen=True, slots=True)
class Stored:
    """An uploaded file with the ids that Telegram would have given it."""

    file_id: str
    name: str
    mime: str
    data: bytes

    @property
    def raw(self) -> Raw:
        """The fields that every kind of file has."""
        unique = "u" + self.file_id[-12:]
        return {"file_id": self.file_id, "file_unique_id": unique, "file_size": len(self.data)}

    @property
    def path(self) -> str:
        """Where it can be fetched, below /file/bot<token>/."""
        return f"files/{self.file_id}/{self.name}"


class Files:
    """All files by id. The same bytes under the same name have the same id."""

    def __init__(self) -> None:
        self._stored: dict[str, Stored] = {}

    def add(self, upload: Upload, picture: bool) -> Stored:
        """Keep an upload; raises RefusedError for an empty one, or a picture that is none."""
        if not upload.data:
            raise bad_request("file must be non-empty")
        if picture and not upload.data.startswith(PICTURES):
            raise bad_request("IMAGE_PROCESS_FAILED")
        if picture and len(upload.data) > PHOTO_BYTES:
            raise bad_request("too big for a photo")
        digest = sha256(upload.name.encode() + b"\0" + upload.data).hexdigest()[:32]
        return self.keep(Stored("file-" + digest, upload.name, upload.mime, upload.data))

    def keep(self, stored: Stored) -> Stored:
        """Put a file back that was added before."""
        self._stored[stored.file_id] = stored
        return stored

    def __iter__(self) -> Iterator[Stored]:
        return iter(list(self._stored.values()))

    def get(self, file_id: str) -> Stored | None:
        """The file with this id."""
        return self._stored.get(file_id)


def measure(stored: Stored) -> tuple[int, int]:
    """Width and height in pixels of a PNG or GIF; 800 by 600 for anything else."""
    if stored.data.startswith(PICTURES[0]):
        return _unpack(">II", stored.data[16:24])
    if stored.data.startswith(PICTURES[2]):
        return _unpack("<HH", stored.data[6:10])
    return UNKNOWN_SIZE


def _unpack(layout: str, data: bytes) -> tuple[int, int]:
    if len(data) < struct.calcsize(layout):
        return UNKNOWN_SIZE
    width, height = struct.unpack(layout, data)
    return width, height
