"""What `NOUN suspect` says."""

TEXTS = {
    "heading": {"zh": "{register}：待复核的关联 {count} 处", "en": "{register}: {count} suspect links"},
    "none": {"zh": "{register}：没有待复核的关联", "en": "{register}: no suspect link"},
    "item": {"zh": "条目", "en": "Item"},
    "link": {"zh": "关联", "en": "Link"},
    "target": {"zh": "另一端", "en": "Other end"},
    "why": {"zh": "原因", "en": "Why"},
    "changed": {"zh": "已改动：{fields}", "en": "changed: {fields}"},
    "changed-somehow": {"zh": "已改动", "en": "changed"},
    "unseen": {"zh": "没有留下确认时的内容", "en": "nobody has said what it was"},
    "confirmation": {
        "zh": "与客户确认时的内容不同，须重新确认",
        "en": "no more what the client confirmed; confirm it anew",
    },
    "clear": {
        "zh": "核对后：kactl {noun} suspect --clear 编号",
        "en": "Once looked at: kactl {noun} suspect --clear ID",
    },
    "cleared": {
        "zh": "{person} 复核关联：{register} {count} 条",
        "en": "{register}: {count} looked at again by {person}",
    },
    "nothing": {"zh": "没有说明复核了“{title}”的哪些条目", "en": "{title}: no item is named"},
    "nothing.why": {"zh": "复核是人看过之后的确认。", "en": "To clear a link is to say that one looked."},
    "nothing.mend": {
        "zh": "写编号或 --where；确实都看过了，用 --clear --all。",
        "en": "Name items or give --where; where all were looked at, --clear --all.",
    },
    "all-or-some": {
        "zh": "--all 不能与编号或 --where 同用",
        "en": "--all goes with neither ids nor --where",
    },
    "all-or-some.why": {
        "zh": "是全部还是一部分，说法相互矛盾。",
        "en": "It cannot be all of them and some of them at once.",
    },
    "all-or-some.mend": {"zh": "去掉其中一个。", "en": "Leave one of them out."},
    "unwatched": {"zh": "“{title}”没有需要复核的关联", "en": "{title}: no link watches its other end"},
    "unwatched.why": {
        "zh": "声明了 watch 的关联才会因另一端改动而待复核。",
        "en": "A link becomes suspect only where it declares `watch`.",
    },
    "unwatched.mend": {
        "zh": "在流程规范的关联字段中声明 watch。",
        "en": "Declare `watch` for a link of the register.",
    },
}
