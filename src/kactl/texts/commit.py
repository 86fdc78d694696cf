"""Messages of `commit`."""

from collections.abc import Mapping
from typing import Final

TEXTS: Final[Mapping[str, Mapping[str, str]]] = {
    "summary": {"zh": "更新 {files}", "en": "Update {files}"},
    "summary-more": {"zh": "更新 {files}，另有 {count} 个文件", "en": "Update {files} and {count} more"},
}
