"""What the check `profile-axes` says."""

TEXTS = {
    "title": {
        "zh": "项目类型六个维度",
        "en": "Six axes of the profile",
    },
    "about": {
        "zh": "问流程规范是否在六个维度（周期、思维方式、交付方式、成功标准、团队、KPI）上写明了项目类型。",
        "en": (
            "Asks whether the playbook says what this kind of engagement is on six axes: cycle, "
            "thinking, delivery, success, team, KPI."
        ),
    },
    "no-profile": {
        "zh": "流程规范没有写明项目类型“{profile}”",
        "en": "the playbook does not describe the profile {profile}",
    },
    "no-profile.why": {
        "zh": "不写明类型，普通项目和 KA 项目就分不清。",
        "en": "Without it nobody can tell an ordinary project from a key account.",
    },
    "no-profile.mend": {
        "zh": "在流程规范中写 profile，并在 profiles 中写六个维度。",
        "en": "Name `profile` and describe it under `profiles`.",
    },
    "no-axis": {
        "zh": "项目类型“{profile}”的“{axis}”是空的",
        "en": "the profile {profile} says nothing on: {axis}",
    },
    "no-axis.why": {
        "zh": "六个维度少一个，两类项目的差别就说不全。",
        "en": "With one axis missing the difference between the two kinds is half told.",
    },
    "no-axis.mend": {
        "zh": "用中英文写上这一维度。",
        "en": "Write it in Chinese and English.",
    },
}
