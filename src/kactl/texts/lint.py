"""What the lint of playbooks says."""

from kactl.texts.parts.lint_recurrence import TEXTS as RECURRENCE
from kactl.texts.parts.lint_registers import TEXTS as REGISTERS

TEXTS = {
    "duplicate-id": {
        "zh": "“{id}”与“{first}”重复（不区分大小写）",
        "en": "`{id}` is `{first}` again (case does not count)",
    },
    "duplicate-id.why": {
        "zh": "标识会成为文件名和命令参数，大小写不同在有的电脑上也是同一个。",
        "en": "Ids become file names and arguments; some systems do not tell capitals from small letters.",
    },
    "duplicate-id.mend": {"zh": "改名。", "en": "Rename one of them."},
    "reserved-id": {"zh": "问题不能叫“{id}”", "en": "a question cannot be called `{id}`"},
    "reserved-id.why": {
        "zh": "profile 和 tier 是推导出来的事实，不是回答。",
        "en": "`profile` and `tier` are derived facts, not answers.",
    },
    "reserved-id.mend": {"zh": "改名。", "en": "Rename the question."},
    "reserved-noun": {
        "zh": "台账的命令词不能是“{id}”",
        "en": "the noun of a register cannot be `{id}`",
    },
    "reserved-noun.why": {
        "zh": "它是 kactl 自己的命令，敲出来到不了这个台账。",
        "en": "It is a command of kactl's own: typed, it would not lead to the register.",
    },
    "reserved-noun.mend": {"zh": "换一个命令词。", "en": "Give the register another noun."},
    "empty-text": {"zh": "“{key}”缺{language}文字", "en": "`{key}` has no {language} text"},
    "empty-text.why": {
        "zh": "每句话中英文都要有。",
        "en": "Everything that people read is there in both languages.",
    },
    "empty-text.mend": {"zh": "补上。", "en": "Write it."},
    "unknown-reference": {"zh": "没有“{id}”这个{kind}", "en": "no such {kind}: {id}"},
    "unknown-reference.why": {
        "zh": "指向空处的规定不会生效，也没人会发现。",
        "en": "A reference that leads nowhere has no effect, and nobody would notice.",
    },
    "unknown-reference.mend": {"zh": "是不是：{known}？", "en": "Did you mean: {known}?"},
    "declared-rule": {"zh": "规则不能用 declared", "en": "a rule cannot use `declared`"},
    "declared-rule.why": {
        "zh": "规则每次提交都要判定，等不了人来回答。",
        "en": "A rule is judged at every commit and cannot wait for a person's answer.",
    },
    "declared-rule.mend": {"zh": "把它移到评审点的准则里。", "en": "Make it a criterion of a gate."},
    "environment-missing": {"zh": "缺少 {id} 环境的规定", "en": "the environment {id} is missing"},
    "environment-missing.why": {
        "zh": "开发、测试、UAT、生产四个环境都要写明稳定性、数据使用和变更频率。",
        "en": "Stability, data and change are laid down for each of dev, test, uat and production.",
    },
    "environment-missing.mend": {"zh": "在 environments 里补上 {id}。", "en": "Add {id} to `environments`."},
    "masking-missing": {
        "zh": "{id} 环境使用脱敏数据，但没有写脱敏办法",
        "en": "{id} uses masked data and no procedure makes it",
    },
    "masking-missing.why": {
        "zh": "没有办法的脱敏往往就是没脱敏。",
        "en": "Masking without a procedure is mostly no masking.",
    },
    "masking-missing.mend": {"zh": "补上 masking。", "en": "Write `masking`."},
    "promotion-circle": {
        "zh": "环境的晋级绕成了圈：{circle}",
        "en": "environments are promoted in a circle: {circle}",
    },
    "promotion-circle.why": {"zh": "版本总要从某处开始。", "en": "A version begins somewhere."},
    "promotion-circle.mend": {"zh": "去掉一处 promoted_from。", "en": "Remove one `promoted_from`."},
    "no-catch-all": {
        "zh": "最后一个等级“{id}”带有条件，有的项目会没有等级",
        "en": "the last tier, {id}, has a condition: some engagements would have no tier",
    },
    "no-catch-all.why": {"zh": "没有等级的项目无法裁剪准则。", "en": "Without a tier nothing is tailored."},
    "no-catch-all.mend": {"zh": "去掉最后一个等级的 when。", "en": "Remove the last tier's `when`."},
    "tier-unreachable": {
        "zh": "等级“{id}”没有条件，后面的等级永远轮不到",
        "en": "the tier {id} has no condition, so the ones after it are never reached",
    },
    "tier-unreachable.why": {
        "zh": "等级取第一个条件成立的。",
        "en": "The first tier whose condition holds is taken.",
    },
    "tier-unreachable.mend": {"zh": "加上 when，或移到最后。", "en": "Add a `when`, or move it to the end."},
    "choices-missing": {"zh": "选择题“{id}”没有选项", "en": "the question {id} offers no choices"},
    "choices-missing.why": {"zh": "没有选项的选择题无法回答。", "en": "It could not be answered."},
    "choices-missing.mend": {"zh": "补上 choices，或换个类型。", "en": "Add `choices`, or another type."},
    "choices-unwanted": {
        "zh": "“{id}”的类型是 {type}，不该有选项",
        "en": "{id} is of type {type} and has choices",
    },
    "choices-unwanted.why": {"zh": "选项不会起作用。", "en": "They would have no effect."},
    "choices-unwanted.mend": {"zh": "type 改为 choice，或去掉选项。", "en": "Use `choice`, or drop them."},
    "bad-default": {
        "zh": "“{id}”的默认值“{default}”不是合格的回答（{type}）",
        "en": "the default of {id}, `{default}`, is no valid answer ({type})",
    },
    "bad-default.why": {"zh": "没人回答时用的就是默认值。", "en": "It holds when nobody answers."},
    "bad-default.mend": {
        "zh": "按类型改写；日期可写 today+30。",
        "en": "Write it as the type wants; a date may be `today+30`.",
    },
    "no-stages": {"zh": "没有任何阶段", "en": "there is no stage"},
    "no-stages.why": {"zh": "没有阶段就没有下一个评审点。", "en": "Without stages there is no next gate."},
    "no-stages.mend": {
        "zh": "补上 stages；只作基础的写 abstract: true。",
        "en": "Add `stages`; a mere base says `abstract: true`.",
    },
    "exit-elsewhere": {
        "zh": "阶段“{stage}”的出口“{gate}”属于阶段“{other}”",
        "en": "the stage {stage} ends at {gate}, which belongs to {other}",
    },
    "exit-elsewhere.why": {"zh": "每个阶段以自己的评审点结束。", "en": "A stage ends at a gate of its own."},
    "exit-elsewhere.mend": {"zh": "改 exit，或改评审点的 stage。", "en": "Change `exit` or the `stage`."},
    "exit-twice": {
        "zh": "阶段“{first}”和“{stage}”都以“{gate}”结束",
        "en": "both {first} and {stage} end at {gate}",
    },
    "exit-twice.why": {"zh": "一次评审只能结束一个阶段。", "en": "One decision ends one stage."},
    "exit-twice.mend": {"zh": "给其中一个阶段换出口。", "en": "Give one of them another exit."},
    **RECURRENCE,
    **REGISTERS,
    "too-many-musts": {
        "zh": "“{gate}”在等级“{tier}”有 {count} 条“必须”，最好不超过 {most} 条",
        "en": "{gate} has {count} `must` criteria in tier {tier}; {most} are enough",
    },
    "too-many-musts.why": {"zh": "多了就没人逐条看。", "en": "Beyond that nobody reads them one by one."},
    "too-many-musts.mend": {"zh": "合并，或改为“原则上”（should）。", "en": "Join them, or use `should`."},
    "waived-by-its-owner": {
        "zh": "“{gate}”的准则“{criterion}”由责任角色“{role}”自己准予豁免",
        "en": "{criterion} of {gate} would be waived by {role}, the role that answers for it",
    },
    "waived-by-its-owner.why": {
        "zh": "豁免由责任人以外的角色准予。",
        "en": "Another role than its owner lets a criterion stand unmet.",
    },
    "waived-by-its-owner.mend": {
        "zh": "by 换成别的角色，或去掉。",
        "en": "Name another role in `by`, or none.",
    },
    "waived-nowhere": {
        "zh": "“{gate}”的 waivers 为 0，准则“{criterion}”的豁免规定不起作用",
        "en": "{gate} allows no waivers, so what {criterion} says of them has no effect",
    },
    "waived-nowhere.why": {
        "zh": "整个评审点不允许豁免时，单条准则也不能豁免。",
        "en": "Where a gate allows none, none of its criteria is waived.",
    },
    "waived-nowhere.mend": {
        "zh": "改 waivers，或去掉 waivable。",
        "en": "Change `waivers`, or drop `waivable`.",
    },
    "unreviewed": {
        "zh": "“{gate}”的补审角色（{roles}）也都可以紧急放行",
        "en": "whoever reviews an emergency of {gate} ({roles}) may pass it by, too",
    },
    "unreviewed.why": {
        "zh": "紧急放行要由另一个人补审；同一角色只有一人时没人能补审。",
        "en": "Somebody else reviews it; where one person holds the role, nobody could.",
    },
    "unreviewed.mend": {"zh": "紧急放行交给值班角色。", "en": "Let a role on call break the glass."},
    "business-without-approvals": {
        "zh": "决策评审“{gate}”不需要任何人同意",
        "en": "the business gate {gate} needs nobody's approval",
    },
    "business-without-approvals.why": {
        "zh": "决策评审要有人为决策负责。",
        "en": "A decision of the business is somebody's.",
    },
    "business-without-approvals.mend": {
        "zh": "补上 approvals，或改为 technical。",
        "en": "Add `approvals`, or make it technical.",
    },
    "empty-approvals": {"zh": "“{gate}”的 approvals 是空列表", "en": "{gate} lists no approvals"},
    "empty-approvals.why": {
        "zh": "空列表看不出是有意还是漏写。",
        "en": "An empty list does not tell intent from oversight.",
    },
    "empty-approvals.mend": {
        "zh": "确实不需要时写 approvals: none。",
        "en": "If none are meant, write `approvals: none`.",
    },
    "approval-twice": {"zh": "“{gate}”两次要求“{role}”同意", "en": "{gate} asks {role} to approve twice"},
    "approval-twice.why": {
        "zh": "同一角色要几人同意用 needed 写。",
        "en": "How many of a role must approve is said by `needed`.",
    },
    "approval-twice.mend": {"zh": "合并成一条。", "en": "Make it one entry."},
    "too-many-approvals": {
        "zh": "要求“{role}”{needed} 人同意，但该角色最少只需 {held} 人",
        "en": "{needed} of {role} must approve, and only {held} need hold the role",
    },
    "too-many-approvals.why": {
        "zh": "按最少人数配齐，这个评审点也永远过不了。",
        "en": "With the least staffing the gate could never pass.",
    },
    "too-many-approvals.mend": {
        "zh": "提高角色的 least，或降低 needed。",
        "en": "Raise the role's `least`, or lower `needed`.",
    },
    "conflict-with-itself": {
        "zh": "职责分离“{id}”里同一角色写了两次",
        "en": "the duty conflict {id} names a role twice",
    },
    "conflict-with-itself.why": {"zh": "那样谁也不能担任这个角色。", "en": "Nobody could hold that role."},
    "conflict-with-itself.mend": {"zh": "改成两个不同的角色。", "en": "Name two different roles."},
    "role-out-of-force": {
        "zh": "等级“{tier}”里没有“{role}”，这里却要用",
        "en": "tier {tier} does without {role}, which is needed here",
    },
    "role-out-of-force.why": {
        "zh": "没有人能担任的角色，会让这里永远等下去。",
        "en": "A role that nobody can hold keeps everybody waiting.",
    },
    "role-out-of-force.mend": {
        "zh": "放宽角色的 when，或在这里加同样的 when。",
        "en": "Widen the role's `when`, or give this one the same.",
    },
    "path-outside": {"zh": "路径“{path}”不可用", "en": "the path `{path}` cannot be used"},
    "path-outside.why": {
        "zh": "路径要在过程文件夹之内，并且在各种系统上都能写。",
        "en": "Paths stay inside the process folder and can be written on every system.",
    },
    "path-outside.mend": {
        "zh": "写成相对路径，用 /，不含 ..、盘符和特殊字符。",
        "en": "Make it relative with `/`, without `..`, drives and special characters.",
    },
    "path-twice": {"zh": "路径“{path}”已属于文档“{first}”", "en": "`{path}` is the path of {first}"},
    "path-twice.why": {"zh": "一个文件只能是一个文档。", "en": "A file is one document."},
    "path-twice.mend": {"zh": "换个路径。", "en": "Choose another path."},
    "fixed-path": {"zh": "{content} 的路径应为“{path}”", "en": "the path of `{content}` is `{path}`"},
    "fixed-path.why": {"zh": "kactl 只在那里读取它。", "en": "kactl reads it there and nowhere else."},
    "fixed-path.mend": {"zh": "写 path: {path}。", "en": "Write `path: {path}`."},
    "template-missing": {"zh": "缺少{language}模板“{name}”", "en": "no {language} template `{name}`"},
    "template-missing.why": {
        "zh": "到时候铺不出这个文档。",
        "en": "The document could not be laid when its turn comes.",
    },
    "template-missing.mend": {
        "zh": "在 templates/<流程规范>/<语言>/ 下补上。",
        "en": "Put it into `templates/<playbook>/<language>/`.",
    },
    "document-unread": {"zh": "没有任何准则读取文档“{id}”", "en": "no criterion reads the document {id}"},
    "document-unread.why": {"zh": "没人看的文档就是负担。", "en": "What nobody reads is a burden."},
    "document-unread.mend": {
        "zh": "加一条 document-complete，或去掉这个文档。",
        "en": "Add a `document-complete`, or drop the document.",
    },
    "field-unused": {
        "zh": "台账“{register}”的字段“{field}”没有被用到",
        "en": "nothing uses the field {field} of {register}",
    },
    "field-unused.why": {"zh": "每个字段都要有人填。", "en": "Every field is somebody's typing."},
    "field-unused.mend": {
        "zh": "用在准则里，设为必填，或去掉。",
        "en": "Let a criterion read it, make it required, or drop it.",
    },
    "whole-register": {
        "zh": "循环评审点“{gate}”的这条准则读取整个台账",
        "en": "this criterion of the recurring gate {gate} reads a whole register",
    },
    "whole-register.why": {
        "zh": "每加一个条目，历次评审的同意都会失效。",
        "en": "Every new item would make the approvals of all instances stale.",
    },
    "whole-register.mend": {
        "zh": "用 {keys} 限定为本次的条目。",
        "en": "Narrow it to the instance's items with `{keys}`.",
    },
}
