"""The briefing: charts gathered into one deck, an office's template, and an old deck brought up to date."""

WORDS = {
    "briefing.menu": ("简报", "Briefing"),
    "briefing.title": ("简报标题", "Title of the briefing"),
    "briefing.default": ("科创金融对标简报", "Sci-tech finance: where the cities stand"),
    "briefing.default_city": ("{city}科创金融对标简报", "{city}: sci-tech finance compared"),
    "briefing.subtitle": (
        "{count} 张图{city}，数据截至 {date}",
        "Charts: {count}{city}, data to {date}",
    ),
    "briefing.of_city": ("，本市{city}", " for {city}"),
    "briefing.subtitle_empty": (
        "还没有图。在任何一页的图或表右上角点“加入简报”，它就排到这里，最后一起下载成一份幻灯片。",
        "Nothing here yet. “Add to briefing” above any chart or table puts it here; all leave together as one deck.",
    ),
    "briefing.start_label": ("起步", "To begin with"),
    "briefing.start_six": (
        "用六张图起步：四项指标、排名、趋势、政策、工具、目标",
        "six slides: four indicators, a ranking, a trend, policies, tools, targets",
    ),
    "briefing.add": ("＋ 加入简报", "+ Add to briefing"),
    "briefing.add_table": ("＋ 表格加入简报", "+ Add the table"),
    "briefing.added": ("✓ 已在简报", "✓ In the briefing"),
    "briefing.add_named": ("把“{title}”加入简报", "Add “{title}” to the briefing"),
    "briefing.items": ("简报的图表", "Charts of the briefing"),
    "briefing.own_title": ("第 {number} 张的标题", "Title of chart {number}"),
    "briefing.up": ("上移第 {number} 张", "Move chart {number} up"),
    "briefing.down": ("下移第 {number} 张", "Move chart {number} down"),
    "briefing.remove": ("移除第 {number} 张", "Remove chart {number}"),
    "briefing.open": ("打开原页", "Open its page"),
    "briefing.gone_row": (
        "这张图已不在记录中，不会进入幻灯片",
        "This chart is no longer there and is left out of the deck",
    ),
    "briefing.kind_bars": ("条形图", "bar chart"),
    "briefing.kind_lines": ("折线图", "line chart"),
    "briefing.kind_timeline": ("时间线", "timeline"),
    "briefing.kind_grid": ("表格", "table"),
    "briefing.download": ("下载幻灯片（{count} 张图）", "Download the slides (charts: {count})"),
    "briefing.hint": (
        "标题可以直接改；右侧箭头或 Alt+↑↓ 调整次序",
        "titles can be typed over; the arrows at the right or Alt+↑↓ change the order",
    ),
    "briefing.clear": ("清空", "Remove all"),
    "briefing.elsewhere": (
        "这是别人分享的简报；这台电脑的浏览器里另有一份。",
        "This briefing was shared with you; your browser remembers another one.",
    ),
    "briefing.mine": ("打开我的那份", "Open mine"),
    "briefing.too_many": (
        "地址里有 {count} 张图，一份简报最多 {most} 张，只显示前 {most} 张。",
        "The address lists {count} charts; a briefing holds {most}, and only the first {most} are shown.",
    ),
    "briefing.gone": (
        "有 {count} 张图找不到，不会进入幻灯片：{named}。",
        "Not found, and left out of the deck ({count}): {named}.",
    ),
    "briefing.note_address": (
        "简报就是这个地址：复制链接即可分享或保存。服务器不保存任何内容，浏览器只记住最近一份。",
        "The briefing is this address: copy the link to share or keep it. The server keeps nothing; the browser remembers the last one.",
    ),
    "briefing.note_shared": (
        "语言、本市、金额单位和“已知截至”对整份简报有效，可在页首更改。",
        "Language, home city, unit of amounts and “as known on” hold for the whole briefing and are changed at the top.",
    ),
    "briefing.sources_numbered": ("来源：{numbers} {line}", "Sources: {numbers} {line}"),
    "briefing.template": ("用本单位模板", "Your office’s template"),
    "briefing.template_text": (
        "选一个 .pptx 或 .potx，这份简报就用它的母版、字体和配色。文件不保存。",
        "Choose a .pptx or .potx: the deck takes its masters, fonts and colours. The file is not kept.",
    ),
    "briefing.template_send": ("用模板下载", "Download with it"),
    "briefing.refresh": ("更新旧幻灯片", "Refresh an old deck"),
    "briefing.refresh_text": (
        "选一份从这里下载过的 .pptx：数字换成今天的，您改过的标题、位置、颜色和自己的页都保留，最后一页列出变化。",
        "Choose a .pptx that came from here: its numbers become today’s, what you changed stays, a last slide lists what changed.",
    ),
    "briefing.refresh_send": ("更新并下载", "Refresh and download"),
    "briefing.file": ("文件", "File"),
    "briefing.file_big": (
        "文件超过 {most} MB，无法上传。",
        "The file is larger than {most} MB and cannot be sent.",
    ),
    "briefing.cover_address": ("重新打开这份简报", "Open this briefing again"),
    "refused.title": ("这个文件没有采用", "This file was not used"),
    "refused.address_title": ("地址太长，无法打开", "The address is too long to be opened"),
    "refused.home": ("回到总览", "Back to the overview"),
    "refused.back": ("回到简报", "Back to the briefing"),
    "refused.no_file": ("没有收到文件。请先选择一个文件。", "No file arrived. Choose one first."),
    "refused.empty": ("文件是空的。", "The file is empty."),
    "refused.too_big": (
        "文件或内容太大。上限是 32 MB；可以先压缩其中的图片。",
        "The file is too large. The limit is 32 MB; try compressing its pictures.",
    ),
    "refused.bomb": (
        "文件解压后大得不合常理，没有打开。",
        "Unpacked, the file would be unreasonably large, so it was not opened.",
    ),
    "refused.suffix": (
        "只接受 .pptx（模板也可以是 .potx）。",
        "Only .pptx is taken (for a template .potx too).",
    ),
    "refused.kind": ("文件里没有幻灯片。", "There are no slides in this file."),
    "refused.old": (
        "这是旧格式（.ppt）。请在 PowerPoint 或 WPS 中另存为 .pptx 再试。",
        "This is the old format (.ppt). Save it as .pptx in PowerPoint or WPS and try again.",
    ),
    "refused.macros": (
        "文件带有宏，没有打开。请另存为不带宏的 .pptx 再试。",
        "The file holds macros and was not opened. Save it as .pptx without macros and try again.",
    ),
    "refused.encrypted": (
        "文件有密码，打不开。请去掉密码再试。",
        "The file is protected by a password. Remove the password and try again.",
    ),
    "refused.harmful": (
        "文件的内部结构不正常（外部实体或越界路径），没有打开。",
        "The file is built in a way that no office suite writes (entities or paths that lead outside); it was not opened.",
    ),
    "refused.broken": (
        "文件已损坏，打不开。请在 PowerPoint 或 WPS 中重新保存再试。",
        "The file is broken. Save it again in PowerPoint or WPS and retry.",
    ),
    "refused.room": (
        "模板的版面太小，放不下图表：内容区至少宽 5 英寸、高 3 英寸。",
        "The template has too little room for a chart: at least 5 by 3 inches are needed.",
    ),
    "refused.nothing": (
        "简报里还没有图，没有可以套用模板的内容。",
        "The briefing has no chart yet, so there is nothing to put into the template.",
    ),
    "refused.not_ours": (
        "这份幻灯片里没有从这里下载的图或表，没有可以更新的内容。",
        "No chart or table in this deck came from here, so there is nothing to refresh.",
    ),
    "refused.foreign": (
        "文件要从简报页面发送。",
        "Files are sent from the page of the briefing.",
    ),
    "refused.address": (
        "请少选一些。一份简报最多 60 张图，标题也可以短一些。",
        "Choose less. A briefing holds 60 charts at most, and shorter titles help.",
    ),
    "refused.too_many": (
        "这份幻灯片里的图表来自 80 个以上不同的画面，请拆成几份再更新。",
        "The charts of this deck come from more than 80 different views; split it and refresh the parts.",
    ),
    "refresh.changed": ("本次更新：{count} 处变化", "Refreshed: {count} changes"),
    "refresh.unchanged": ("本次更新：数字没有变化", "Refreshed: no number has changed"),
    "refresh.nothing": (
        "所有图表都已和当前数据核对，没有一个数字需要改。",
        "Every chart was compared with today’s data; no number had to be changed.",
    ),
    "refresh.column_place": ("页", "Slide"),
    "refresh.column_what": ("内容", "What"),
    "refresh.column_old": ("原来", "Was"),
    "refresh.column_new": ("现在", "Is"),
    "refresh.column_source": ("来源", "Source"),
    "refresh.policy": ("新政策 {date}", "New policy {date}"),
    "refresh.gone": (
        "第 {place} 页“{title}”：这张图已不在记录中，保留原样。",
        "Slide {place}, “{title}”: no longer in the record, left as it was.",
    ),
    "refresh.kind": (
        "第 {place} 页“{title}”：图表类型已被改成另一种，保留原样。",
        "Slide {place}, “{title}”: made into another kind of chart, left as it was.",
    ),
    "refresh.title": (
        "标题“{own}”由作者改过，保留；按今天的数据，原标题会是“{today}”。",
        "The title “{own}” is its author’s and was kept; by today’s data it would be “{today}”.",
    ),
}
