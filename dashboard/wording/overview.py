"""The overview: where every city stands on the headline indicators."""

WORDS = {
    "overview.title": ("总览", "Overview"),
    "overview.neutral": (
        "{zones} 个城市、{indicators} 个指标：谁在哪里，什么时候的数",
        "{zones} cities on {indicators} indicators: who stands where, and as of when",
    ),
    "overview.home": ("{home}：{places}", "{home}: {places}"),
    "overview.place": (
        "{indicator}在可比的{count}市中列{place}",
        "{indicator} {place} of {count} comparable cities",
    ),
    "overview.alike": (
        "{indicators}在可比的{count}市中都列{place}",
        "{place} of {count} comparable cities on {indicators}",
    ),
    "overview.place_more": ("{indicator}{count}市中{place}", "{indicator} {place} of {count}"),
    "overview.home_nothing": (
        "{home}：{indicators} 个指标中没有可以排名的数",
        "{home}: none of the {indicators} indicators can be ranked",
    ),
    "overview.subtitle": (
        "每格为可比口径下最新公布的数，旁边是名次与时点（年-月；琥珀色：比最新的早一年以上）；条形只在同一比较内有长短；“记录中无”不是零 · {legend}",
        "Each cell is the newest figure under a comparable definition, with place and date (year-month; amber: "
        "more than a year behind); bars compare within a column only; “not in the record” is not zero · {legend}",
    ),
    "overview.zone": ("城市", "City"),
    "overview.approved": ("{role} {date}", "{role} {date}"),
    "overview.record": (
        "记录：{figures} 个数字 · {documents} 份文件 · {policies} 项政策 · {targets} 个目标 · {instruments} 个政策参数",
        "The record: {figures} figures · {documents} documents · {policies} policies · {targets} targets · {instruments} instrument parameters",
    ),
    "overview.record_known": (
        "全部记录，不论何时公布：{figures} 个数字 · {documents} 份文件 · {policies} 项政策 · {targets} 个目标 · {instruments} 个政策参数",
        "The whole record, whenever published: {figures} figures · {documents} documents · {policies} policies · "
        "{targets} targets · {instruments} instrument parameters",
    ),
    "overview.seven": (
        "记录中有七个获批的科创金融改革试验区；中关村是北京市内的一个区域，其数字不代表北京。",
        "The record holds seven approved pilot zones; Zhongguancun is an area inside Beijing, and its figures do not stand for Beijing.",
    ),
    "overview.newest": ("最近公布", "Newest in the record"),
    "overview.newest_zone": ("城市", "City"),
    "overview.newest_indicator": ("指标", "Indicator"),
    "overview.newest_figure": ("数值", "Figure"),
    "overview.newest_period": ("时间", "Period"),
    "overview.newest_published": ("公布日", "Published"),
    "overview.newest_publisher": ("发布", "Publisher"),
    "overview.held": ("记录里有什么", "What the record holds"),
    "overview.held_figures": ("数字", "Figures"),
    "overview.held_indicators": ("可比指标", "Core indicators"),
    "overview.held_policies": ("政策", "Policies"),
    "overview.held_instruments": ("政策参数", "Parameters"),
    "overview.held_targets": ("目标", "Targets"),
    "overview.held_newest": ("最新公布", "Newest"),
    "overview.unranked": ("不排名：{reason}", "not ranked: {reason}"),
}
