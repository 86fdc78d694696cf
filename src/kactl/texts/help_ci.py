"""Help of `kactl ci`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {"zh": "流水线：生成检查配置", "en": "Set up the check in a pipeline"},
    "about.example": {"zh": "kactl ci init --provider gitlab", "en": "kactl ci init --provider gitlab"},
    "init": {"zh": "生成流水线配置，检查每次合并", "en": "Write the pipeline that checks every change"},
    "init.example": {"zh": "kactl ci init --provider gitlab", "en": "kactl ci init --provider gitlab"},
    "init.provider": {
        "zh": "代码平台；默认看 origin 的地址",
        "en": "Where the repository is hosted; told from the address of origin unless given",
    },
    "link": {
        "zh": "在代码仓库中写明项目在哪里",
        "en": "Say in a code repository where its engagement is kept",
    },
    "link.example": {"zh": "kactl ci link ../acme-delivery", "en": "kactl ci link ../acme-delivery"},
    "link.engagement": {"zh": "项目仓库在本机的目录", "en": "The folder of the engagement's clone"},
    "link.repo": {
        "zh": "代码仓库在 kactl.yaml 中的编号；默认按地址找",
        "en": "The repository's id in kactl.yaml; told from its address unless given",
    },
}
