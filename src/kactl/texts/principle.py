"""The six principles, as people name them, and the words of their groups."""

from collections.abc import Mapping
from typing import Final

TEXTS: Final[Mapping[str, Mapping[str, str]]] = {
    "whole-life": {"zh": "全生命周期覆盖", "en": "Whole life"},
    "clear-duty": {"zh": "权责清晰", "en": "Clear duty"},
    "layered-quality": {"zh": "多层次质量保障", "en": "Layered quality"},
    "stability-and-risk": {"zh": "稳定性与风险防控", "en": "Stability and risk"},
    "assets": {"zh": "资产沉淀与复用", "en": "Assets"},
    "keep-improving": {"zh": "持续迭代", "en": "Keep improving"},
    "heading": {"zh": "{title}（{id}）", "en": "{title} ({id})"},
    "rule": {"zh": "规则：{title}（{id}）", "en": "rule: {title} ({id})"},
    "criterion": {"zh": "{gate}：{title}（{key}）", "en": "{gate}: {title} ({key})"},
    "unknown": {
        "zh": "没有“{name}”这项原则；有：{known}",
        "en": "there is no principle {name}; there are: {known}",
    },
    "unknown.why": {
        "zh": "每条规则和准则都服务于六项原则之一。",
        "en": "Every rule and criterion serves one of six principles.",
    },
    "unknown.mend": {
        "zh": "用其中一个名字，或用 all 看全部。",
        "en": "Use one of these names, or all of them: all.",
    },
}
