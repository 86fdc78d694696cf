"""What is wrong with a tag that means a version in production."""

TEXTS = {
    "no-release": {
        "zh": "生产标签 {tag}（{commit}）没有登记版本，绕过了上线评审",
        "en": "the production tag {tag} ({commit}) has no release: it went round the gate",
    },
    "no-release.why": {
        "zh": "符合生产标签规则的标签表示上线，每个上线版本都要登记并通过评审。",
        "en": "Such a tag means a version in production, and each of those has a release and a gate.",
    },
    "no-release.mend": {
        "zh": "用 kactl release add 登记并补评审；不是上线版本就换个标签名。",
        "en": "Register it with kactl release add and hold its gate, or name the tag differently.",
    },
    "no-commit": {
        "zh": "生产标签 {tag} 指向的不是提交",
        "en": "the production tag {tag} leads to no commit",
    },
    "no-commit.why": {
        "zh": "上线的必须是一次提交，才能说清测过什么。",
        "en": "What goes into production is a commit, or nobody can say what was tested.",
    },
    "no-commit.mend": {
        "zh": "删除这个标签，在提交上重新打新的版本号。",
        "en": "Remove the tag and give a new version to a commit.",
    },
    "undecided": {
        "zh": "生产标签 {tag}（{commit}）的{title} {gate} 没有通过",
        "en": "the production tag {tag} ({commit}) is out, and {gate} ({title}) is not passed",
    },
    "undecided.why": {
        "zh": "标签表示已上线，上线要先通过评审，紧急情况先放行。",
        "en": "The tag means production, which asks for the gate first; in an emergency a break-glass.",
    },
    "undecided.mend": {
        "zh": "看还差什么：kactl gate check {gate}；紧急上线：kactl gate break-glass {gate}。",
        "en": "See what lacks: kactl gate check {gate}; in an emergency: kactl gate break-glass {gate}.",
    },
    "bypassed": {
        "zh": "生产标签 {tag} 由 {person} 紧急放行，绕过了 {gate}；{due} 前要补评审",
        "en": "the production tag {tag} went round {gate}, let by {person}; review is due on {due}",
    },
    "bypassed.why": {
        "zh": "紧急放行只免去事前评审，不免去事后评审。",
        "en": "A break-glass saves the gate before, not the review after.",
    },
    "bypassed.mend": {
        "zh": "由另一个人按期补评审，或补齐 {gate} 的准则后决定。",
        "en": "Let somebody else review it in time, or decide {gate} with all its criteria.",
    },
    "reviewed": {
        "zh": "生产标签 {tag} 由 {person} 紧急放行，绕过了 {gate}，已补评审",
        "en": "the production tag {tag} went round {gate}, let by {person}, and was reviewed",
    },
    "reviewed.why": {
        "zh": "绕过评审的上线要看得见。",
        "en": "What went round a gate stays visible.",
    },
    "reviewed.mend": {"zh": "无须处理。", "en": "Nothing is to be done."},
    "moved": {
        "zh": "生产标签 {tag} 指向 {commit}，{gate} 决定的是 {decided}",
        "en": "the production tag {tag} leads to {commit}, and what {gate} decided is {decided}",
    },
    "moved.why": {
        "zh": "标签打错了，或评审之后被移动过：上线的不是评审过的内容。",
        "en": "It was moved since, or never stood there: what goes out is not what was judged.",
    },
    "moved.mend": {
        "zh": "把标签放回评审过的提交；新的内容用新的版本号。",
        "en": "Put the tag back on the commit that was judged; give new content a new version.",
    },
    "unbound": {
        "zh": "生产标签 {tag}（{commit}）：{gate} 决定时没有写明这个仓库的提交",
        "en": "the production tag {tag} ({commit}): what {gate} decided names no commit of this repository",
    },
    "unbound.why": {
        "zh": "没有提交号，就说不清上线的是不是评审过的内容。",
        "en": "Without a commit nobody can say whether what goes out is what was judged.",
    },
    "unbound.mend": {
        "zh": "用 kactl release add 收集制品后重新评审。",
        "en": "Gather its artifacts with kactl release add and hold the gate again.",
    },
    "unreadable": {
        "zh": "生产标签 {tag}（{commit}）：读不到 {gate} 决定时的提交",
        "en": "the production tag {tag} ({commit}): the commit that {gate} decided cannot be read",
    },
    "unreadable.why": {
        "zh": "克隆缺少历史，或那次提交已被改写。",
        "en": "The clone lacks history, or that commit was rewritten.",
    },
    "unreadable.mend": {
        "zh": "取全历史：git fetch --unshallow。",
        "en": "Fetch the whole history: git fetch --unshallow.",
    },
}
