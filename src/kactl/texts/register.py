"""What the commands of registers say, and what is wrong with a register as a whole."""

TEXTS = {
    "unknown": {
        "zh": "流程规范里没有“{register}”这个台账",
        "en": "the playbook has no register `{register}`",
    },
    "unknown.why": {
        "zh": "准则引用的台账不存在，无法判定。",
        "en": "A criterion asks about a register that does not exist, so nobody can tell.",
    },
    "unknown.mend": {
        "zh": "改正流程规范里的台账名称，再运行 kactl playbook lint。",
        "en": "Correct the register's name in the playbook, then run kactl playbook lint.",
    },
    "added": {"zh": "新增 {item}：{title}", "en": "Add {item}: {title}"},
    "set": {"zh": "更新 {item}：{fields}", "en": "Update {item}: {fields}"},
    "linked": {"zh": "关联 {item}：{fields}", "en": "Link {item}: {fields}"},
    "unlinked": {"zh": "取消关联 {item}：{fields}", "en": "Unlink {item}: {fields}"},
    "closed": {"zh": "关闭 {item}：{state}", "en": "Close {item}: {state}"},
    "id": {"zh": "编号", "en": "Id"},
    "own-id": {"zh": "系统编号", "en": "kactl's id"},
    "field": {"zh": "字段", "en": "Field"},
    "name": {"zh": "名称", "en": "Title"},
    "value": {"zh": "内容", "en": "Value"},
    "yes": {"zh": "是", "en": "yes"},
    "no": {"zh": "否", "en": "no"},
    "count": {"zh": "{register}：共 {count} 条", "en": "{register}: {count}"},
    "none": {"zh": "{register}：没有符合的条目", "en": "{register}: no item matches"},
    "no-noun": {
        "zh": "本项目没有台账“{noun}”；相近的有：{near}",
        "en": "this engagement has no register “{noun}”; near it: {near}",
    },
    "no-noun.why": {
        "zh": "有哪些台账由本项目的流程规范规定。",
        "en": "Which registers there are is for the engagement's playbook to say.",
    },
    "no-noun.mend": {"zh": "看有哪些台账：kactl --help", "en": "see which there are: kactl --help"},
    "no-item": {
        "zh": "“{title}”中没有 {id}；相近的有：{near}",
        "en": "{title}: there is no item {id}; near it: {near}",
    },
    "no-item.why": {
        "zh": "一条条目就是台账文件夹里的一个文件，文件名即编号。",
        "en": "An item is a file of the register's folder, named by its id.",
    },
    "no-item.mend": {"zh": "用 list 查编号。", "en": "Look the id up with `list`."},
    "no-field": {
        "zh": "“{title}”没有字段“{field}”；相近的有：{near}",
        "en": "{title}: there is no field “{field}”; near it: {near}",
    },
    "no-field.why": {
        "zh": "写错的字段名如果照收，填的内容就没人看得到。",
        "en": "What is written into a misspelt field would be lost.",
    },
    "no-field.mend": {"zh": "改写字段标识或名称。", "en": "Name a field by its id or its title."},
    "bad-id": {
        "zh": "“{item}”不能用作条目编号",
        "en": "{item} cannot be the id of an item",
    },
    "bad-id.why": {
        "zh": "编号也是文件名：字母或数字开头，只含字母、数字、点、横线、下划线，不超过 64 个字符。",
        "en": "It names a file: letters, digits, `.`, `-`, `_`, the first a letter or digit, at most 64.",
    },
    "bad-id.mend": {"zh": "换一个编号，或不写 --id。", "en": "Choose another one, or leave out --id."},
    "id-taken": {
        "zh": "{register}里已有编号为 {item} 的条目",
        "en": "{register} has an item {item} already",
    },
    "id-taken.why": {
        "zh": "编号在台账内唯一，不分大小写。",
        "en": "Ids are unique in a register, without regard to case.",
    },
    "id-taken.mend": {"zh": "修改已有条目，或换一个编号。", "en": "Change that item, or choose another id."},
    "twice": {"zh": "字段 {field} 给了两次", "en": "{field} is given twice"},
    "twice.why": {"zh": "一个字段只能有一个结果。", "en": "A field has one value."},
    "twice.mend": {"zh": "保留其中一个。", "en": "Keep one of them."},
    "bad-assignment": {"zh": "“{text}”应写成 字段=值", "en": "“{text}” is not FIELD=VALUE"},
    "bad-assignment.why": {
        "zh": "等号前是字段，后是值；值留空表示清除。",
        "en": "A field stands before the equals sign, its value after it; no value takes the field out.",
    },
    "bad-assignment.mend": {
        "zh": "例如 owner=me，含空格时加引号。",
        "en": "For example owner=me; quote a value that contains spaces.",
    },
    "bad-value": {
        "zh": "“{field}”（{id}）应为{expected}，不能是“{found}”",
        "en": "{field} ({id}) takes {expected}, not “{found}”",
    },
    "bad-value.why": {
        "zh": "类型不对的值不会被猜着用。",
        "en": "A value of another type is never guessed at.",
    },
    "bad-value.mend": {"zh": "例如 {example}", "en": "For example {example}"},
    "no-person": {
        "zh": "“{field}”：团队中没有“{person}”；相近的有：{near}",
        "en": "{field}: nobody of the team is “{person}”; near it: {near}",
    },
    "no-person.why": {
        "zh": "人员写标识、邮箱或姓名，须已在团队中；me 指本人。",
        "en": "A person is named by id, mail address or name and is of the team; `me` is you.",
    },
    "no-person.mend": {
        "zh": "先把人加入团队：kactl role assign",
        "en": "Add the person to the team first: kactl role assign",
    },
    "person-ambiguous": {
        "zh": "“{field}”：叫“{person}”的不止一人：{ids}",
        "en": "{field}: more than one person is “{person}”: {ids}",
    },
    "person-ambiguous.why": {"zh": "同名时要用标识区分。", "en": "Ids tell people of one name apart."},
    "person-ambiguous.mend": {"zh": "改写标识。", "en": "Name one of these ids."},
    "no-target": {
        "zh": "“{field}”：没有条目 {id}；相近的有：{near}",
        "en": "{field}: there is no item {id}; near it: {near}",
    },
    "no-target.why": {
        "zh": "指向不存在条目的链接，评审时会挡住评审点。",
        "en": "A link that leads nowhere would stop a gate later.",
    },
    "no-target.mend": {"zh": "先新增那一条，或改正编号。", "en": "Add that item first, or correct the id."},
    "required": {
        "zh": "“{field}”（{id}）必填，不能清除",
        "en": "{field} ({id}) is required and cannot be taken out",
    },
    "required.why": {"zh": "台账规定每条都要有。", "en": "The register wants it of every item."},
    "required.mend": {"zh": "给一个新的值。", "en": "Give it another value."},
    "lacking": {"zh": "缺少必填字段：{fields}", "en": "required fields are missing: {fields}"},
    "lacking.why": {"zh": "台账规定每条都要有。", "en": "The register wants them of every item."},
    "lacking.mend": {"zh": "加上 {settings}", "en": "Add {settings}"},
    "no-title": {"zh": "“{title}”没有可填标题的文字字段", "en": "{title} has no field that holds a title"},
    "no-title.why": {
        "zh": "新增条目时，标题写入 title 或第一个文字字段。",
        "en": "The title of a new item goes into `title`, else into the first field of text.",
    },
    "no-title.mend": {
        "zh": "在流程规范中给这个台账加上 title 字段。",
        "en": "Declare a field `title` for the register in the playbook.",
    },
    "mirror": {
        "zh": "“{title}”是其他系统的副本，只读",
        "en": "{title} is a mirror of another system: read-only",
    },
    "mirror.why": {
        "zh": "以那个系统为准，在这里改的会被下一次导入覆盖。",
        "en": "That system keeps the items; the next import would replace what is written here.",
    },
    "mirror.mend": {"zh": "在原系统中修改。", "en": "Change it there."},
    "foreign": {
        "zh": "“{title}”的条目来自仓库里原有的文件（{glob}），在 kactl 中只读",
        "en": "{title} is read from files that were there before ({glob}): read-only here",
    },
    "foreign.why": {
        "zh": "这些文件的写法由其主人决定，kactl 不改。",
        "en": "How those files are written is for their owners to say.",
    },
    "foreign.mend": {"zh": "直接修改那些文件。", "en": "Edit the files themselves."},
    "ambiguous": {
        "zh": "“{title}”中叫“{id}”的不止一条：{ids}",
        "en": "{title}: more than one item is called {id}: {ids}",
    },
    "ambiguous.why": {
        "zh": "展示编号或客户编号重了，不能替人猜是哪一条。",
        "en": "A display number or a client's key was given twice, and kactl does not guess.",
    },
    "ambiguous.mend": {
        "zh": "改写条目编号；重号用 kactl doctor --fix 修正。",
        "en": "Name the item by its id; kactl doctor --fix mends double numbers.",
    },
    "refused": {
        "zh": "有 {count} 条不能这样改，一条也没有改",
        "en": "{count} items cannot be changed like this; none was",
    },
    "refused.why": {
        "zh": "一条命令要么全部写入，要么都不写。",
        "en": "A command is carried out whole or not at all.",
    },
    "refused.mend": {"zh": "逐条处理下列问题。", "en": "See what each of them lacks."},
    "no-list": {
        "zh": "“{field}”（{id}）只有一个值，不能用 += 或 -=",
        "en": "{field} ({id}) has one value; += and -= are for lists",
    },
    "no-list.why": {
        "zh": "只有可填多个值的字段才能增减。",
        "en": "Only a field of several values gains or loses one.",
    },
    "no-list.mend": {"zh": "改用 字段=值。", "en": "Use FIELD=VALUE."},
    "no-link": {
        "zh": "“{field}”（{id}）不是关联字段；关联字段有：{links}",
        "en": "{field} ({id}) links to nothing; the link fields are: {links}",
    },
    "no-link.why": {
        "zh": "哪些字段指向别的条目由台账规定。",
        "en": "The register says which fields lead to other items.",
    },
    "no-link.mend": {"zh": "改写关联字段的标识或名称。", "en": "Name a link field by its id or title."},
    "one-link": {
        "zh": "“{field}”（{id}）只能关联一条",
        "en": "{field} ({id}) leads to one item only",
    },
    "one-link.why": {
        "zh": "台账没有声明这个字段可填多个。",
        "en": "The register does not declare it as a field of several.",
    },
    "one-link.mend": {"zh": "只写一个条目编号。", "en": "Name one item."},
    "no-reason": {
        "zh": "“{title}”没有填写原因的字段",
        "en": "{title} has no field for a reason",
    },
    "no-reason.why": {
        "zh": "原因写入该步所需的文字字段，或名为 reason 的字段，这里都没有。",
        "en": "It goes into a field of text that the move needs, or into `reason`; there is neither.",
    },
    "no-reason.mend": {
        "zh": "用 --set 字段=值 写到合适的字段。",
        "en": "Put it into a field with --set FIELD=VALUE.",
    },
    "no-ids": {"zh": "没有写条目编号", "en": "no item is named"},
    "no-ids.why": {
        "zh": "先写一个或多个编号，再写 字段=值。",
        "en": "One or more ids come before the assignments.",
    },
    "no-ids.mend": {"zh": "用 list 查编号。", "en": "Look the ids up with `list`."},
    "no-assignment": {"zh": "没有写要改的字段", "en": "no field is named"},
    "no-assignment.why": {
        "zh": "编号之后要写 字段=值，可写多个。",
        "en": "After the ids come the assignments, one or more.",
    },
    "no-assignment.mend": {"zh": "例如 owner=me。", "en": "For example owner=me."},
    "item-faulty": {
        "zh": "{path} 第 {line} 行有错，先改好再更新",
        "en": "{path} has a fault in line {line}; mend it first",
    },
    "item-faulty.why": {"zh": "读不懂的文件不能改。", "en": "A file that cannot be read cannot be edited."},
    "item-faulty.mend": {"zh": "用 show 看错在哪里。", "en": "See what is wrong with `show`."},
    "no-end": {"zh": "“{title}”没有结束状态", "en": "{title}: no state ends an item's life"},
    "no-end.why": {
        "zh": "流程规范没有为这个台账规定结束状态。",
        "en": "The playbook declares no closed state for this register.",
    },
    "no-end.mend": {"zh": "用 set 改状态。", "en": "Change the status with `set`."},
    "not-closed": {"zh": "“{status}”不是结束状态", "en": "{status} does not end an item's life"},
    "not-closed.why": {"zh": "close 只能改为结束状态。", "en": "`close` takes a closed state."},
    "not-closed.mend": {
        "zh": "可选：{states}；改为其他状态用 set。",
        "en": "Choose one of {states}, or use `set`.",
    },
    "close-how": {
        "zh": "{item} 有几种结束状态：{states}",
        "en": "{item} can end in several states: {states}",
    },
    "close-how.why": {
        "zh": "“{title}”怎样结束要由人说明，不替人选。",
        "en": "How an item of {title} ends is for people to say.",
    },
    "close-how.mend": {"zh": "例如加上 {example}", "en": "For example, add {example}"},
    "bad-condition": {"zh": "看不懂条件“{text}”", "en": "“{text}” is no condition"},
    "bad-condition.why": {
        "zh": "条件由字段、比较符和值组成；比较符有 = != < <= > >= in。",
        "en": "A condition is a field, one of = != < <= > >= in, and a value.",
    },
    "bad-condition.mend": {
        "zh": '例如 --where status=open、--where "due<=2026-12-31"、--where "owner in me,li.lei"',
        "en": 'For example --where status=open, --where "due<=2026-12-31", --where "owner in me,li.lei"',
    },
    "no-order": {"zh": "“{field}”（{id}）不能比较大小", "en": "{field} ({id}) has no order"},
    "no-order.why": {
        "zh": "只有数字和日期分先后大小。",
        "en": "Only numbers and dates come before or after one another.",
    },
    "no-order.mend": {"zh": "改用 =、!= 或 in。", "en": "Use =, != or in."},
    "no-stage": {
        "zh": "没有阶段“{stage}”；相近的有：{near}",
        "en": "there is no stage {stage}; near are: {near}",
    },
    "no-stage.why": {
        "zh": "阶段由流程规范规定；stage 指当前阶段。",
        "en": "Stages are the playbook's; `stage` is the one at hand.",
    },
    "no-stage.mend": {
        "zh": "写成 stage+5wd 或 阶段标识+5wd。",
        "en": "Write stage+5wd, or the id of a stage with +5wd.",
    },
    "stage-not-begun": {
        "zh": "阶段“{stage}”还没有开始，算不出日期",
        "en": "the stage {stage} has not begun, so the day cannot be counted",
    },
    "stage-not-begun.why": {
        "zh": "阶段从上一阶段的评审点通过那天开始。",
        "en": "A stage begins on the day the gate before it is decided.",
    },
    "stage-not-begun.mend": {"zh": "先写一个确定的日期。", "en": "Give a date for now."},
}
