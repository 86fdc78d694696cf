"""The words of the report of an engagement."""

TEXTS = {
    "title": {"zh": "{engagement} 项目报告", "en": "{engagement}: project report"},
    "subtitle": {"zh": "数据截至 {day}", "en": "as of {day}"},
    "footer": {
        "zh": "{engagement} · {day} · 版本 {commit}",
        "en": "{engagement} · {day} · version {commit}",
    },
    "made-on": {"zh": "数据截至", "en": "As of"},
    "told-since": {"zh": "变化自", "en": "Changes since"},
    "version-of": {"zh": "所依据的版本", "en": "Version it rests on"},
    "audience": {"zh": "发送范围", "en": "For"},
    "internal": {"zh": "内部", "en": "internal use"},
    "client": {"zh": "客户", "en": "the client"},
    "contents": {"zh": "目录", "en": "Contents"},
    "nothing": {"zh": "无。", "en": "None."},
    "unknown": {"zh": "未知：{why}", "en": "unknown: {why}"},
    "against": {"zh": "（目标 {target}）", "en": " (target {target})"},
    "not-shown": {
        "zh": "本流程没有这类台账，或其内容未声明可对客户公开。",
        "en": "The process keeps no such register, or nothing of it is declared public.",
    },
    # Where it stands
    "where": {"zh": "进展", "en": "Where it stands"},
    "where-lead": {
        "zh": "目前处于“{stage}”阶段，{count} 个阶段已走完 {done} 个；下一个评审点是{gate}，{state}。",
        "en": "In the stage {stage}, {done} of {count} stages behind; the next gate is {gate}: {state}.",
    },
    "where-over": {"zh": "各阶段均已走完。", "en": "Every stage is behind."},
    "none-open": {"zh": "已全部走完", "en": "none left"},
    "stage": {"zh": "当前阶段", "en": "Stage"},
    "stages-done": {"zh": "已走完的阶段", "en": "Stages behind"},
    "next-gate": {"zh": "下一个评审点", "en": "Next gate"},
    "gate-state": {"zh": "状态", "en": "State"},
    "milestones-late": {"zh": "晚于原定的里程碑", "en": "Milestones later than planned"},
    "owed-late": {"zh": "客户配合事项：已逾期／未完成", "en": "Awaited from the client: late of all"},
    "awaited": {"zh": "待客户签署", "en": "Signatures awaited from the client"},
    # On time?
    "timeline": {"zh": "是否按时", "en": "On time?"},
    "timeline-kept": {
        "zh": "{count} 个里程碑都没有晚于原定。",
        "en": "None of {count} milestones is later than planned.",
    },
    "timeline-late": {
        "zh": "{count} 个里程碑中有 {late} 个晚于原定，最多晚 {days} 天。",
        "en": "{late} of {count} milestones are later than planned, by {days} days at most.",
    },
    "timeline-none": {"zh": "还说不出是否按时。", "en": "Nobody can say yet."},
    "no-milestones": {
        "zh": "还没有登记里程碑；登记计划日期后这里显示偏差。",
        "en": "No milestone is recorded yet; once they have planned dates, the variance stands here.",
    },
    "milestones": {"zh": "里程碑", "en": "Milestones"},
    "milestones-chart": {
        "zh": "里程碑：竖线为原定，圆点为已达成，菱形为现定，叉为延后；虚线为今天",
        "en": "Milestones: the bar is the plan, a dot is reached, a diamond expected, a cross late; dashed: "
        "today",
    },
    "number": {"zh": "编号", "en": "Number"},
    "what": {"zh": "内容", "en": "What"},
    "planned": {"zh": "原定", "en": "Planned"},
    "holds-now": {"zh": "现定", "en": "Holds now"},
    "reached": {"zh": "达成", "en": "Reached"},
    "variance": {"zh": "偏差（天）", "en": "Variance (days)"},
    # Needs
    "needs": {"zh": "需要客户做什么", "en": "What we need from the client"},
    "needs-lead": {
        "zh": "待签署 {awaited} 份，待提供 {owed} 项（其中 {late} 项已逾期），{payments} "
        "笔回款在等验收签字。",
        "en": "{awaited} signatures, {owed} contributions ({late} of them late); {payments} payments wait "
        "for a signature.",
    },
    "signatures": {"zh": "待签署", "en": "Signatures"},
    "obligations": {"zh": "客户配合事项", "en": "Contributions"},
    "payments": {"zh": "等待签字的回款", "en": "Payments that wait"},
    "gate": {"zh": "评审点", "en": "Gate"},
    "role": {"zh": "角色", "en": "Role"},
    "who": {"zh": "人员", "en": "Who"},
    "code": {"zh": "确认码", "en": "Confirmation code"},
    "asked-on": {"zh": "送审日期", "en": "Asked on"},
    "owner": {"zh": "责任人", "en": "Owner"},
    "needed-by": {"zh": "需要日期", "en": "Needed by"},
    "days-late": {"zh": "逾期（天）", "en": "Days late"},
    "blocks": {"zh": "影响", "en": "Blocks"},
    "waits-for": {"zh": "等待签字的交付物", "en": "Waits for"},
    # Value
    "value": {"zh": "投入换来了什么", "en": "What came of the money"},
    "value-lead": {
        "zh": "已上线 {count} 个版本；以下是 {quarter} 的价值数据。",
        "en": "{count} versions went live; the figures are of {quarter}.",
    },
    "value-none": {
        "zh": "还没有版本上线；以下是 {quarter} 的价值数据。",
        "en": "No version is live yet; the figures are of {quarter}.",
    },
    "versions": {"zh": "已上线的版本", "en": "Versions that went live"},
    "version": {"zh": "版本", "en": "Version"},
    "worth": {"zh": "客户可见价值", "en": "Value the client sees"},
    "state": {"zh": "状态", "en": "State"},
    "released-on": {"zh": "上线日期", "en": "Released on"},
    # Requirements
    "requirements": {"zh": "需求", "en": "Requirements"},
    "requirements-lead": {
        "zh": "共 {count} 条需求，已验收 {accepted} 条；核心需求 {core} 条，已验收 {done} 条。",
        "en": "{accepted} of {count} requirements are accepted; of {core} core ones, {done}.",
    },
    "requirements-none": {"zh": "还没有需求。", "en": "There are no requirements yet."},
    "no-requirements": {
        "zh": "登记或导入需求后，这里显示各状态的数量和核心需求的验收情况。",
        "en": "Once they are added or imported, their states and the acceptance of core ones stand here.",
    },
    "requirements-count": {"zh": "有效需求", "en": "Requirements that count"},
    "accepted": {"zh": "已验收", "en": "Accepted"},
    "core-accepted": {"zh": "核心需求已验收", "en": "Core ones accepted"},
    "no-core": {"zh": "没有标明核心需求", "en": "none is marked as core"},
    "funnel": {"zh": "各状态的需求数", "en": "Requirements by state"},
    "funnel-table": {"zh": "各状态的需求数", "en": "Requirements by state"},
    "core": {"zh": "核心", "en": "Core"},
    "other": {"zh": "其他", "en": "Others"},
    "all": {"zh": "合计", "en": "All"},
    # Progress
    "progress": {"zh": "完成趋势", "en": "Burn-up"},
    "progress-lead": {
        "zh": "{weeks} 周内范围到 {scope} 条，已验收 {done} 条。",
        "en": "Over {weeks} weeks the scope came to {scope}, of which {done} are accepted.",
    },
    "progress-none": {"zh": "还看不出趋势。", "en": "No trend can be seen yet."},
    "no-history": {
        "zh": "需求状态变化不足两天；有了历史，这里显示范围与完成的曲线。",
        "en": "The states of requirements changed on fewer than two days; with more history the curve "
        "stands here.",
    },
    "no-forecast": {
        "zh": "尚无预测：还没有可据以预测的每周完成量模型。",
        "en": "No forecast yet: none has been recorded that could be drawn.",
    },
    "burn-up": {"zh": "范围与已验收的需求数", "en": "Requirements in scope and accepted"},
    "burn-up-table": {"zh": "范围与已验收", "en": "Scope and accepted"},
    "scope": {"zh": "范围", "en": "Scope"},
    "accepted-line": {"zh": "已验收", "en": "Accepted"},
    "day": {"zh": "日期", "en": "Day"},
    # Gates
    "gates": {"zh": "评审点", "en": "Gates"},
    "gates-lead": {
        "zh": "{count} 个评审点中已通过 {passed} 个，受阻 {blocked} 个。",
        "en": "{passed} of {count} gates are passed, {blocked} are blocked.",
    },
    "board": {"zh": "评审点一览", "en": "Board"},
    "met": {"zh": "已满足的准则", "en": "Criteria met"},
    "decided-on": {"zh": "决定日期", "en": "Decided on"},
    "acts-next": {"zh": "下一步由谁", "en": "Who acts next"},
    "deadline": {"zh": "期限", "en": "Deadline"},
    # Quality
    "quality": {"zh": "各版本质量", "en": "Quality of each version"},
    "quality-lead": {
        "zh": "{count} 个版本；未关闭的 S1、S2 缺陷 {open} 个。",
        "en": "{count} versions; {open} S1 or S2 defects are open.",
    },
    "quality-none": {"zh": "还没有版本。", "en": "There is no version yet."},
    "no-versions": {
        "zh": "登记版本后，这里显示缺陷、测试和覆盖率。",
        "en": "Once a version is recorded, its defects, tests and coverage stand here.",
    },
    "defects-chart": {"zh": "各版本的缺陷，按严重程度", "en": "Defects of each version by severity"},
    "by-version": {"zh": "各版本", "en": "By version"},
    "severity-s1": {"zh": "S1", "en": "S1"},
    "severity-s2": {"zh": "S2", "en": "S2"},
    "severity-s3": {"zh": "S3", "en": "S3"},
    "severity-s4": {"zh": "S4", "en": "S4"},
    "tests": {"zh": "通过的测试", "en": "Tests passed"},
    "coverage": {"zh": "覆盖率", "en": "Coverage"},
    # Service
    "service": {"zh": "服务水平", "en": "Service"},
    "service-lead": {
        "zh": "{month} 可用率 {share}，目标 {target}。",
        "en": "Availability in {month}: {share}, target {target}.",
    },
    "service-unknown": {
        "zh": "{month} 的可用率还算不出来。",
        "en": "The availability in {month} cannot be told yet.",
    },
    # Risks
    "risks": {"zh": "风险", "en": "Risks"},
    "risks-lead": {
        "zh": "未关闭风险 {count} 项，其中 {grave} 项为最高等级。",
        "en": "{count} open risks, {grave} of them grave.",
    },
    "risks-none": {"zh": "没有未关闭的风险可列。", "en": "There is no open risk to show."},
    "no-risks": {
        "zh": "没有未关闭的风险；若从未登记过，请确认是否已做风险识别。",
        "en": "None is open; if none was ever recorded, ask whether anybody looked for them.",
    },
    "heat-map": {"zh": "未关闭的风险：概率与影响", "en": "Open risks by probability and impact"},
    "gravest": {"zh": "最严重的风险", "en": "The gravest"},
    "level": {"zh": "等级", "en": "Level"},
    "due": {"zh": "期限", "en": "Due"},
    "response": {"zh": "应对", "en": "Response"},
    "unplaced": {
        "zh": "{count} 项没有写概率或影响，不在图中。",
        "en": "{count} lack probability or impact and are not in the map.",
    },
    # Decisions
    "decisions": {"zh": "决定与豁免", "en": "Decisions and waivers"},
    "decisions-lead": {
        "zh": "已作决定 {count} 项，未了结的条件 {open} 项，生效中的豁免 {waivers} 项。",
        "en": "{count} decisions, {open} conditions open, {waivers} waivers in force.",
    },
    "decided": {"zh": "决定", "en": "Decisions"},
    "result": {"zh": "结果", "en": "Result"},
    "conditions": {"zh": "未了结的条件（遗留项）", "en": "Open conditions"},
    "waivers": {"zh": "豁免", "en": "Waivers"},
    "criterion": {"zh": "准则", "en": "Criterion"},
    "reason": {"zh": "理由", "en": "Reason"},
    "until": {"zh": "有效期至", "en": "Until"},
    "waiver-state-asked": {"zh": "待批准", "en": "asked for"},
    "waiver-state-granted": {"zh": "生效中", "en": "in force"},
    "waiver-state-lapsed": {"zh": "已到期", "en": "lapsed"},
    "waiver-state-denied": {"zh": "未批准", "en": "denied"},
    "waiver-state-ignored": {"zh": "不计", "en": "does not count"},
    # Duties
    "duties": {"zh": "分工", "en": "Who answers for what"},
    "duties-lead": {
        "zh": "{count} 个角色，核心角色都有人担任。",
        "en": "{count} roles; every core one is held.",
    },
    "duties-vacant": {
        "zh": "{count} 个角色，{vacant} 个核心角色空缺。",
        "en": "{count} roles; {vacant} core ones are vacant.",
    },
    "roles": {"zh": "角色与人员", "en": "Roles"},
    "side": {"zh": "所属", "en": "Side"},
    "vacant": {"zh": "空缺", "en": "vacant"},
    # Changes
    "changes": {"zh": "近期变化", "en": "What changed"},
    "changes-lead": {
        "zh": "自 {since} 起，作出决定 {decided} 项，条目状态变化 {moved} 项。",
        "en": "Since {since}: {decided} decisions, {moved} items moved on.",
    },
    "decided-since": {"zh": "新作的决定", "en": "Decided"},
    "moved-since": {"zh": "状态变化的条目", "en": "Items that moved on"},
    "register": {"zh": "台账", "en": "Register"},
    "more-moves": {"zh": "另有 {count} 项未列出。", "en": "{count} more are not listed."},
}
