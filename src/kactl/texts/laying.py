"""Messages about laying documents down."""

from collections.abc import Mapping
from typing import Final

TEXTS: Final[Mapping[str, Mapping[str, str]]] = {
    "no-template": {
        "zh": "流程规范里没有模板 {template}，无法准备 {path}",
        "en": "the playbook has no template {template}: {path} cannot be laid down",
    },
    "no-template.why": {
        "zh": "文档由流程规范的模板生成。",
        "en": "Documents come from the playbook's templates.",
    },
    "no-template.mend": {
        "zh": "检查流程规范：kactl playbook lint",
        "en": "Look at the playbook: kactl playbook lint",
    },
    "unfilled": {
        "zh": "模板 {template} 第 {line} 行填不出来",
        "en": "template {template} cannot be filled, line {line}",
    },
    "unfilled.why": {
        "zh": "模板里用了没有的变量，或写法不对。",
        "en": "It names a variable that does not exist, or is not well formed.",
    },
    "unfilled.mend": {
        "zh": "检查流程规范：kactl playbook lint",
        "en": "Look at the playbook: kactl playbook lint",
    },
}
