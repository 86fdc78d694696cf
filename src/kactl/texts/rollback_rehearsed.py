"""What the check `rollback-rehearsed` says."""

from kactl.texts.check_parts import REGISTER

TEXTS = {
    "title": {"zh": "回退演练", "en": "Rollback rehearsed"},
    "about": {
        "zh": (
            "问这个版本的回退是否在规定天数内演练成功：由 kactl env deploy 记录的演练，"
            "或条目上写明的时间、环境和演练人；演练的制品要与版本一致。"
        ),
        "en": (
            "Asks whether the way back from this version was walked within so many days: by a rehearsal "
            "among its deployments, of the same artifacts, or as the item says: time, environment, person."
        ),
    },
    **REGISTER,
    "missing": {
        "zh": "{instance} 的回退没有演练过",
        "en": "the rollback of {instance} was not rehearsed",
    },
    "missing.why": {
        "zh": "没走过的退路，出事时多半走不通。",
        "en": "A way back that nobody has walked tends to be closed when it is needed.",
    },
    "missing.mend": {
        "zh": "在测试或 UAT 环境演练一次回退并记录。",
        "en": "Rehearse it in test or UAT and record it.",
    },
    "too-old": {
        "zh": "{instance} 的回退演练在 {at}，已超过 {days} 天",
        "en": "the rollback of {instance} was rehearsed on {at}, more than {days} days ago",
    },
    "too-old.why": {
        "zh": "环境和数据都变了，旧的演练说明不了现在。",
        "en": "Environment and data have changed since.",
    },
    "too-old.mend": {
        "zh": "再演练一次并记录。",
        "en": "Rehearse it again and record it.",
    },
    "failed": {
        "zh": "{instance} 的回退演练失败了",
        "en": "the rehearsal of the rollback of {instance} failed",
    },
    "failed.why": {
        "zh": "演练失败说明现在退不回去。",
        "en": "As things are there is no way back.",
    },
    "failed.mend": {
        "zh": "改正回退步骤，演练成功后再记录。",
        "en": "Mend the steps, rehearse until it works, and record that.",
    },
    "other-artifact": {
        "zh": "{instance} 的回退演练用的不是这个版本的制品",
        "en": "the rehearsal of the rollback of {instance} was of other artifacts than the release's",
    },
    "other-artifact.why": {
        "zh": "换了制品，演练的结论就不算数。",
        "en": "What was tried with other artifacts says nothing of these.",
    },
    "other-artifact.mend": {
        "zh": "用这个版本的制品再演练一次。",
        "en": "Rehearse it with the artifacts of the release.",
    },
    "incomplete": {
        "zh": "{instance} 的回退演练没有写环境或演练人",
        "en": "the rehearsal of the rollback of {instance} lacks its environment or its person",
    },
    "incomplete.why": {
        "zh": "说不清在哪里、由谁做的，等于没有做。",
        "en": "Nobody can ask back where it was, or whom.",
    },
    "incomplete.mend": {
        "zh": "补上 rehearsed_in 和 rehearsed_by。",
        "en": "Fill in rehearsed_in and rehearsed_by.",
    },
    "future": {
        "zh": "{instance} 的回退演练时间在将来：{at}",
        "en": "the rehearsal of the rollback of {instance} is still to come: {at}",
    },
    "future.why": {
        "zh": "还没有做的演练不算数；也可能是时钟不一致。",
        "en": "It has not happened yet, or clocks disagree.",
    },
    "future.mend": {
        "zh": "演练之后再记录；时钟不准就先对时。",
        "en": "Record it once it is done; set the clock where that is wrong.",
    },
}
