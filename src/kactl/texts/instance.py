"""What is said where a recurring gate has no such instance."""

from collections.abc import Mapping
from typing import Final

TEXTS: Final[Mapping[str, Mapping[str, str]]] = {
    "of-register": {"zh": "台账“{register}”的每个条目一次", "en": "there is one for each item of {register}"},
    "of-month": {"zh": "每月一次，例如 {name}", "en": "there is one a month, such as {name}"},
    "of-quarter": {"zh": "每季度一次，例如 {name}", "en": "there is one a quarter, such as {name}"},
    "of-year": {"zh": "以年份为名，例如 {name}", "en": "a year names it, such as {name}"},
    "of-opening": {"zh": "每一次由送审开始，例如 {name}", "en": "opening begins one, such as {name}"},
    "not-opened": {
        "zh": "“{gate}”还没有名为“{instance}”的一次",
        "en": "gate {gate} has no instance {instance} yet",
    },
    "not-opened.why": {
        "zh": "这个评审点的每一次从送审开始。",
        "en": "Each instance of this gate begins when it is opened.",
    },
    "not-opened.mend": {
        "zh": "先送审：kactl gate open {gate}@{instance}",
        "en": "Open it: kactl gate open {gate}@{instance}",
    },
    "unknown": {
        "zh": "“{gate}”没有名为“{instance}”的一次；可以是：{near}",
        "en": "gate {gate} has no instance {instance}; it may be: {near}",
    },
    "unknown.why": {
        "zh": "每一次来自台账的条目、已到的周期或送审，别的名字都不算。",
        "en": "Items, periods that have begun and `gate open` name instances; nothing else does.",
    },
    "unknown.mend": {
        "zh": "看有哪些：kactl gate list；缺条目的先登记并提交。",
        "en": "See them: kactl gate list; where the item is missing, add and commit it first.",
    },
}
