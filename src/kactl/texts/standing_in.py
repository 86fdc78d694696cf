"""Messages about stand-ins."""

TEXTS: dict[str, dict[str, str]] = {
    "window": {
        "zh": "代理的起止日期颠倒：{since} 至 {until}",
        "en": "the last day comes before the first: {since} to {until}",
    },
    "past": {"zh": "代理期已经结束（{until}）", "en": "the window is over ({until})"},
    "oneself": {
        "zh": "{by} 和 {to} 是同一个人，不能代理自己",
        "en": "{by} and {to} are one person: nobody stands in for themselves",
    },
    "stranger": {"zh": "{to} 届时不在团队里", "en": "{to} is not of the team then"},
    "chain": {
        "zh": "{by} 自己就是代理人，代理权不能再转托给 {to}",
        "en": "{by} is a stand-in: what was handed to them is not handed on to {to}",
    },
    "not-holder": {
        "zh": "{by} 届时不担任这个角色，没有可以授权给 {to} 的",
        "en": "{by} does not hold the role then and has nothing to hand to {to}",
    },
    "other-gate": {
        "zh": "代理不含这个评审点（{since} 至 {until}）",
        "en": "stands in at other gates only ({since} to {until})",
    },
    "outside": {
        "zh": "表态那天不在代理期内（{since} 至 {until}）",
        "en": "stated outside the window of the stand-in ({since} to {until})",
    },
    "ignored": {
        "zh": "{to} 代理 {by}（{role}）不算数：{cause}",
        "en": "{to} standing in for {by} as {role} does not count: {cause}",
    },
    "ignored.why": {
        "zh": "代理有期限，只能由担任人本人授权，不得转托。",
        "en": "A stand-in has a window, is named by a holder of the role, and hands nothing on.",
    },
    "ignored.mend": {
        "zh": "由担任人重新授权：kactl role delegate，或删掉这一条。",
        "en": "Let a holder of the role name one (kactl role delegate), or remove the entry.",
    },
}
