"""What workbooks of several registers say, inside and when they come back."""

from kactl.texts.parts.workbook_refusals import REFUSALS

TEXTS: dict[str, dict[str, str]] = {
    "cover": {"zh": "封面", "en": "Cover"},
    "cover-title": {"zh": "{engagement} · 工作簿", "en": "{engagement} · workbook"},
    "cover-engagement": {"zh": "项目", "en": "Engagement"},
    "cover-for": {"zh": "发给", "en": "For"},
    "cover-at": {"zh": "导出时间", "en": "Exported"},
    "cover-code": {"zh": "内容代码", "en": "Code of the content"},
    "cover-revision": {"zh": "版本（提交）", "en": "Revision (commit)"},
    "cover-id": {"zh": "项目标识", "en": "Engagement id"},
    "cover-for-id": {"zh": "发给（标识）", "en": "For (id)"},
    "cover-nouns": {"zh": "所选台账", "en": "Registers chosen"},
    "client": {"zh": "客户方", "en": "the client"},
    "choices": {"zh": "{title}选项", "en": "{title} choices"},
    "rule-edit": {
        "zh": "直接改单元格即可；有下拉箭头的列请从列表中选。收回时只有改过的单元格会变。",
        "en": "Edit the cells; where there is a list, choose from it. Only edited cells change when it is "
        "taken back.",
    },
    "rule-add": {
        "zh": "新增一条：在该表最后加一行，编号列留空。",
        "en": "To add an item, add a row at the end of its sheet and leave its id empty.",
    },
    "rule-remove": {
        "zh": "删去一行不会删除条目；要结束它，请改状态。",
        "en": "Removing a row removes nothing; to end an item, change its status.",
    },
    "rule-sort": {
        "zh": "可以排序、筛选、加自己的列；请保留本页和隐藏的行、列。",
        "en": "Sort, filter and add columns of your own; please keep this page and the hidden row and "
        "columns.",
    },
    "rule-code": {
        "zh": "内容代码说明本文件导出时是哪一版内容；它不是口令，也不证明身份。",
        "en": "The code says which content this file left with; it is no password and proves no identity.",
    },
    "return": {
        "zh": "改好后请把本文件发回：{name}，{email}。",
        "en": "Please send this file back to {name}, {email}.",
    },
    "done": {
        "zh": "已生成 {file}：内容代码 {code}，版本 {revision}",
        "en": "wrote {file}: code {code}, revision {revision}",
    },
    "planned": {
        "zh": "只是计划，{file} 没有写入；将显示版本 {revision}",
        "en": "this is the plan, {file} was not written; it would show revision {revision}",
    },
    "public-only": {
        "zh": "只含声明为对客户公开的台账、条目和字段；其余均属内部。",
        "en": "Only what was declared public is in it; everything else is internal.",
    },
    "from": {
        "zh": "{file}：导出时的版本 {revision}，内容代码 {code}",
        "en": "{file}: left at revision {revision} with code {code}",
    },
    "conflicts": {"zh": "两边都改过的单元格", "en": "Cells that were changed on both sides"},
    "conflict": {
        "zh": "{sheet}!{cell}  {name} 的“{field}”：原为 {base}；本仓库现为 {here}；工作簿为 {theirs}",
        "en": "{sheet}!{cell}  {field} of {name}: it was {base}; here it is {here}; in the workbook {theirs}",
    },
    "conflict-gone": {
        "zh": "{sheet}!{cell}  {name}（{base}）在工作簿中改过，在本仓库中已不存在",
        "en": "{sheet}!{cell}  {name} ({base}) was changed in the workbook and is here no more",
    },
    "taken-ours": {"zh": "保留本仓库的值（--ours）", "en": "what is here stays (--ours)"},
    "taken-theirs": {"zh": "采用工作簿的值（--theirs）", "en": "the workbook's value is taken (--theirs)"},
    "nothing-undecided": {
        "zh": "有单元格两边都改过，什么都没有写入。逐个核对后加 --ours 或 --theirs；只想让个别单元格让步时，"
        "先在工作簿中把它改成本仓库的值。",
        "en": "Cells were changed on both sides, so nothing was written. Look at each, then add --ours or "
        "--theirs; "
        "to give way in some only, write what is here into those cells of the workbook first.",
    },
    "nothing-refused": {
        "zh": "有行被拒绝，什么都没有写入；在工作簿中改好后再导入。",
        "en": "Rows are refused, so nothing was written; mend them in the workbook and import it again.",
    },
    "nobody": {"zh": "退回人未注明", "en": "sender not named"},
    "summary": {
        "zh": "收回工作簿 {file}（{name}；版本 {revision}）：更新 {cells} 个单元格，新增 {new} 条",
        "en": "Take back {file} ({name}; left at {revision}): {cells} cells changed, {new} new",
    },
    **REFUSALS,
}
