"""What is said of libraries that come with an extra."""

TEXTS = {
    "missing": {
        "zh": "此功能需要安装扩展“{extra}”。",
        "en": "This needs the extra “{extra}”.",
    },
    "missing.why": {
        "zh": "较大的依赖库不随 kactl 一起安装，用到时才需要。",
        "en": "Large libraries do not come with kactl; they are wanted only where they are used.",
    },
    "missing.mend": {
        "zh": "在安装 kactl 的环境里执行上面的命令。",
        "en": "Run the command above in the environment in which kactl is installed.",
    },
}
