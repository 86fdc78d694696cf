"""What was done about the leavings of a killed run."""

TEXTS = {
    "finished": {
        "zh": "上次中断的写入其实已经完成（{count} 个文件）",
        "en": "the run that was interrupted had done its work ({count} files)",
    },
    "finished.why": {
        "zh": "提交已经生效，只是没来得及清理。",
        "en": "Its commit stands; only the clearing up was missing.",
    },
    "finished.mend": {"zh": "无须处理。", "en": "There is nothing to do."},
    "undone": {
        "zh": "上次写入中途中断，已恢复原状（{count} 个文件）",
        "en": "a run was interrupted halfway; everything was put back ({count} files)",
    },
    "undone.why": {
        "zh": "没有提交就不算数，半成品不留在工作区。",
        "en": "What was not committed does not count, and no half of it is left lying about.",
    },
    "undone.mend": {"zh": "重新运行当时的命令。", "en": "Run that command again."},
    "kept": {
        "zh": "{path} 在中断之后又被改动，保持不变",
        "en": "{path} was changed after the interruption and was left alone",
    },
    "kept.why": {
        "zh": "别人的改动不能覆盖。",
        "en": "What somebody wrote since must not be overwritten.",
    },
    "kept.mend": {
        "zh": "用 git diff 查看该文件，自行决定保留什么。",
        "en": "Look at the file with git diff, and decide what stays.",
    },
}
