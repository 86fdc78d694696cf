"""Help of `kactl playbook`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {"zh": "流程规范：列出、查看、检查", "en": "List, show and examine playbooks"},
    "about.example": {"zh": "kactl playbook list", "en": "kactl playbook list"},
    "list": {"zh": "列出可用的流程规范", "en": "List the playbooks that can be used"},
    "list.example": {"zh": "kactl playbook list", "en": "kactl playbook list"},
    "show": {
        "zh": "查看一个流程规范的评审点；默认为本项目的",
        "en": "Show a playbook's gates; the engagement's own unless named",
    },
    "show.example": {
        "zh": "kactl playbook show ka\nkactl playbook show ka --why gates.kickoff",
        "en": "kactl playbook show ka\nkactl playbook show ka --why gates.kickoff",
    },
    "show.profiles": {
        "zh": "并列显示各类项目在六个维度上的差别",
        "en": "Show the kinds of engagement side by side on the six axes",
    },
    "show.why": {"zh": "显示某一项出自哪一层", "en": "Say which layer an entry comes from"},
    "lint": {
        "zh": "检查流程规范是否正确、可行",
        "en": "Examine whether a playbook is sound and can be staffed",
    },
    "lint.example": {"zh": "kactl playbook lint playbooks/ours", "en": "kactl playbook lint playbooks/ours"},
    "source": {"zh": "流程规范的名称或文件夹", "en": "The playbook's name or folder"},
}
