"""What is said of papers: docx, pdf, xlsx, mail."""

TEXTS = {
    "no-form": {
        "zh": "不知道要把 {path} 写成什么：扩展名可以是 {known}",
        "en": "what is {path} to become? The ending may be {known}",
    },
    "no-form.why": {
        "zh": "文件的形式由扩展名决定。",
        "en": "The file's ending says what it becomes.",
    },
    "no-form.mend": {"zh": "换一个扩展名。", "en": "Use one of these endings."},
    "no-engine": {
        "zh": "没有找到可用来生成 PDF 的程序：Chromium、Chrome、Edge，或扩展“pdf”。",
        "en": "Nothing here can make a PDF: neither Chromium, Chrome or Edge, nor the extra “pdf”.",
    },
    "no-engine.why": {
        "zh": "PDF 由浏览器按打印版式生成，这样屏幕上和纸上是同一份。",
        "en": "A PDF is printed by a browser, so that screen and paper show the same.",
    },
    "no-engine.mend": {
        "zh": "安装其中任一浏览器，或安装扩展“pdf”；也可以改为生成 .docx。",
        "en": "Install one of these browsers or the extra “pdf”, or ask for a .docx instead.",
    },
    "engine-failed": {
        "zh": "{engine} 没能生成 PDF：{said}",
        "en": "{engine} made no PDF: {said}",
    },
    "engine-failed.why": {
        "zh": "浏览器没有正常结束，没有写出文件。",
        "en": "The browser did not end as it should, and wrote no file.",
    },
    "engine-failed.mend": {
        "zh": "手工打开该浏览器看能否启动，再重试；也可以改为生成 .docx。",
        "en": "See whether that browser starts by hand and try again, or ask for a .docx instead.",
    },
}
