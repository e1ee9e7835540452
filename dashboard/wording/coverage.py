"""What the record holds for each zone, indicator and year, and why a cell is empty."""

WORDS = {
    "coverage.title": ("覆盖", "Coverage"),
    "coverage.headline_one": (
        "{indicator}：{cells} 格（城市 × 年）中记录有 {held} 格{home}",
        "{indicator}: {held} of {cells} cells (city × year) are in the record{home}",
    ),
    "coverage.headline_all": (
        "{year} 年：{cells} 格（指标 × 城市）中记录有 {held} 格{home}",
        "{year}: {held} of {cells} cells (indicator × city) are in the record{home}",
    ),
    "coverage.headline_home": (
        "；{home}有 {held} 格，逾期 {overdue} 格",
        "; {home} has {held}, overdue {overdue}",
    ),
    "coverage.subtitle_one": (
        "一格是一年：有数的格是该年最新的数，点开看出处；没有数的格说明原因，点开看最近的一个数",
        "One cell is one year: a figure opens its source; an empty cell says why and opens the nearest figure there is",
    ),
    "coverage.subtitle_all": (
        "一格是一个指标在一个城市这一年的情况；点指标名看各年",
        "One cell is an indicator in a city in this year; an indicator’s name leads to all its years",
    ),
    "coverage.indicator": ("指标", "Indicator"),
    "coverage.all_indicators": ("全部核心指标（看一年）", "all core indicators (one year)"),
    "coverage.year": ("年份", "Year"),
    "coverage.last_over": ("已过完的最近一年", "the last that is over"),
    "coverage.zones": ("城市（不选即全部）", "Cities (none means all)"),
    "coverage.zone": ("城市", "City"),
    "coverage.domain": ("领域", "Domain"),
    "coverage.state_in_record": ("有", "in the record"),
    "coverage.state_part_of_year": ("仅部分月份", "part of the year"),
    "coverage.state_other_definition": ("另一口径", "other definition"),
    "coverage.state_replaced": ("旧口径，已改", "replaced definition"),
    "coverage.state_other_level": ("非全市", "not city-wide"),
    "coverage.state_not_due": ("未到期", "not yet due"),
    "coverage.state_overdue": ("逾期", "overdue"),
    "coverage.state_not_in_record": ("记录中无", "not in the record"),
    "coverage.due": ("通常 {date} 前公布", "usually out by {date}"),
    "coverage.nearest": ("最近的数在 {year} 年", "the nearest figure is of {year}"),
    "coverage.note_words": (
        "“记录中无”只说读到的文件里没有，不等于没有公布；“逾期”是上一年有、按通常的发布月份该有而还没有读到。",
        "“Not in the record” only speaks of the documents that were read; “overdue” means that the year before is there and, by the usual release month, this one should be.",
    ),
    "coverage.note_ask": (
        "逾期和缺的格就是可以去要的数。",
        "Overdue and empty cells are the figures to ask for.",
    ),
    "coverage.nothing": ("记录中没有所选的年份", "The record has none of these years"),
}
