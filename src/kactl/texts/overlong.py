"""What is said of an ordinary project that takes too long to be one."""

_WHY = {
    "zh": "超过 6 个月，四角约束和一次性交付往往管不住，应考虑按 KA 项目管理。",
    "en": "Beyond six months four baselines and one delivery seldom hold: consider a key account.",
}
_MEND = {
    "zh": "对照两类项目的六个维度；仍按普通项目管理的，在启动评审写明理由；日期有变的，改 kactl.yaml。",
    "en": (
        "Compare both kinds on the six axes; to keep it as it is, say why at the kickoff; where the dates "
        "changed, change the answers in `kactl.yaml`."
    ),
}

TEXTS = {
    "planned": {
        "zh": "计划工期 {days} 天，超过 {most} 天：是否应按 KA 项目管理？",
        "en": "planned for {days} days, more than {most}: should it be a key account?",
    },
    "planned.why": _WHY,
    "planned.mend": _MEND,
    "running": {
        "zh": "开工已 {days} 天，超过 {most} 天仍未结束：是否应按 KA 项目管理？",
        "en": "running for {days} days, more than {most}, and not over: should it be a key account?",
    },
    "running.why": _WHY,
    "running.mend": _MEND,
}
