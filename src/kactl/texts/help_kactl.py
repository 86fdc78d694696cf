"""Help of kactl itself."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {
        "zh": "把交付流程放进项目自己的 git 仓库：流程规范、评审点和审批记录都是文件，状态由文件算出。",
        "en": "Keeps a delivery process in the project's own git repository: playbooks, gates and approvals "
        "are files, and every state is computed from them.",
    },
    "about.example": {
        "zh": "kactl init --playbook ka\nkactl status\nkactl gate check kickoff",
        "en": "kactl init --playbook ka\nkactl status\nkactl gate check kickoff",
    },
}
