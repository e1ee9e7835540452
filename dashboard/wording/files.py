"""What a downloaded file says of itself: sheets, columns, units, and how to read what is empty."""

WORDS = {
    "files.sheet_data": ("数据", "Data"),
    "files.sheet_definitions": ("口径", "Definitions"),
    "files.sheet_policies": ("政策", "Policies"),
    "files.sheet_sources": ("来源", "Sources"),
    "files.sheet_notes": ("说明", "Notes"),
    "files.about": ("关于这个文件", "About this file"),
    "files.title": ("标题", "Title"),
    "files.subtitle": ("副标题", "Subtitle"),
    "files.rows": ("行数", "Rows"),
    "files.rows_said": (
        "数据共 {count} 行（不含表头）；行数不符，说明文件不完整",
        "{count} rows of data without the header; another number means that the file is incomplete",
    ),
    "files.address": ("地址", "Address"),
    "files.build": ("构建", "Build"),
    "files.build_said": ("{hash}（{built_at} 生成）", "{hash} (made {built_at})"),
    "files.data_date": ("数据截至", "Data to"),
    "files.known": ("已知截至", "As known on"),
    "files.dated": ("数据截至 {data_date}", "Data to {data_date}"),
    "files.dated_known": (
        "已知截至 {known}（数据截至 {data_date}）",
        "As known on {known} (data to {data_date})",
    ),
    "files.notice": ("请留意", "Mind"),
    "files.note": ("说明", "Note"),
    "files.sources": ("来源", "Sources"),
    "files.reading": ("怎样读", "How to read"),
    "files.columns": ("各列的含义", "What the columns mean"),
    "files.empty": (
        "没有符合所选条件的行，所以数据表只有表头。可以放宽年份、城市或状态的选择，再从同一地址下载。",
        "No row fits the choices, so the data have a header only. Widen the years, cities or statuses and download again.",
    ),
    "files.read_bounds": (
        "lower、upper 是“超、近、约”等字样留下的范围（确数两者都等于 value）；空着的一端表示没有界限，不是零。",
        "lower and upper are the range that words such as “over” or “nearly” leave open "
        "(both equal value for an exact figure); an empty end has no bound and is not zero.",
    ),
    "files.read_missing": (
        "空格表示记录中没有，不是零；“记录中没有”不等于“没有公布”。",
        "An empty cell means that the record has nothing, never zero; nothing in the record is not “not published”.",
    ),
    "files.read_value": (
        "value 以 unit 为单位，由 published_value 和 published_unit 换算；后两列照原文，是文本。",
        "value is in unit, converted from published_value and published_unit, which stand as printed, as text.",
    ),
    "files.read_rank": (
        "rank_low、rank_high 是可能的最好和最差名次；空着表示不排名，原因在 reason 列。",
        "rank_low and rank_high are the best and worst place possible; empty means not ranked, for the reason in reason.",
    ),
    "files.read_guard": (
        "CSV 中以 = + - @ 等开头的文字前加了一个撇号，以免被当作公式；数字不加。",
        "In a CSV, text that begins with = + - @ or the like has an apostrophe before it, so that it is no formula; numbers have none.",
    ),
    "files.cut": ("……（全文见记录）", "… (the rest is in the record)"),
    "file_unit.亿元": ("亿元", "CNY 100 million"),
    "file_unit.万亿元": ("万亿元", "CNY trillion"),
    "file_unit.万元": ("万元", "CNY 10,000"),
    "file_unit.亿美元": ("亿美元", "USD 100 million"),
    "file_unit.万元/年": ("万元/年", "CNY 10,000 a year"),
    "file_unit.亿元/年": ("亿元/年", "CNY 100 million a year"),
    "file_unit.百分点": ("百分点", "percentage points"),
    "file_unit.基点": ("基点", "basis points"),
    "file_unit.% of LPR": ("%（LPR的）", "% of LPR"),
    "file_unit.%/年": ("%/年", "% a year"),
    "file_unit.%（相对各项贷款平均增速，原文未写百分点）": (
        "%（相对各项贷款平均增速，原文未写百分点）",
        "% above the average growth of loans (printed without points)",
    ),
    "file_unit.番（以2021年为基数）": ("番（以2021年为基数）", "doublings on 2021"),
    "file_unit.件/万人": ("件/万人", "per 10,000 residents"),
    "file_unit.家/万人": ("家/万人", "per 10,000 residents"),
    "file_unit.万平方米": ("万平方米", "10,000 square metres"),
    "file_unit.倍": ("倍", "times"),
    "file_unit.天": ("天", "days"),
    "file_unit.年": ("年", "years"),
    "file_unit.期": ("期", "issues"),
    "file_unit.分": ("分", "points"),
    "file_unit.点": ("点", "points"),
    "file_unit.人": ("人", "people"),
    "file_unit.万人": ("万人", "10,000 people"),
    "file_unit.万名/年": ("万名/年", "10,000 people a year"),
    "file_unit.家次": ("家次", "visits"),
    "file_unit.万家（次）": ("万家（次）", "10,000 visits"),
    "file_unit.家/日": ("家/日", "count a day"),
    "file_unit.家/年": ("家/年", "count a year"),
    "file_unit.个/年": ("个/年", "count a year"),
    **{f"file_unit.{word}": (word, "count") for word in "家户个件只支项款单起笔位名"},
    **{f"file_unit.万{word}": (f"万{word}", "10,000") for word in "家户个件项笔"},
}


def unit_name(unit: str, lang: str) -> str:
    """The unit of a column of values, which are never converted for a language: "亿元", "CNY 100 million"."""
    return WORDS.get(f"file_unit.{unit}", (unit, unit))[lang == "en"]
