"""What is said where the record has more cities than a page can draw."""

WORDS = {
    "crowd.few": (
        "记录有 {count} 个地区，这里只比较 {shown} 个；可翻到下一组，也可在对标、趋势等页的左侧查找另选。",
        "The record has {count} places; {shown} of them are compared here. Go on to the next ones, or find others at the left of the benchmark, the trends and the like.",
    ),
    "crowd.group": ("第 {first}–{last} 个地区，共 {count} 个", "Places {first}–{last} of {count}"),
    "crowd.chosen": (
        "选了 {count} 个地区，图中只画前 {drawn} 个（含本市），表中全有。",
        "{count} places are chosen; {drawn} of them are drawn (the home city among them), and the table has all.",
    ),
    "crowd.table_only": ("只在表中", "in the table only"),
    "crowd.home": ("查找城市", "Find a city"),
    "crowd.home_show": ("选定", "choose"),
    "crowd.spread": ("全部地区的分布（截至 {day}）", "All places (as of {day})"),
    "crowd.spread_note": (
        "取各地最近一次公布的主口径数值，时点为多数地区有数的那一天；只按所印数值排列，不考虑“超、近、约”的余地。",
        "The newest printed figure of the main definition of each place, on the day for which most have one; "
        "ordered by the printed numbers alone, without the room that “over” or “nearly” leaves.",
    ),
    "crowd.zones": ("有数的地区", "Places with a figure"),
    "crowd.lowest": ("最低", "Lowest"),
    "crowd.lower_quartile": ("下四分位", "Lower quartile"),
    "crowd.middle": ("中位数", "Median"),
    "crowd.upper_quartile": ("上四分位", "Upper quartile"),
    "crowd.highest": ("最高", "Highest"),
    "crowd.place": ("位次", "Place"),
    "crowd.of": ("第 {place} / {count}", "{place} of {count}"),
}
