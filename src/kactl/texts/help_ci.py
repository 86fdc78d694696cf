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
}
