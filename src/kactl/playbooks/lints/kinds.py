"""What the things are called that a playbook's references lead to."""

from collections.abc import Mapping
from typing import Final

from kactl.model.base import Text

LANGUAGES: Final[Mapping[str, Text]] = {
    "zh": Text(zh="中文", en="Chinese"),
    "en": Text(zh="英文", en="English"),
}

ROLE: Final = Text(zh="角色", en="role")
DOCUMENT: Final = Text(zh="文档", en="document")
REGISTER: Final = Text(zh="台账", en="register")
OUTPUT: Final = Text(zh="产出（文档或台账）", en="output (document or register)")
GATE: Final = Text(zh="评审点", en="gate")
STAGE: Final = Text(zh="阶段", en="stage")
TIER: Final = Text(zh="项目等级", en="tier")
CLASS: Final = Text(zh="变更类别", en="class")
PROFILE: Final = Text(zh="项目类型", en="profile")
ENVIRONMENT: Final = Text(zh="环境", en="environment")
FIELD: Final = Text(zh="字段", en="field")
CONFLICT: Final = Text(zh="职责分离规定", en="duty conflict")
STATE: Final = Text(zh="状态", en="state")
DATE: Final = Text(zh="日期类立项问题", en="question for a date")
RECURRING: Final = Text(zh="循环评审点", en="recurring gate")
QUESTION: Final = Text(zh="立项问题", en="question")
CHECK: Final = Text(zh="检查", en="check")
PARTY: Final = Text(zh="日历中的一方", en="party of the calendar")
