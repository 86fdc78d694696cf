"""Help of `kactl calendar`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {
        "zh": "日历：今后四周的到期事项和会议；导出 .ics；刷新公共假期",
        "en": "What is due and held in the next four weeks; written as .ics; public holidays refreshed",
    },
    "about.more": {
        "zh": (
            "评审点、工作、待办、条目、客户配合事项和例会都在其中；例会遇休息日顺延到各方都上班的一天。导出"
            "的文件含一年，重复导入时更新原有日程。"
        ),
        "en": (
            "Gates, activities, duties, items, obligations and standing meetings; a meeting on a day off "
            "moves to the next day on which all parties work. A file covers a year, and importing it again "
            "updates what is there."
        ),
    },
    "about.example": {
        "zh": "kactl calendar\nkactl calendar -o 交付.ics --for wang.fang",
        "en": "kactl calendar\nkactl calendar -o delivery.ics --for ann.lee",
    },
    "about.output": {"zh": "写成 .ics 文件", "en": "Write it as an .ics file"},
    "about.person": {"zh": "只要与此人相关的", "en": "Only what concerns this person"},
    "refresh": {
        "zh": "按假期库重写各方的公共假期和调休上班日，并说明哪些期限会移动",
        "en": "Write public holidays and make-up working days anew, and say which dues move",
    },
    "refresh.more": {
        "zh": "不联网，新的放假安排随假期库的新版本而来；手工填写的日期保留。--dry-run 只看不写。",
        "en": (
            "Nothing is asked over the network: newer days come with a newer holidays library. What people "
            "wrote by hand stays. --dry-run only tells."
        ),
    },
    "refresh.example": {
        "zh": "kactl calendar refresh --dry-run\nkactl calendar refresh --years 3",
        "en": "kactl calendar refresh --dry-run\nkactl calendar refresh --years 3",
    },
    "refresh.years": {
        "zh": "从今年起写几年；默认为流程规范所定",
        "en": "How many years from this one on; the playbook says so unless given",
    },
}
