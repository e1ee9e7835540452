"""What changed in the record between two days."""

WORDS = {
    "revisions.title": ("修订", "Revisions"),
    "revisions.headline": (
        "{since} 到 {known}：新公布 {new} 个数，改数 {revised} 个，换说法 {reworded} 个，另有说法 {further} 个{home}",
        "{since} to {known}: {new} new figures, {revised} revised, {reworded} reworded, {further} told again{home}",
    ),
    "revisions.headline_home": ("；{home}新增 {new} 个", "; {home}: {new} new"),
    "revisions.nothing": (
        "{since} 到 {known} 之间没有新的公布",
        "Nothing became known between {since} and {known}",
    ),
    "revisions.nothing_more": (
        "把起始的一天提前，或放宽城市和指标。",
        "Choose an earlier first day, or more places and indicators.",
    ),
    "revisions.subtitle": (
        "按来源的发布日期：一件事（地区、指标、口径、时期）在两天之间多了、改了、又说了一次的数；换说法：位数或“超、约、近”不同，可以是同一个数 · {reading}",
        "By the publication dates of the sources: what was added, changed or told again of each thing (place, indicator, "
        "definition, period); reworded: other digits or “over, about, nearly”, perhaps the same number · {reading}",
    ),
    "revisions.since": ("从哪一天", "From"),
    "revisions.until": ("到哪一天", "To"),
    "revisions.zones": ("城市（不选即全部）", "Places (none means all)"),
    "revisions.indicator": ("指标", "Indicator"),
    "revisions.all_indicators": ("全部", "all"),
    "revisions.change": ("变化", "Change"),
    "revisions.change_new": ("新公布", "new"),
    "revisions.change_revised": ("改数", "revised"),
    "revisions.change_reworded": ("换说法", "reworded"),
    "revisions.change_further": ("另有说法", "told again"),
    "revisions.change_withdrawn": ("不再有", "withdrawn"),
    "revisions.zone": ("地区", "Place"),
    "revisions.name": ("指标", "Indicator"),
    "revisions.period": ("时间", "Period"),
    "revisions.now": ("现在", "Now"),
    "revisions.before": ("此前", "Before"),
    "revisions.percent": ("变动 %", "Change, %"),
    "revisions.publisher": ("发布", "Publisher"),
    "revisions.by_before": ("此前：{publisher}", "before: {publisher}"),
    "revisions.published": ("公布日", "Published"),
    "revisions.shown": (
        "这里列出前 {shown} 行，文件里是全部 {count} 行。",
        "The first {shown} rows; files hold all {count}.",
    ),
    "revisions.ranks": ("名次：{since} 与 {known}", "Places: {since} and {known}"),
    "revisions.place_then": ("当时名次", "Place then"),
    "revisions.place_now": ("现在名次", "Place now"),
    "revisions.figure_then": ("当时的数", "Figure then"),
    "revisions.figure_now": ("现在的数", "Figure now"),
    "revisions.note_dates": (
        "只知年、月的文件从该年、该月最后一天起算；没有日期的文件不算。",
        "A document dated by month or year counts from its last day; undated ones are left out.",
    ),
    "revisions.feed": ("订阅（Atom）", "Feed (Atom)"),
}
