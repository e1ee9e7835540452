"""Why two figures may or may not be compared: one phrase per reason of the judge."""

WORDS = {
    "comparison.same_definition": ("口径相同", "same definition"),
    "comparison.different_indicator": ("指标不同", "another indicator"),
    "comparison.level_provincial": ("是全省的数，不代表该市", "a figure of the province, not of the city"),
    "comparison.level_institution": (
        "是单个机构的数，不代表该市",
        "a figure of one institution, not of the city",
    ),
    "comparison.level_district": (
        "是区县或园区的数，不代表该市",
        "a figure of a district or park, not of the city",
    ),
    "comparison.level_national": ("是全国的数，不与城市排名", "a national figure, not ranked among cities"),
    "comparison.different_level": ("范围不同", "another level"),
    "comparison.different_unit": ("计量单位不同", "another unit"),
    "comparison.period_type": ("一个是时点数，一个是时期数", "a stock against a flow"),
    "comparison.different_definition": ("口径不同（{definition}）", "another definition ({definition})"),
    "comparison.start_unstated": ("文件没有写明起算日期", "the document does not say when it starts"),
    "comparison.cumulative_start": ("累计的起点不同（{period}）", "cumulative from another start ({period})"),
    "comparison.period_length": ("时间长短不同（{period}）", "a period of another length ({period})"),
    "comparison.part_of_year": ("不是一年中的同一段（{period}）", "another part of the year ({period})"),
    "comparison.break_between": (
        "两个时点之间口径或基数有变",
        "definition or base changed between the dates",
    ),
    "comparison.list_revised": (
        "两个时点之间企业名单有变",
        "the list of firms was revised between the dates",
    ),
    "comparison.dates_too_far": (
        "时点为 {date}，相差 {months} 个月，超过允许的 {tolerance} 个月",
        "its date {date} is {months} months off, beyond the {tolerance} allowed",
    ),
    "comparison.near_definition": (
        "口径相近但不相同（{definition}）",
        "a near but other definition ({definition})",
    ),
    "comparison.estimate_mark": ("估计数", "an estimate"),
    "comparison.newer_exists": (
        "该市另有更新的数，但没有别的城市可比",
        "the city has a newer figure with no other city beside it",
    ),
    "comparison.no_base": ("没有上年同期可比的数", "no comparable figure of the year before"),
    "comparison.no_denominator": ("缺分母", "no denominator"),
    "comparison.different_zone": ("分子分母不是一地", "numerator and denominator of different places"),
    "comparison.cumulative": ("累计数不能作比率", "a cumulative total gives no ratio"),
    "comparison.denominator_touches_zero": ("分母可能为零", "the denominator may be zero"),
    "comparison.preliminary_mark": ("初步数", "preliminary"),
    "comparison.date_inferred": ("时点为推定", "its date is inferred"),
    "comparison.missing_period": ("中间缺了一期，不连线", "a period is missing in between, so no line"),
    "comparison.no_direction": ("高低不代表好坏，不排名", "more is not better here, so no place"),
    "comparison.alone": ("没有可比的其他城市", "no other city to compare with"),
}
