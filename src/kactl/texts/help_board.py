"""Help of `kactl board`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {
        "zh": "面板：评审点、我的工作、台账；逐层打开，直接执行下一步",
        "en": "Gates, your work and items at a glance; open each, run what comes next",
    },
    "about.more": {
        "zh": "方向键选择，回车打开，a 执行下一步，Esc 返回，r 刷新，q 退出。没有终端时只打印一览。"
        '需要扩展 tui：pip install "kactl[tui]"。',
        "en": "Arrow keys choose, Enter opens, a runs the next step, Esc goes back, r refreshes, q quits. "
        'Without a terminal the lines are printed. It needs the extra tui: pip install "kactl[tui]".',
    },
    "about.example": {"zh": "kactl board", "en": "kactl board"},
}
