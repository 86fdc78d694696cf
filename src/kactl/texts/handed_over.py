"""What the check `handed-over` says, and the verbs that ask the same before an item moves."""

TEXTS = {
    "title": {"zh": "交接经接收", "en": "Handed over"},
    "about": {
        "zh": "问条目进入交接之后的状态前，交接是否已由接收方接收；等太久、两头是同一个人会提醒。",
        "en": (
            "Asks whether items reached the states that a hand-over opens only once it was accepted; warns "
            "of hand-overs that wait too long and of one person at both ends."
        ),
    },
    "not-sent": {
        "zh": "{item} 不能处于“{state}”：“{route}”没有交接",
        "en": "{item} may not be “{state}”: never handed over ({route})",
    },
    "not-sent.why": {
        "zh": "没有人接手的工作，出了问题没有人负责。",
        "en": "Nobody answers for work that nobody took over.",
    },
    "not-sent.mend": {"zh": "先移交，由接收方接收。", "en": "Send it, and let the receiver accept it."},
    "not-answered": {
        "zh": "{item} 不能处于“{state}”：“{route}”的交接 {handoff} 还没有接收",
        "en": "{item} may not be “{state}”: {handoff} is not accepted ({route})",
    },
    "not-answered.why": {
        "zh": "接收方看过、认可了才算交接完成。",
        "en": "A hand-over is done once the receiver has looked and agreed.",
    },
    "not-answered.mend": {"zh": "请接收方接收或退回。", "en": "Ask the receiver to accept or return it."},
    "waiting": {
        "zh": "{item} 等接收超过 {within}：{route}",
        "en": "{item} waits for an answer for more than {within}: {route}",
    },
    "waiting.why": {
        "zh": "交接卡住，后面的人都在等。",
        "en": "While it waits, everybody after it waits too.",
    },
    "waiting.mend": {"zh": "接收，或写明理由退回。", "en": "Accept it, or return it with a reason."},
    "one-person": {
        "zh": "{item} 由 {person} 移交又由本人接收",
        "en": "{item} was sent and accepted by one person: {person}",
    },
    "one-person.why": {
        "zh": "交接要两个人，才有第二双眼睛。",
        "en": "A hand-over takes two people: the second pair of eyes is its use.",
    },
    "one-person.mend": {"zh": "由另一位接收人复核。", "en": "Let another holder of the role look at it."},
    "no-such-route": {"zh": "流程规范没有交接路线：{route}", "en": "the playbook has no route: {route}"},
    "no-such-route.why": {
        "zh": "要判的路线不存在，无法判定。",
        "en": "The route in question does not exist, so nothing can be judged.",
    },
    "no-such-route.mend": {"zh": "改正 routes。", "en": "Correct `routes` in the playbook."},
    "no-register": {"zh": "流程规范没有交接台账", "en": "the playbook has no register of hand-overs"},
    "no-register.why": {
        "zh": "每次交接是台账 handoff 里的一条。",
        "en": "Each hand-over is an item of the register `handoff`.",
    },
    "no-register.mend": {"zh": "在流程规范中加上台账 handoff。", "en": "Declare the register `handoff`."},
}
