"""What editing many items as one text says."""

TEXTS = {
    "legend": {
        "zh": "{title}：{count} 条。改好后保存并关闭，只写入改动。\n"
        "- 一段就是一条，以 --- 隔开；不要改 id。\n"
        "- 值留空表示清除；删掉一行或一段，什么也不会改。\n"
        "- 新增一条：写一段没有 id 的内容。\n"
        "- 人员、选项、状态写标识或名称均可；日期可写 today+7。",
        "en": "{title}: {count}. Save and close when you are done; only what changed is written.\n"
        "- One block is one item, with --- between them; leave `id` alone.\n"
        "- An empty value takes a field out; a line or block that is deleted changes nothing.\n"
        "- To add an item, write a block without an id.\n"
        "- People, choices and states go by id or by name; a date may be today+7.",
    },
    "type-number": {"zh": "数字", "en": "number"},
    "type-boolean": {"zh": "true 或 false", "en": "true or false"},
    "type-date": {"zh": "日期，如 2026-12-01", "en": "date such as 2026-12-01"},
    "type-instant": {"zh": "时刻，如 2026-12-01 09:30", "en": "time such as 2026-12-01 09:30"},
    "type-link": {"zh": "条目编号", "en": "id of an item"},
    "type-list": {"zh": "列表，如 [a, b]", "en": "list such as [a, b]"},
    "summary": {"zh": "修改{title} {count} 条：{items}", "en": "Edit {count} of {title}: {items}"},
    "refused": {
        "zh": "改好的内容有 {count} 处不能写入，什么都没有改",
        "en": "{count} faults in the text; nothing was changed",
    },
    "refused.why": {
        "zh": "要么全部写入，要么都不写；内容保存在 {path}。",
        "en": "It is written as a whole or not at all; the text is kept in {path}.",
    },
    "refused.mend": {
        "zh": "按所列的行改正，再用 --from 读入。",
        "en": "Mend the lines and read the file in with --from.",
    },
    "no-fields": {"zh": "这一段不是“字段: 值”", "en": "this block is not made of `field: value` lines"},
    "no-fields.why": {"zh": "一段就是一条条目。", "en": "One block is one item."},
    "no-fields.mend": {
        "zh": "每行写一个“字段: 值”，或删掉这一段。",
        "en": "Write `field: value` lines, or delete the block.",
    },
    "other-register": {"zh": "这是台账 {register} 的内容", "en": "this text is of the register {register}"},
    "other-register.why": {"zh": "不同台账的字段不同。", "en": "Registers have fields of their own."},
    "other-register.mend": {"zh": "用那个台账的命令读入。", "en": "Read it in with that register's command."},
    "half-deleted": {
        "zh": "{count} 条中有 {missing} 条不见了，像是误删",
        "en": "{missing} of {count} blocks are gone, which looks like a slip",
    },
    "half-deleted.why": {
        "zh": "内容可能被截断；删掉的段不会删除条目，但其余的改动也可能不完整。",
        "en": "The text may have been cut off; no item is removed by it, but the rest may be unfinished.",
    },
    "half-deleted.mend": {
        "zh": "确实有意时，加一行：# kactl rest",
        "en": "If it was meant, add a line: # kactl rest",
    },
    "id-changed": {
        "zh": "{id} 这一段的 id 被改动或删除了",
        "en": "the id of the block of {id} was changed or deleted",
    },
    "id-changed.why": {
        "zh": "编号不能改；不知道这一段指的是哪一条。",
        "en": "Ids do not change, and nobody knows which item the block means.",
    },
    "id-changed.mend": {
        "zh": "改回原来的 id；要新增，连同“# kactl”那一行一起删掉。",
        "en": "Put the id back; for a new item delete the line `# kactl …` as well.",
    },
    "twice": {"zh": "{id} 出现了两段", "en": "{id} stands here a second time"},
    "twice.why": {"zh": "不知道以哪一段为准。", "en": "Nobody knows which block counts."},
    "twice.mend": {
        "zh": "只留一段；要照着新增一条，去掉 id 和“# kactl”那一行。",
        "en": "Keep one; for a new item like it delete its id and the line `# kactl …`.",
    },
    "no-item": {"zh": "没有 {id} 这一条", "en": "there is no item {id}"},
    "no-item.why": {"zh": "可能已被删除或改名。", "en": "It may have been removed or renamed."},
    "no-item.mend": {"zh": "删掉这一段；要新增，不写 id。", "en": "Delete the block; a new item has no id."},
    "changed-meanwhile": {"zh": "{id} 在此期间被改动过", "en": "{id} was changed meanwhile"},
    "changed-meanwhile.why": {
        "zh": "写入会盖掉别人的修改。",
        "en": "Writing this would undo what somebody else did.",
    },
    "changed-meanwhile.mend": {
        "zh": "重新打开编辑，再改一次这一条。",
        "en": "Open the items again and make the change once more.",
    },
    "clash": {
        "zh": "有 {count} 条在此期间被改动过，什么都没有改",
        "en": "{count} items were changed meanwhile; nothing was written",
    },
    "clash.why": {
        "zh": "写入会盖掉别人的修改。",
        "en": "Writing the text would undo what somebody else did.",
    },
    "clash.mend": {
        "zh": "重新打开编辑，把改动再做一次。",
        "en": "Open the items again and make your changes once more.",
    },
    "left-out": {
        "zh": "{id} 的段被删掉了，条目保持不变",
        "en": "the block of {id} was deleted; the item stays as it is",
    },
    "left-out.why": {"zh": "删掉一段不会删除条目。", "en": "Deleting a block removes no item."},
    "left-out.mend": {
        "zh": "要结束一条，用 kactl {noun} close {id}。",
        "en": "To end one, use kactl {noun} close {id}.",
    },
    "no-buffer": {"zh": "{path} 里没有可读入的条目", "en": "{path} holds no items to read in"},
    "no-buffer.why": {"zh": "文件是空的，或只有注释。", "en": "The file is empty, or holds comments only."},
    "no-buffer.mend": {"zh": "用 -o 写出要改的文件。", "en": "Write the file to edit with -o."},
    "gave-up": {"zh": "已放弃，什么都没有改", "en": "given up; nothing was changed"},
    "gave-up.why": {"zh": "编辑器没有正常结束。", "en": "The editor did not end well."},
    "gave-up.mend": {
        "zh": "要接着改，用 --from 读入保存下来的文件。",
        "en": "To go on, read the kept file in with --from.",
    },
    "no-such-editor": {
        "zh": "编辑器“{editor}”打不开：{problem}",
        "en": "the editor {editor} cannot be run: {problem}",
    },
    "no-such-editor.why": {
        "zh": "用的是环境变量 VISUAL 或 EDITOR。",
        "en": "It is named by the environment variable VISUAL or EDITOR.",
    },
    "no-such-editor.mend": {
        "zh": "改正该变量，或用 -o 写出、--from 读入。",
        "en": "Mend the variable, or use -o and --from.",
    },
    "no-editor": {"zh": "没有可用的编辑器", "en": "there is no editor to open"},
    "no-editor.why": {
        "zh": "没有终端，或没有设置 VISUAL、EDITOR。",
        "en": "There is no terminal, or neither VISUAL nor EDITOR is set.",
    },
    "no-editor.mend": {
        "zh": "用 -o 写出文件，改好后用 --from 读入。",
        "en": "Write the file with -o, edit it, and read it in with --from.",
    },
    "some-left-out": {
        "zh": "有 {count} 段被删掉了，条目保持不变",
        "en": "{count} blocks were deleted; their items stay as they are",
    },
    "some-left-out.why": {"zh": "删掉一段不会删除条目。", "en": "Deleting a block removes no item."},
    "some-left-out.mend": {
        "zh": "要结束一条，用 kactl {noun} close。",
        "en": "To end an item, use kactl {noun} close.",
    },
    "kept": {"zh": "改好的内容保存在 {path}", "en": "the text is kept in {path}"},
    "kept.why": {"zh": "只是预览，没有写入。", "en": "This was a preview; nothing was written."},
    "kept.mend": {
        "zh": "写入：kactl {noun} edit --from {path}",
        "en": "To write it: kactl {noun} edit --from {path}",
    },
}
