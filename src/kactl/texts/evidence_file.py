"""Why a report cannot be read, or only in part."""

_AGAIN = {"zh": "重新生成这份报告。", "en": "Produce the report again."}

TEXTS: dict[str, dict[str, str]] = {
    "empty": {"zh": "{name} 是空文件", "en": "{name} is empty"},
    "empty.why": {"zh": "空报告什么也证明不了。", "en": "An empty report shows nothing."},
    "empty.mend": _AGAIN,
    "cut-off": {"zh": "{name} 没写完就断了", "en": "{name} ends before it is complete"},
    "cut-off.why": {
        "zh": "生成报告的任务中途停止，或没有传完。",
        "en": "What wrote it was stopped, or it was not copied whole.",
    },
    "cut-off.mend": _AGAIN,
    "broken-xml": {"zh": "{name} 不是正确的 XML：{detail}", "en": "{name} is no well-formed XML: {detail}"},
    "broken-xml.why": {"zh": "读不通的报告不能算数。", "en": "What cannot be read cannot count."},
    "broken-xml.mend": _AGAIN,
    "broken-json": {"zh": "{name} 不是正确的 JSON", "en": "{name} is not the JSON that it should be"},
    "broken-json.why": {"zh": "读不通的报告不能算数。", "en": "What cannot be read cannot count."},
    "broken-json.mend": _AGAIN,
    "broken-csv": {"zh": "{name} 不是正确的 CSV", "en": "{name} is not the CSV that it should be"},
    "broken-csv.why": {"zh": "读不通的报告不能算数。", "en": "What cannot be read cannot count."},
    "broken-csv.mend": _AGAIN,
    "encoding": {"zh": "{name} 的编码读不了", "en": "{name} is in an encoding that cannot be read"},
    "encoding.why": {
        "zh": "字节与所写的编码不符，或编码不认识。",
        "en": "Its bytes are not what its encoding says, or nobody knows that encoding.",
    },
    "encoding.mend": {"zh": "用 UTF-8 重新生成。", "en": "Produce it again in UTF-8."},
    "entities": {
        "zh": "{name} 声明或使用了实体，拒绝读取",
        "en": "{name} declares or uses entities and is refused",
    },
    "entities.why": {
        "zh": "实体可以读出本机文件、连网或耗尽内存，测试工具不会写它。",
        "en": "Entities can read files, reach the network or fill the memory; no test tool writes them.",
    },
    "entities.mend": {"zh": "查一查这份报告是怎么来的。", "en": "Find out where this report comes from."},
    "tag-too-long": {"zh": "{name} 有一个标签过长", "en": "{name} has a tag that is too long"},
    "tag-too-long.why": {"zh": "读它要占用过多内存。", "en": "Reading it would take too much memory."},
    "tag-too-long.mend": _AGAIN,
    "too-deep": {"zh": "{name} 嵌套太深", "en": "{name} is nested too deeply"},
    "too-deep.why": {"zh": "测试工具不会这样写。", "en": "No test tool writes that."},
    "too-deep.mend": {"zh": "查一查这份报告是怎么来的。", "en": "Find out where this report comes from."},
    "too-large": {"zh": "{name} 太大：{detail}", "en": "{name} is too large: {detail}"},
    "too-large.why": {"zh": "读它要占用过多时间和内存。", "en": "Reading it would take too long."},
    "too-large.mend": {"zh": "拆成几份，或去掉日志。", "en": "Split it, or leave the logs out."},
    "claims-differ": {
        "zh": "{name} 自报的数目与列出的不符：{detail}",
        "en": "{name} claims more than it lists: {detail}",
    },
    "claims-differ.why": {
        "zh": "报告被改过或没有写全；失败数按较多的计。",
        "en": "It was edited or is not whole; the greater number of failures counts.",
    },
    "claims-differ.mend": _AGAIN,
    "no-lines": {"zh": "{name} 没有行覆盖率", "en": "{name} has no coverage of lines"},
    "no-lines.why": {"zh": "没有一行代码被统计。", "en": "Not one line was measured."},
    "no-lines.mend": {"zh": "检查覆盖率工具的配置。", "en": "Look at the settings of the coverage tool."},
    "no-runs": {"zh": "{name} 没有任何扫描", "en": "{name} holds no run"},
    "no-runs.why": {"zh": "没有扫描就没有结论。", "en": "Without a run there is no result."},
    "no-runs.mend": _AGAIN,
    "run-failed": {
        "zh": "{name} 中 {detail} 的扫描没有成功",
        "en": "{name}: the run of {detail} did not succeed",
    },
    "run-failed.why": {"zh": "没跑完的扫描可能漏报。", "en": "A run that failed may have missed something."},
    "run-failed.mend": {"zh": "修好后重新扫描。", "en": "Mend it and run it again."},
}
