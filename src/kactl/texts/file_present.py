"""What the check `file-present` says."""

TEXTS = {
    "title": {
        "zh": "文件齐备",
        "en": "File present",
    },
    "about": {
        "zh": "问与通配符相符的文件是否齐备、有内容。",
        "en": "Asks whether files that match a pattern are there and have content.",
    },
    "missing": {
        "zh": "与 {pattern} 相符且有内容的文件有 {count} 个，应至少 {needed} 个",
        "en": "files with content that match {pattern}: {count}; at least {needed} wanted",
    },
    "missing.why": {
        "zh": "评审要看这些文件，现在还不够。",
        "en": "The gate reads these files, and there are not enough of them.",
    },
    "missing.mend": {
        "zh": "把文件放到这个位置并提交。",
        "en": "Put the files there and commit them.",
    },
    "empty-file": {
        "zh": "{path} 是空文件，不计入",
        "en": "{path} is empty and does not count",
    },
    "empty-file.why": {
        "zh": "空文件证明不了什么。",
        "en": "An empty file shows nothing.",
    },
    "empty-file.mend": {
        "zh": "放入真正的内容，或删掉它。",
        "en": "Put the content in, or remove the file.",
    },
    "no-file": {
        "zh": "{path} 不是普通文件，不计入",
        "en": "{path} is not a regular file and does not count",
    },
    "no-file.why": {
        "zh": "符号链接和子模块的内容不在本仓库中。",
        "en": "What a symbolic link or submodule points to is not in this repository.",
    },
    "no-file.mend": {
        "zh": "换成文件本身。",
        "en": "Put the file itself there.",
    },
}
