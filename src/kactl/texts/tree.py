"""What a file of the tree cannot be read or written for."""

TEXTS = {
    "changed": {"zh": "读取期间 {path} 被改动", "en": "{path} changed while it was being read"},
    "changed.why": {
        "zh": "前后内容不一致，结论可能对不上任何一版。",
        "en": "The result might fit neither the former content nor the new one.",
    },
    "changed.mend": {
        "zh": "等编辑器或同步程序写完后重新运行。",
        "en": "Run the command again when the editor or the sync program has finished.",
    },
    "unreadable": {"zh": "无法读取 {path}：{problem}", "en": "{path} cannot be read: {problem}"},
    "unreadable.why": {
        "zh": "这是操作系统的说明。",
        "en": "These are the operating system's own words.",
    },
    "unreadable.mend": {
        "zh": "检查权限，并关闭正在占用该文件的程序。",
        "en": "Check the permissions, and close the program that holds the file.",
    },
    "size": {"zh": "{path} 超过 {limit} MiB", "en": "{path} is larger than {limit} MiB"},
    "size.why": {
        "zh": "这么大的文件不适合作为评审材料放在仓库里。",
        "en": "A file of that size is no review material for a repository.",
    },
    "size.mend": {
        "zh": "把大文件移到别处，在仓库里保留链接和摘要。",
        "en": "Keep the file elsewhere, and its link and digest here.",
    },
    "not-a-file": {"zh": "{path} 不是普通文件", "en": "{path} is no plain file"},
    "not-a-file.why": {
        "zh": "符号链接、子模块和目录可能指向评审范围以外的内容，这里只认普通文件。",
        "en": "A symbolic link, a submodule or a folder may lead to content that nobody reviewed.",
    },
    "not-a-file.mend": {
        "zh": "把它换成普通文件。",
        "en": "Replace it by a plain file.",
    },
    "not-a-folder": {"zh": "{path} 不是真正的文件夹", "en": "{path} is no real folder"},
    "not-a-folder.why": {
        "zh": "符号链接或子模块后面的内容不在本仓库的提交里，这里不读。",
        "en": "What lies behind a symbolic link or in a submodule is in no commit here, and is not read.",
    },
    "not-a-folder.mend": {
        "zh": "换成真正的文件夹，把内容放进来。",
        "en": "Replace it by a real folder and put the content into it.",
    },
    "outside": {"zh": "路径 {path} 不可用", "en": "the path {path} cannot be used"},
    "outside.why": {
        "zh": "路径必须位于项目之内，不得含“..”、绝对路径或 .git，也不得重复。",
        "en": "A path lies inside the project: no `..`, nothing absolute, nothing of .git, no path twice.",
    },
    "outside.mend": {
        "zh": "在流程规范或模板里改正这个路径。",
        "en": "Correct the path in the playbook or template.",
    },
}
