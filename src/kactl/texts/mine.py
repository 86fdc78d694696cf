"""What one person is told about their own work."""

TEXTS: dict[str, dict[str, str]] = {
    "left": {
        "zh": "{person}已于 {day} 离开项目，现在没有可做的事",
        "en": "{person} left the engagement on {day} and can do nothing here now",
    },
    "left.why": {
        "zh": "团队名单记着每个人在项目中的最后一天。",
        "en": "The team's file says which day is a person's last.",
    },
    "left.mend": {
        "zh": "人还在项目中时，改 team.yaml 里的 until；否则由接手的人处理。",
        "en": "If the person is still here, mend `until` in team.yaml; else whoever took over acts.",
    },
    "step-approve": {"zh": "以“{role}”身份审批 {gate}", "en": "approve {gate} as {role}"},
    "who": {"zh": "{name}：{roles}", "en": "{name}: {roles}"},
    "no-role": {"zh": "没有担任任何角色", "en": "holds no role"},
    "stands-for": {"zh": "{role}（代理 {person}）", "en": "{role} (standing in for {person})"},
    "awaited": {"zh": "等你审批：{gate}（{role}）", "en": "waiting for your approval: {gate} ({role})"},
    "awaited-days": {
        "zh": "等你审批：{gate}（{role}），送审已 {days} 个工作日",
        "en": "waiting for your approval: {gate} ({role}), {days} working days since the opening",
    },
    "nothing": {"zh": "现在没有要你做的事。", "en": "There is nothing for you to do now."},
    "items": {"zh": "在你名下、尚未关闭的（{count} 项）", "en": "Open and yours ({count})"},
    "item": {"zh": "{item} {title}（{register}，{state}）", "en": "{item} {title} ({register}, {state})"},
    "item-due": {
        "zh": "{due} {item} {title}（{register}，{state}）",
        "en": "{due} {item} {title} ({register}, {state})",
    },
    "one-of": {
        "zh": "--mine 和 --client 只能选一个",
        "en": "--mine and --client cannot be asked together",
    },
    "one-of.why": {
        "zh": "一个看自己的，一个看客户方的。",
        "en": "One shows your own affairs, the other the client's.",
    },
    "one-of.mend": {"zh": "分两次执行。", "en": "Ask for one, then for the other."},
}
