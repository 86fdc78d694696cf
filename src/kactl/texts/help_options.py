"""Help of the options that every command takes, and the labels of the help."""

TEXTS: dict[str, dict[str, str]] = {
    "usage": {"zh": "用法：", "en": "Usage:"},
    "arguments": {"zh": "参数", "en": "Arguments"},
    "options": {"zh": "选项", "en": "Options"},
    "writing": {"zh": "写入方式", "en": "How it writes"},
    "commands": {"zh": "命令", "en": "Commands"},
    "everywhere": {"zh": "通用选项：", "en": "Everywhere:"},
    "example": {"zh": "示例", "en": "Example"},
    "version": {"zh": "显示版本后退出", "en": "Print the version and exit"},
    "help": {"zh": "显示某条命令的帮助", "en": "Show the help of any command"},
    "install-completion": {"zh": "安装命令行补全", "en": "Install completion for this shell"},
    "directory": {"zh": "在 DIR 中执行", "en": "Run as if started in DIR"},
    "lang": {"zh": "输出语言", "en": "The language of what is printed"},
    "format": {"zh": "输出格式", "en": "The format of the result"},
    "no-input": {
        "zh": "不提问；缺少的回答视为用法错误",
        "en": "Never ask; a missing answer is a usage error",
    },
    "quiet": {"zh": "只输出结论", "en": "Print only what decides"},
    "verbose": {"zh": "输出全部细节", "en": "Print everything"},
    "no-color": {"zh": "不用颜色", "en": "Use no colour"},
    "today": {
        "zh": "按假定的日期或时刻查看；评审点不会因此通过",
        "en": "Report as of a day or instant; nothing passes then",
    },
    "no-cache": {
        "zh": "不使用记住的答案，重新读取",
        "en": "Read everything anew instead of answering from memory",
    },
    "dry-run": {"zh": "只列出计划，不写入", "en": "Show the plan, write nothing"},
    "diff": {"zh": "同时显示内容差异", "en": "Show the difference as well"},
    "exit-code": {"zh": "有改动时退出码为 10", "en": "Exit with 10 when something would change"},
    "no-commit": {"zh": "写入但不提交", "en": "Write, but do not commit"},
    "message": {"zh": "提交说明的首行", "en": "The subject of the commit"},
    "by": {
        "zh": "操作人：标识、邮箱或姓名；默认取 git 的 user.email",
        "en": "Who acts: an id, mail address or name; git's user.email unless given",
    },
    "yes": {"zh": "不再确认，直接执行", "en": "Do not ask for agreement"},
}
