"""Messages about roles and the people who hold them."""

from collections.abc import Mapping
from typing import Final

TEXTS: Final[Mapping[str, Mapping[str, str]]] = {
    "assigned": {"zh": "指派 {person}：{roles}", "en": "Assign {person}: {roles}"},
    "unassigned": {
        "zh": "结束 {person} 的“{roles}”，最后一天 {until}",
        "en": "End {roles} of {person}, last day {until}",
    },
    "delegated": {
        "zh": "{to} 代理 {by} 的“{role}”，{since} 至 {until}",
        "en": "{to} stands in for {by} as {role}, {since} to {until}",
    },
    "no-stand-in": {"zh": "不能这样代理：{cause}", "en": "nobody can stand in like that: {cause}"},
    "no-stand-in.why": {
        "zh": "代理有期限，由担任人本人授权，不得转托。",
        "en": "A stand-in has a window, is named by a holder of the role, and hands nothing on.",
    },
    "no-stand-in.mend": {
        "zh": "改正日期或人员；谁担任见 kactl role list",
        "en": "Mend the days or the people; see who holds the role: kactl role list",
    },
    "window": {
        "zh": "起止日期颠倒：{since} 至 {until}",
        "en": "the last day comes before the first: {since} to {until}",
    },
    "window.why": {"zh": "指派的首日和末日都算在内。", "en": "Both days of an assignment are included."},
    "window.mend": {"zh": "改正日期。", "en": "Mend the dates."},
    "not-held": {"zh": "{person} 目前不担任“{role}”", "en": "{person} does not hold the role {role}"},
    "not-held.why": {
        "zh": "已经结束的指派不用再结束。",
        "en": "What is over by that day needs no other end.",
    },
    "not-held.mend": {"zh": "看谁担任：kactl role list", "en": "See who holds it: kactl role list"},
    "no-stage": {
        "zh": "没有阶段“{stage}”；可以是：{near}",
        "en": "there is no stage {stage}; it may be: {near}",
    },
    "no-stage.why": {"zh": "阶段由流程规范声明。", "en": "Stages are declared by the playbook."},
    "no-stage.mend": {"zh": "改写阶段编号。", "en": "Name a stage by its id."},
    "team-faulty": {
        "zh": "{path} 第 {line} 行有错，先改好再指派",
        "en": "{path} has a fault in line {line}; mend it first",
    },
    "team-faulty.why": {"zh": "读不懂的文件不能改。", "en": "A file that cannot be read cannot be edited."},
    "team-faulty.mend": {"zh": "看错在哪里：kactl check", "en": "See what is wrong: kactl check"},
    "bad-id": {"zh": "“{person}”不能作人员编号", "en": "{person} cannot be the id of a person"},
    "bad-id.why": {
        "zh": "编号只用英文字母、数字、点、下划线和短横，姓名另写。",
        "en": "Ids are ASCII letters, digits, dots, underscores and hyphens; the name is given beside it.",
    },
    "bad-id.mend": {
        "zh": "例如：kactl role assign ROLE wang.fang --name 王芳",
        "en": 'For example: kactl role assign ROLE wang.fang --name "Wang Fang"',
    },
    "like-another": {
        "zh": "编号“{person}”与“{other}”只差大小写",
        "en": "the id {person} differs from {other} only by case",
    },
    "like-another.why": {"zh": "编号不分大小写也必须唯一。", "en": "Ids are unique without regard to case."},
    "like-another.mend": {"zh": "用已有的编号，或换一个。", "en": "Use the known id, or another one."},
    "near-another": {
        "zh": "团队里没有“{person}”；是不是 {near}？",
        "en": "{person} is not in the team; do you mean {near}?",
    },
    "near-another.why": {
        "zh": "写错一个字母，角色就给了并不存在的人。",
        "en": "A slip of the pen would give the role to somebody who does not exist.",
    },
    "near-another.mend": {
        "zh": "确实是新人，就用 --name 和 --email 写明。",
        "en": "If it is somebody new, say so with --name and --email.",
    },
    "near-known": {
        "zh": "“{person}”是新人；与之相近的有 {near}",
        "en": "{person} is new to the team; near it: {near}",
    },
    "near-known.why": {
        "zh": "相近的编号容易写错，请看清是不是同一个人。",
        "en": "Ids that are nearly the same are easily mistaken for one another.",
    },
    "near-known.mend": {
        "zh": "如果写错了：kactl undo，再用正确的编号指派。",
        "en": "If it was a slip: kactl undo, then assign the right person.",
    },
    "unaddressed": {
        "zh": "“{person}”加入团队，还没有登记邮箱",
        "en": "{person} joins the team without a mail address",
    },
    "unaddressed.why": {
        "zh": "kactl 按 git 的邮箱认人，没有登记就不能审批。",
        "en": "People are told by the address that git has of them; without it they can approve nothing.",
    },
    "unaddressed.mend": {"zh": "补登邮箱。", "en": "Add the address."},
    "corrected": {
        "zh": "{person} 原来登记为“{was}”，改为“{now}”",
        "en": "{person} was known as “{was}” and is now “{now}”",
    },
    "corrected.why": {
        "zh": "指派时写明的姓名或邮箱与登记的不同。",
        "en": "The name or address given with the role differs from the one in the team.",
    },
    "corrected.mend": {"zh": "如果不该改：kactl undo。", "en": "If that was not meant: kactl undo."},
    "known-otherwise": {
        "zh": "“{person}”就是 {other}（{held}），与所给的姓名或邮箱不符",
        "en": "{person} is {other} ({held}); the name or address given says otherwise",
    },
    "known-otherwise.why": {
        "zh": "可能是同名的另一个人；不能因此改掉已有的人。",
        "en": "It may be somebody else of the same name, and nobody is renamed by accident.",
    },
    "known-otherwise.mend": {
        "zh": "同一个人：用编号 {other} 指派；另一个人：换一个新编号。",
        "en": "The same person: name the id {other}. Somebody else: give an id of their own.",
    },
    "team-deleted": {
        "zh": "{path} 已提交，但工作区里被删掉了",
        "en": "{path} is committed and was deleted here",
    },
    "team-deleted.why": {
        "zh": "重新建一个会丢掉里面所有的人和指派。",
        "en": "A new one would lose everybody who is in it.",
    },
    "team-deleted.mend": {"zh": "先恢复该文件。", "en": "Restore the file first."},
    "no-address": {"zh": "“{email}”不是邮箱地址", "en": "“{email}” is no mail address"},
    "no-address.why": {
        "zh": "kactl 按邮箱认人，邮箱写错，本人的审批就不算数。",
        "en": "People are told by their address: with a wrong one their approvals do not count.",
    },
    "no-address.mend": {"zh": "例如 wang.fang@example.com。", "en": "For example wang.fang@example.com."},
    "mail-taken": {
        "zh": "邮箱 {email} 已登记给 {other}",
        "en": "the mail address {email} belongs to {other}",
    },
    "mail-taken.why": {
        "zh": "按邮箱认人，一个邮箱只能对应一个人。",
        "en": "People are told by their address: one address, one person.",
    },
    "mail-taken.mend": {"zh": "用 {other}，或换一个邮箱。", "en": "Use {other}, or another address."},
    "held-already": {"zh": "{person} 已经担任：{roles}", "en": "{person} holds it already: {roles}"},
    "held-already.why": {"zh": "没有需要改的。", "en": "There was nothing to change."},
    "held-already.mend": {"zh": "不用再做什么。", "en": "There is nothing to do."},
}
