"""The briefing: charts gathered into one deck, an office's template, and an old deck brought up to date."""

WORDS = {
    "briefing.menu": ("简报", "Briefing"),
    "briefing.title": ("简报标题", "Title of the briefing"),
    "briefing.default": ("科创金融对标简报", "Sci-tech finance: where the cities stand"),
    "briefing.default_city": ("{city}科创金融对标简报", "{city}: sci-tech finance compared"),
    "briefing.subtitle": (
        "{count} 张图{city}，数据截至 {date}",
        "{count} charts{city}, data to {date}",
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
    "briefing.download": ("下载幻灯片（{count} 张图）", "Download the slides ({count} charts)"),
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
        "{count} charts cannot be found and are left out of the deck: {named}.",
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
    "briefing.cover_data": ("数据截至 {date}", "Data to {date}"),
    "briefing.cover_home": ("本市：{city}", "Home city: {city}"),
    "briefing.cover_address": ("重新打开这份简报", "Open this briefing again"),
}
