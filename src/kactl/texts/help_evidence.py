"""Help of `kactl evidence`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {
        "zh": "证据：登记、查看、核对测试报告、覆盖率、扫描结果等",
        "en": "Take in, list and verify what tools reported: tests, coverage, findings, load, components",
    },
    "about.example": {"zh": "kactl evidence list", "en": "kactl evidence list"},
    "add": {
        "zh": "把报告登记为某个评审点的证据，一份报告一个文件",
        "en": "Take reports in as evidence for a gate, one new file each",
    },
    "add.more": {
        "zh": (
            "能读 JUnit、NUnit、TRX、Cobertura、JaCoCo、LCOV、SARIF、k6、JMeter、CycloneDX、SPDX，"
            "按内容识别；其他文件只记指纹。有一份读不了，就一份也不登记。"
        ),
        "en": (
            "JUnit, NUnit, TRX, Cobertura, JaCoCo, LCOV, SARIF, k6, JMeter, CycloneDX and SPDX are read, "
            "known by their content; of anything else only the digest is kept. "
            "Where one cannot be read, none is taken."
        ),
    },
    "add.example": {
        "zh": "kactl evidence add junit.xml coverage.xml --for release@v1.4.0",
        "en": "kactl evidence add junit.xml coverage.xml --for release@v1.4.0",
    },
    "add.files": {"zh": "报告文件", "en": "The reports"},
    "add.bundle": {
        "zh": "提交 gate check --evidence 留下的证据包；可重复",
        "en": "Commit the bundle that gate check --evidence left; may be repeated",
    },
    "add.gate": {"zh": "用于哪个评审点", "en": "The gate that they are for"},
    "add.commit": {
        "zh": "被测的提交；默认本仓库的 HEAD",
        "en": "The commit that was tested; this repository's HEAD unless given",
    },
    "add.repo": {
        "zh": "提交所在的代码仓库；默认本仓库",
        "en": "The code repository of the commit; this one unless given",
    },
    "add.producer": {
        "zh": "由流水线（ci）产出，或由人自行申报",
        "en": "Produced by the pipeline (ci), or declared by a person",
    },
    "add.keep": {
        "zh": "同时保存文件本身；默认只记摘要和指纹",
        "en": "Keep the file as well; only summary and digest unless given",
    },
    "list": {"zh": "列出证据", "en": "List the evidence"},
    "list.example": {
        "zh": "kactl evidence list --for release@v1.4.0",
        "en": "kactl evidence list --for release@v1.4.0",
    },
    "list.gate": {"zh": "只看这个评审点的", "en": "Only what is for this gate"},
    "verify": {
        "zh": "核对证据与文件是否一致，并重新读一遍",
        "en": "Hold the evidence against its files, and read them anew",
    },
    "verify.example": {"zh": "kactl evidence verify junit.xml", "en": "kactl evidence verify junit.xml"},
    "verify.files": {"zh": "没有保存在仓库里的报告", "en": "Reports that are not kept here"},
}
