"""What is wrong with a value in a file that has a model."""

TEXTS = {
    "missing": {"zh": "缺少键“{key}”", "en": "the key `{key}` is missing"},
    "missing.why": {
        "zh": "没有它，kactl 无法理解这一条。",
        "en": "Without it kactl cannot make sense of the entry.",
    },
    "missing.mend": {"zh": "补上“{key}”。", "en": "Add `{key}`."},
    "misspelt-key": {
        "zh": "没有“{key}”这个键，是不是“{nearest}”？",
        "en": "no such key `{key}`; did you mean `{nearest}`?",
    },
    "misspelt-key.why": {
        "zh": "写错的键如果被忽略，规定就会悄悄失效，所以不认识的键一律报错。",
        "en": "Ignoring a misspelt key would switch a rule off in silence, so such keys are refused.",
    },
    "misspelt-key.mend": {
        "zh": "改为“{nearest}”，或者删掉这个键。",
        "en": "Write `{nearest}`, or remove the key.",
    },
    "unknown-key": {"zh": "没有“{key}”这个键", "en": "no such key `{key}`"},
    "unknown-key.why": {
        "zh": "不认识的键如果被忽略，规定就会悄悄失效，所以一律报错。",
        "en": "Ignoring an unknown key would switch a rule off in silence, so such keys are refused.",
    },
    "unknown-key.mend": {"zh": "这里可用的键：{known}。", "en": "The keys known here: {known}."},
    "unwanted-key": {"zh": "这里不应有键“{key}”", "en": "the key `{key}` does not belong here"},
    "unwanted-key.why": {
        "zh": "不认识的键如果被忽略，规定就会悄悄失效，所以一律报错。",
        "en": "Ignoring an unknown key would switch a rule off in silence, so such keys are refused.",
    },
    "unwanted-key.mend": {
        "zh": "删掉这个键，或检查缩进。",
        "en": "Remove the key, or check the indentation.",
    },
    "type": {
        "zh": "“{key}”应为{expected}，现在是“{found}”",
        "en": "`{key}` must be {expected}, not `{found}`",
    },
    "type.why": {
        "zh": "类型不对的值不会被猜着用：带引号的数字是文字，yes 也只是文字。",
        "en": "A value of another type is never guessed at: a quoted number is text, and so is `yes`.",
    },
    "type.mend": {"zh": "改成{expected}。", "en": "Write {expected}."},
    "choice": {"zh": "“{key}”不能是“{found}”", "en": "`{key}` cannot be `{found}`"},
    "choice.why": {"zh": "这里只能填规定的几个值之一。", "en": "Only the listed values have a meaning here."},
    "choice.mend": {"zh": "可选：{expected}。", "en": "Choose one of: {expected}."},
    "id": {"zh": "“{found}”不能作为标识", "en": "`{found}` cannot be an id"},
    "id.why": {
        "zh": "标识用作文件名：字母或数字开头，只含字母、数字、点、下划线、连字符，最长 64 个字符。",
        "en": "Ids become file names: a letter or digit, then letters, digits, `.`, `_`, `-`; 64 at most.",
    },
    "id.mend": {
        "zh": "换成英文标识；中文名称写在 title。",
        "en": "Use such an id; people's words go into `title`.",
    },
    "key": {"zh": "键“{found}”不能作为标识", "en": "the key `{found}` cannot be an id"},
    "key.why": {
        "zh": "标识用作文件名：字母或数字开头，只含字母、数字、点、下划线、连字符，最长 64 个字符。",
        "en": "Ids become file names: a letter or digit, then letters, digits, `.`, `_`, `-`; 64 at most.",
    },
    "key.mend": {"zh": "换成英文标识。", "en": "Use such an id."},
    "key-type": {
        "zh": "键“{found}”应为{expected}",
        "en": "the key `{found}` should be {expected}",
    },
    "key-type.why": {
        "zh": "写错的键不会被读到，等于没有写。",
        "en": "A key that is no such thing would be read by nobody.",
    },
    "key-type.mend": {"zh": "改成{expected}。", "en": "Write {expected}."},
    "pattern": {"zh": "“{key}”的值“{found}”格式不对", "en": "`{key}` has the wrong form: `{found}`"},
    "pattern.why": {"zh": "要求的格式：{pattern}", "en": "The form wanted: {pattern}"},
    "pattern.mend": {"zh": "按要求的格式改写。", "en": "Write it in that form."},
    "range": {"zh": "“{key}”为 {found}，应 {bound}", "en": "`{key}` is {found}; it must be {bound}"},
    "range.why": {"zh": "超出范围的值没有意义。", "en": "A value outside the range has no meaning."},
    "range.mend": {"zh": "改为 {bound} 的值。", "en": "Write a value {bound}."},
    "empty": {"zh": "“{key}”不能为空", "en": "`{key}` must not be empty"},
    "empty.why": {"zh": "空着就等于没有规定。", "en": "Empty would mean that nothing is asked."},
    "empty.mend": {"zh": "填写内容，或者删掉整条。", "en": "Fill it in, or remove the whole entry."},
    "too-short": {
        "zh": "“{key}”太短，至少 {least} 项（或字）",
        "en": "`{key}` is too short: at least {least}",
    },
    "too-short.why": {"zh": "少于这个数没有意义。", "en": "Fewer make no sense here."},
    "too-short.mend": {"zh": "补足到 {least}。", "en": "Give at least {least}."},
    "too-long": {"zh": "“{key}”太长，最多 {most}", "en": "`{key}` is too long: at most {most}"},
    "too-long.why": {
        "zh": "过长的值在表格和文件名里放不下。",
        "en": "Longer ones do not fit into tables and file names.",
    },
    "too-long.mend": {"zh": "缩短到 {most} 以内。", "en": "Shorten it to {most}."},
    "value": {
        "zh": "“{key}”的值“{found}”不可用（{problem}）",
        "en": "`{key}` cannot be `{found}` ({problem})",
    },
    "value.why": {"zh": "kactl 不能理解这个值。", "en": "kactl cannot make sense of the value."},
    "value.mend": {"zh": "改正这个值。", "en": "Correct the value."},
    "approval-role": {
        "zh": "审批没有写角色",
        "en": "an approval names no role",
    },
    "approval-role.why": {
        "zh": "谁来审批，由 role 或 any_of 写明。",
        "en": "Who approves is said by `role`, or by `any_of` for several roles.",
    },
    "approval-role.mend": {
        "zh": "用 role 写一个角色，或用 any_of 列出几个角色。",
        "en": "Write `role: ROLE`, or `any_of: [ROLE, ROLE]`.",
    },
    "approval-roles": {
        "zh": "审批同时写了 role（{role}）和 any_of",
        "en": "an approval has both `role` ({role}) and `any_of`",
    },
    "approval-roles.why": {
        "zh": "要么由一个角色审批，要么由几个角色合计。",
        "en": "Either one role approves, or several count together.",
    },
    "approval-roles.mend": {"zh": "只留一个。", "en": "Keep one of the two."},
    "condition-shape": {
        "zh": "条件应为至少含一项的键值映射",
        "en": "a condition is a mapping with at least one entry",
    },
    "condition-shape.why": {
        "zh": "空条件永远成立，多半是漏写。",
        "en": "An empty condition would always hold, which nobody means.",
    },
    "condition-shape.mend": {
        "zh": "写成“字段： 值”，或删掉这个条件。",
        "en": "Write `field: value`, or remove the condition.",
    },
    "condition-list": {
        "zh": "条件中的“{name}”应为非空列表",
        "en": "`{name}` in a condition takes a list that is not empty",
    },
    "condition-list.why": {"zh": "空列表什么也匹配不到。", "en": "An empty list matches nothing."},
    "condition-list.mend": {
        "zh": "列出各项；只有一项时直接写值。",
        "en": "List them; for a single value write the value.",
    },
    "condition-operator": {
        "zh": "条件字段“{name}”用了未知运算“{operator}”",
        "en": "the condition on `{name}` uses the unknown operator `{operator}`",
    },
    "condition-operator.why": {"zh": "认不出的运算不能猜。", "en": "An unknown operator cannot be guessed."},
    "condition-operator.mend": {"zh": "可用运算：{known}。", "en": "Known operators: {known}."},
    "condition-exists": {
        "zh": "条件字段“{name}”的 exists 应为 true 或 false",
        "en": "`exists` of `{name}` takes true or false",
    },
    "condition-exists.why": {
        "zh": "exists 只问有没有值。",
        "en": "`exists` only asks whether there is a value.",
    },
    "condition-exists.mend": {
        "zh": "写 true 或 false，不加引号。",
        "en": "Write true or false without quotes.",
    },
    "timezone": {"zh": "没有“{found}”这个时区", "en": "no such time zone: {found}"},
    "timezone.why": {"zh": "日期按项目所在时区计算。", "en": "Dates are counted in the engagement's zone."},
    "timezone.mend": {
        "zh": "用 IANA 名称，如 Asia/Shanghai；封网期和变更窗口也可用时差，如 +08:00。",
        "en": "Use an IANA name such as Asia/Shanghai; windows and freezes also take an offset, +08:00.",
    },
    "moment": {
        "zh": "“{found}”不是日期，也不是带时差的时刻",
        "en": "`{found}` is no day, and no instant with its offset",
    },
    "moment.why": {
        "zh": "没有时差的时刻，各地读出来不是同一刻；不存在的日期无法判断。",
        "en": "An instant without an offset is another one in each place; a day that does not exist is none.",
    },
    "moment.mend": {
        "zh": "写 2026-10-01，或 2026-10-01T20:00:00+08:00。",
        "en": "Write 2026-10-01, or 2026-10-01T20:00:00+08:00.",
    },
    "freeze-kind": {
        "zh": "封网期“{freeze}”须且只须写一种：from 与 until、rrule、holiday 或 month_end",
        "en": "the freeze {freeze} is of one kind: `from` and `until`, `rrule`, `holiday` or `month_end`",
    },
    "freeze-kind.why": {
        "zh": "写了几种或一种都没写，就说不清哪些天封网。",
        "en": "With none or several of them nobody can say which days are frozen.",
    },
    "freeze-kind.mend": {
        "zh": "留下一种，其余另写一条封网期。",
        "en": "Keep one, and write a freeze of its own for each other.",
    },
    "freeze-order": {
        "zh": "封网期“{freeze}”的结束（{last}）早于开始（{first}）",
        "en": "the freeze {freeze} ends ({last}) before it begins ({first})",
    },
    "freeze-order.why": {
        "zh": "这样的封网期一天也没有，写了等于没写。",
        "en": "Such a freeze has no day at all: it would protect nothing.",
    },
    "freeze-order.mend": {
        "zh": "改正 from 或 until；until 写最后一天，当天仍封网。",
        "en": "Correct `from` or `until`; `until` is the last day, frozen as well.",
    },
    "glob-outside": {
        "zh": "glob“{found}”不在项目之内",
        "en": "the glob `{found}` does not stay inside the engagement",
    },
    "glob-outside.why": {
        "zh": "只读取项目之内的文件；路径相对于项目根目录，用 / 分隔。",
        "en": "Only files of the engagement are read; paths are relative to its root, with `/`.",
    },
    "glob-outside.mend": {
        "zh": "去掉 ..、盘符、反斜杠和开头的 /。",
        "en": "Take out `..`, drives, backslashes and a leading `/`.",
    },
    "glob-own": {
        "zh": "glob“{found}”指向 kactl 或 git 自己的文件",
        "en": "the glob `{found}` points at files of kactl or git",
    },
    "glob-own.why": {
        "zh": "那里的文件不是条目。",
        "en": "What lies there is no item.",
    },
    "glob-own.mend": {
        "zh": "指向存放条目的文件夹。",
        "en": "Point it at the folder in which the items lie.",
    },
    "register-place": {
        "zh": "台账 {register} 没有说清条目放在哪里",
        "en": "the register {register} does not say where its items lie",
    },
    "register-place.why": {
        "zh": "source: files 的台账要有 files，不写 folder；其他台账要有 folder，不写 files。",
        "en": "With `source: files` it has `files` and no `folder`; any other has a `folder` and no `files`.",
    },
    "register-place.mend": {
        "zh": "二者只写一个，并与 source 一致。",
        "en": "Write the one that goes with `source`, and not the other.",
    },
    "register-age": {
        "zh": "台账 {register} 不是镜像，不能写 max_age",
        "en": "the register {register} is no mirror and has no `max_age`",
    },
    "register-age.why": {
        "zh": "max_age 说的是距上次导入多久；本地台账没有导入。",
        "en": "`max_age` counts from the last import, and nothing is imported here.",
    },
    "register-age.mend": {
        "zh": "删除 max_age，或写 source: mirror。",
        "en": "Remove it, or write `source: mirror`.",
    },
    "levels-order": {
        "zh": "{field} 的各等级没有从低到高排列，或有重复",
        "en": "the levels of {field} do not rise, or one stands twice",
    },
    "levels-order.why": {
        "zh": "一个积只能属于一个等级。",
        "en": "A product can have one level only.",
    },
    "levels-order.mend": {
        "zh": "at_most 从小到大写；beyond 写另一个等级。",
        "en": "Write `at_most` in rising order, and another level as `beyond`.",
    },
    "classes-order": {
        "zh": "{field} 的类别没有一个能从事实推出，或有重复",
        "en": "no class of {field} follows from facts, or one stands twice",
    },
    "classes-order.why": {
        "zh": "每个条目都要能推出一个类别。",
        "en": "Every item must be of some class.",
    },
    "classes-order.mend": {
        "zh": "至少一个类别不写 by_hand；每个类别只写一次。",
        "en": "Let one class at least be without `by_hand`, and name each once.",
    },
    "levels-matrix": {
        "zh": "台账 {register} 写了 levels，没有写 matrix",
        "en": "the register {register} has `levels` and no `matrix`",
    },
    "levels-matrix.why": {
        "zh": "等级由 matrix 的两个字段推出。",
        "en": "A level follows from the two fields of `matrix`.",
    },
    "levels-matrix.mend": {
        "zh": "补上 matrix，如 [probability, impact]，或删除 levels。",
        "en": "Add `matrix`, such as `[probability, impact]`, or remove `levels`.",
    },
}
