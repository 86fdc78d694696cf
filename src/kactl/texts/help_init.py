"""Help of `kactl init`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {"zh": "按一套流程规范开始一个项目", "en": "Begin an engagement under a playbook"},
    "about.more": {
        "zh": "缺少的回答会在终端提问；没有终端时用默认值，没有默认值的须用 --set 给出。",
        "en": "What is not answered is asked at the terminal; without one the defaults hold, and what has no "
        "default must be given with --set.",
    },
    "about.example": {
        "zh": "kactl init --playbook ka --set client=某某集团\n"
        "kactl init delivery --playbook normal --answers answers.yaml",
        "en": "kactl init --playbook ka --set client=Acme\n"
        "kactl init delivery --playbook normal --answers answers.yaml",
    },
    "playbook": {"zh": "流程规范：ka、normal 或文件夹", "en": "The playbook: ka, normal, or a folder"},
    "path": {"zh": "项目的文件夹；默认为当前文件夹", "en": "The engagement's folder; this one unless given"},
    "settings": {"zh": "回答一个问题，可多次给出", "en": "The answer to a question"},
    "answers": {"zh": "回答文件（YAML）", "en": "A YAML file of answers"},
    "from-stage": {
        "zh": "项目已在进行，从此阶段开始纳入管理",
        "en": "The stage at which an engagement in mid-flight begins",
    },
    "reason": {"zh": "为何从此阶段开始", "en": "Why it begins at that stage"},
}
