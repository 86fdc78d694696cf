"""What is wrong with a register as a whole."""

TEXTS = {
    "unknown": {
        "zh": "流程规范里没有“{register}”这个台账",
        "en": "the playbook has no register `{register}`",
    },
    "unknown.why": {
        "zh": "准则引用的台账不存在，无法判定。",
        "en": "A criterion asks about a register that does not exist, so nobody can tell.",
    },
    "unknown.mend": {
        "zh": "改正流程规范里的台账名称，再运行 kactl playbook lint。",
        "en": "Correct the register's name in the playbook, then run kactl playbook lint.",
    },
}
