"""What the check `links-fresh` says."""

from kactl.texts.check_parts import REGISTER

TEXTS = {
    "title": {"zh": "关联未过时", "en": "Links fresh"},
    "about": {
        "zh": "问关联的另一端自上次有人确认后是否改动过。改动过的要由人看过再确认。",
        "en": (
            "Asks whether the other end of a link changed since a person last saw it. What changed is looked "
            "at and cleared by a person."
        ),
    },
    "suspect": {
        "zh": "{item} 的“{field}”指向的 {target} 已改动，未重新确认",
        "en": "{item}: {target} ({field}) changed since it was last looked at",
    },
    "suspect.why": {
        "zh": "依据变了，跟着它做的任务和测试可能已经不对。",
        "en": "What followed from it, such as a task or a test, may be wrong now.",
    },
    "suspect.mend": {
        "zh": "核对后用 suspect --clear 确认，或修改本条。",
        "en": "Look at it; change the item where it must, then clear it with `suspect --clear`.",
    },
    "unseen": {
        "zh": "{item} 的“{field}”指向 {target}，没有留下确认时的内容",
        "en": "{item}: nobody has said what {target} ({field}) was when it was linked",
    },
    "unseen.why": {
        "zh": "手工写入的关联没有记录，另一端改了也看不出来。",
        "en": "A link written by hand keeps no trace of the other end, so a change of it cannot be told.",
    },
    "unseen.mend": {
        "zh": "核对后用 suspect --clear 确认。",
        "en": "Look at it, then clear it.",
    },
    "no-such-link": {
        "zh": "“{register}”没有这样的关联：{fields}",
        "en": "{register} has no watched link: {fields}",
    },
    "no-such-link.why": {
        "zh": "只有声明了 watch 的关联才看得出改动。",
        "en": "Only a link that declares `watch` can be suspect.",
    },
    "no-such-link.mend": {"zh": "在台账的关联字段中声明 watch。", "en": "Declare `watch` for the link."},
    **REGISTER,
}
