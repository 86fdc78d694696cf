"""The words of the notes of a release for the client."""

TEXTS = {
    "title": {"zh": "版本 {version} 发布说明", "en": "Release notes {version}"},
    "footer": {"zh": "{engagement} · 版本 {version}", "en": "{engagement} · release {version}"},
    "line": {"zh": "{name}　{title}", "en": "{name}: {title}"},
    "nothing": {
        "zh": "本版本没有可列出的需求、变更和缺陷。",
        "en": "No requirements, changes or defects are listed.",
    },
}
