"""What kactl says about public holidays and `calendar.yaml`."""

TEXTS = {
    "unknown-country": {
        "zh": "不知道“{country}”的公共假期",
        "en": "the public holidays of {country} are not known",
    },
    "unknown-country.why": {
        "zh": "国家按 ISO 3166 写两个字母，地区接在连字符后，如 CN、DE-BY。",
        "en": "A country is two letters of ISO 3166, a subdivision follows a hyphen: CN, DE-BY.",
    },
    "unknown-country.mend": {
        "zh": "改正国家代码，或在 calendar.yaml 里自行填写假期。",
        "en": "Correct the code, or write the days into `calendar.yaml` by hand.",
    },
    "none-declared": {
        "zh": "流程规范没有声明日历",
        "en": "the playbook declares no calendar",
    },
    "none-declared.why": {
        "zh": "各方和它们的国家由流程规范的 calendar 声明。",
        "en": "Parties and their countries are what the playbook declares under `calendar`.",
    },
    "none-declared.mend": {
        "zh": "在流程规范中声明 calendar，或自行编写 calendar.yaml。",
        "en": "Declare `calendar` in the playbook, or write `calendar.yaml` by hand.",
    },
    "faulty": {
        "zh": "{path} 第 {line} 行有误，先改正它",
        "en": "{path} is wrong at line {line}; correct it first",
    },
    "faulty.why": {
        "zh": "读不懂的文件不会被改写，免得丢掉手写的内容。",
        "en": "A file that cannot be read is not written over, so that nothing written by hand is lost.",
    },
    "faulty.mend": {
        "zh": "照 kactl check 的提示改正。",
        "en": "Correct what `kactl check` says.",
    },
    "refreshed": {"zh": "刷新工作日历", "en": "Refresh the calendar"},
    "years": {"zh": "{party}：{years}", "en": "{party}: {years}"},
    "years.why": {
        "zh": "国家尚未公布放假安排的年份是暂定的。",
        "en": "A year whose days the country has not announced is provisional.",
    },
    "years.mend": {
        "zh": "放假安排公布后升级 kactl 的假期库，再运行 kactl calendar refresh。",
        "en": "Once they are announced, update the holidays library and run `kactl calendar refresh`.",
    },
    "came": {"zh": "{party}：新增 {count} 天：{days}", "en": "{party}: {count} days came: {days}"},
    "came.why": {"zh": "假期库里有，文件里没有。", "en": "The library has them, the file had not."},
    "came.mend": {
        "zh": "核对即可；当天实际上班的，写进 workdays。",
        "en": "Look them over; what is worked all the same goes into `workdays`.",
    },
    "went": {"zh": "{party}：去掉 {count} 天：{days}", "en": "{party}: {count} days went: {days}"},
    "went.why": {
        "zh": "这些日期原先由假期库给出，现在已改期。",
        "en": "The library had given these days and has moved them.",
    },
    "went.mend": {
        "zh": "核对即可；确实放假的，写回 holidays，换一个名称。",
        "en": "Look them over; what is a day off all the same goes back under a name of its own.",
    },
    "kept": {
        "zh": "{party}：保留手工填写的 {count} 天：{days}",
        "en": "{party}: {count} days written by hand stay: {days}",
    },
    "kept.why": {
        "zh": "假期库里没有这些日期，是人写的，不会被覆盖。",
        "en": "The library does not have them: people wrote them, and they are not overwritten.",
    },
    "kept.mend": {"zh": "不再需要的请自行删除。", "en": "Take out by hand what is wanted no more."},
    "moves": {"zh": "“{what}”的期限由 {was} 变为 {now}", "en": "{what} was due {was} and is due {now} now"},
    "moves.why": {
        "zh": "它按工作日计算，工作日变了。",
        "en": "It is counted in working days, and those have changed.",
    },
    "moves.mend": {"zh": "把新的日期告诉相关的人。", "en": "Tell those whom it concerns."},
    "day-off": {
        "zh": "{item} 的截止日期 {day} 成了休息日",
        "en": "{item} is due on {day}, which is a day off now",
    },
    "day-off.why": {
        "zh": "日期是人定的，不会自动移动。",
        "en": "People chose the date, so it does not move by itself.",
    },
    "day-off.mend": {"zh": "与责任人商定是否改期。", "en": "Settle with its owner whether it moves."},
}
