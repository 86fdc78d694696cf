"""Help of the verbs that show and edit many items: list, history, edit."""

from typing import Final

LISTS: Final[dict[str, dict[str, str]]] = {
    "list": {"zh": "列出条目", "en": "List the items"},
    "list.more": {
        "zh": "默认列出全部，含已关闭的。一个 --where 里可写多个条件，须同时成立："
        "= != < <= > >= in；~ 文字中含有；is empty 未填写；日期可写 today+7。值中有空格的加引号。",
        "en": "All items are listed, closed ones too. One --where may hold several conditions, which hold "
        "together: = != < <= > >= in; ~ has the text in it; is empty; dates such as today+7. "
        "A value with spaces may stand in quotes.",
    },
    "list.example": {
        "zh": "kactl {noun} list --where 'status=open owner=me'\n"
        "kactl {noun} list --where 'due<=today+7' --sort due,-title --group owner",
        "en": "kactl {noun} list --where 'status=open owner=me'\n"
        "kactl {noun} list --where 'due<=today+7' --sort due,-title --group owner",
    },
    "list.sort": {
        "zh": "按字段排序，字段前加 - 为倒序；未填写的在最后",
        "en": "Order by fields, falling with a minus before one; empty ones come last",
    },
    "list.group": {"zh": "按字段分组并计数", "en": "Group by a field and count"},
    "list.columns": {
        "zh": "列出哪些字段；不写则按流程规范",
        "en": "The fields to show; the playbook's unless given",
    },
    "list.limit": {"zh": "最多列出几条", "en": "List so many at most"},
    "list.overdue": {
        "zh": "只列已逾期的；与 --closed 同用则列完成得晚的",
        "en": "Only those that are overdue; with --closed those that were done late",
    },
    "list.open": {"zh": "只列未关闭的", "en": "Only those that are not closed"},
    "list.closed": {"zh": "只列已关闭的", "en": "Only those that are closed"},
    "history": {
        "zh": "一条的来龙去脉：谁、何时、改了什么",
        "en": "Tell an item's life: who changed what, when",
    },
    "history.more": {
        "zh": "取自 git，最早的在前；改名会跟随；已删除的条目也可以按编号查。",
        "en": "From git, oldest first, renames followed; an item that was removed is known by its id.",
    },
    "history.example": {
        "zh": "kactl {noun} history ID\nkactl {noun} history ID --limit 5",
        "en": "kactl {noun} history ID\nkactl {noun} history ID --limit 5",
    },
    "history.limit": {"zh": "只列最近几次", "en": "Only the last so many"},
    "edit": {"zh": "在编辑器里一次修改多条", "en": "Edit many items in your editor at once"},
    "edit.more": {
        "zh": "用 $VISUAL 或 $EDITOR 打开；只写入改动，没有编号的一段是新增，删掉的一段不会删除条目。"
        "不用编辑器：-o 写出文件，改好后 --from 读入。",
        "en": "Opens $VISUAL or $EDITOR; only what changed is written, a block without an id is a new item, "
        "and a block that was deleted leaves its item alone. Without an editor: -o writes the file, --from "
        "reads it once it is edited.",
    },
    "edit.example": {
        "zh": "kactl {noun} edit --where 'owner=me status=open'\n"
        "kactl {noun} edit -o 改.yaml\n"
        "kactl {noun} edit --from 改.yaml",
        "en": "kactl {noun} edit --where 'owner=me status=open'\n"
        "kactl {noun} edit -o items.yaml\n"
        "kactl {noun} edit --from items.yaml",
    },
    "edit.identities": {
        "zh": "条目编号、展示编号或客户编号；不写则取全部",
        "en": "Ids, display numbers or client's keys; all items unless given",
    },
    "edit.source": {
        "zh": "读入这个改好的文件，不打开编辑器",
        "en": "Read this edited file and open no editor",
    },
    "edit.output": {"zh": "写出要改的文件，不打开编辑器", "en": "Write the file to edit and open no editor"},
}
