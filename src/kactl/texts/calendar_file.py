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
}
