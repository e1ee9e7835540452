"""The report in sentences: a city or a comparison, on two pages for the office."""

WORDS = {
    "report.next_item": ("；", "; "),
    "report.range": ("{low}至{high}", "{low} to {high}"),
    "report.title": ("{indicator}城市对标简报", "{indicator}: how the cities compare"),
    "report.title_home": ("{home}与{others}\n{indicator}对标简报", "{indicator}: {home} beside {others}"),
    "report.several_indicators": ("{indicators}等{count}项指标", "{indicators} and others ({count} in all)"),
    "report.several_zones": ("{zones}等{count}市", "{zones} and others ({count} cities)"),
    "report.about": ("（数据截至{date}）", "Data to {date}"),
    "report.numerals": ("一二三四五六七八九十", "123456789"),
    "report.heading_1": ("{number}、{text}", "{number}. {text}"),
    "report.heading_2": ("（{number}）{text}", "({number}) {text}"),
    "report.page": ("— {number} —", "{number}"),
    "report.of": ("{name}", "{name}"),
    "report.standing": ("总体结论", "In short"),
    "report.compared": ("对比情况", "The comparison"),
    "report.not_compared": ("不可比的情况", "What cannot be compared"),
    "report.method": ("口径与方法", "Definitions and method"),
    "report.dated": ("{figure}（{when}）", "{figure} ({when})"),
    "report.zone_figure": ("{zone}{figure}", "{zone} with {figure}"),
    "report.nothing": (
        "所选城市在记录中没有{indicator}的数，无从比较。",
        "The record has no figure of this indicator ({indicator}) for the chosen cities, so nothing can be compared.",
    ),
    "report.home_ranked": (
        "{home}{indicator}为{figure}，在可比的{count}个城市中列{place}。",
        "{indicator}: {home} has {figure} and is {place} of {count} comparable cities.",
    ),
    "report.home_alone": ("{home}{indicator}为{figure}。", "{indicator}: {home} has {figure}."),
    "report.home_unranked": (
        "{home}{indicator}为{figure}，与其他城市不可比：{reason}；只列出数值，不排名。",
        "{indicator}: {home} has {figure}, which cannot be compared with the other cities ({reason}); it is shown, not ranked.",
    ),
    "report.home_missing": (
        "记录中没有{home}可用的{indicator}数据，因此不作排名。",
        "{indicator}: the record has no usable figure for {home}, so it has no place.",
    ),
    "report.no_direction": (
        "{indicator}的高低不代表好坏，只并列各市数值，不排名。",
        "More is not better here ({indicator}), so the cities stand side by side without places.",
    ),
    "report.too_few": (
        "{indicator}可比的城市不足两个（{count}个），不排名。",
        "Fewer than two cities are comparable on {indicator} ({count}), so there is no ranking.",
    ),
    "report.leader": ("{leader}居首位。", "First is {leader}."),
    "report.leader_neutral": (
        "{indicator}可比的{count}个城市中，{leader}居首位。",
        "Of {count} comparable cities on {indicator}, first is {leader}.",
    ),
    "report.leaders_tied": ("{leaders}并列首位。", "First place is shared: {leaders}."),
    "report.leaders_unclear": (
        "{leaders}的范围有重叠，{count}市先后不能断定。",
        "{leaders}: the ranges of these {count} overlap, so their order cannot be told.",
    ),
    "report.next": ("其后是{zone}，{figure}，列{place}。", "Next is {zone} with {figure}, {place}."),
    "report.the_median": ("可比城市的中位数", "the median of the comparable cities"),
    "report.gap_less": ("{home}比{other}低{amount}。", "{home} is {amount} below {other}."),
    "report.gap_more": ("{home}比{other}高{amount}。", "{home} is {amount} above {other}."),
    "report.gap_unclear": (
        "{home}与{other}高低不能断定（低{low}至高{high}）。",
        "Whether {home} is above or below {other} cannot be told ({low} below to {high} above).",
    ),
    "report.unranked": (
        "{zones}：不可比，{reason}；只列出数值，不排名。",
        "{zones}: not comparable, {reason}; shown, not ranked.",
    ),
    "report.near": (
        "{zones}：口径相近但不相同（{definition}），参与排名并标明。",
        "{zones}: a near but other definition ({definition}); ranked and marked.",
    ),
    "report.gone": (
        "{zones}：记录中没有这项指标的数，不等于没有公布。",
        "{zones}: the record has no figure of this, which is not the same as not published.",
    ),
    "report.rule": (
        "时点为{first}至{last}，允许相差{tolerance}个月。{reading}；差距由两数的范围相减，不取中间值。",
        "Dates run from {first} to {last} and may differ by {tolerance} months. {reading}; gaps are taken between ranges, not midpoints.",
    ),
    "report.sources": (
        "数字出自{count}份已公布的文件，逐一见脚注；方括号内为记录中的编号。同一画面可在 {address} 打开，逐个查看出处。数据构建{build}。",
        "The figures come from {count} published documents, cited in the foot-notes; square brackets hold their ids in the record. The same view, with every receipt, is at {address}. Data build {build}.",
    ),
    "report.zone_title": ("{zone}科创金融对标简报", "Sci-tech finance in {zone}: where it stands"),
    "report.zone_title_home": (
        "{zone}科创金融对标简报（对照{home}）",
        "Sci-tech finance in {zone}, beside {home}",
    ),
    "report.zone_standing": ("总体位置", "Where it stands"),
    "report.zone_ranked": (
        "{count}项头条指标中，{zone}有{ranked}项可与其他城市排名：{places}。",
        "{zone} can be ranked on {ranked} of {count} headline indicators: {places}.",
    ),
    "report.zone_best": (
        "{count}项头条指标中，{zone}有{ranked}项可与其他城市排名。位置较前的是：{places}。",
        "{zone} can be ranked on {ranked} of {count} headline indicators. It stands best on: {places}.",
    ),
    "report.zone_unranked": (
        "{count}项头条指标中，{zone}没有可与其他城市排名的数。",
        "None of the {count} headline indicators of {zone} can be ranked beside other cities.",
    ),
    "report.zone_place": (
        "{indicator}{figure}，在{count}个可比城市中列{place}",
        "{indicator}, {figure}, {place} of {count} comparable cities",
    ),
    "report.shares": ("{zone}头条指标相当于首位城市的比例", "{zone}: headline figures as a share of the leader’s"),
    "report.moving": ("近一年的变化", "What moved within a year"),
    "report.moved": ("{changes}。", "{changes}."),
    "report.not_moved": (
        "头条指标在记录中没有上年同期可比的数，不计算变化。",
        "The record has no comparable figure of a year before for the headline indicators, so no change is computed.",
    ),
    "report.change_up": (
        "{indicator}由{base}升至{figure}，上升{rate}",
        "{indicator} rose from {base} to {figure}, by {rate}",
    ),
    "report.change_down": (
        "{indicator}由{base}降至{figure}，下降{rate}",
        "{indicator} fell from {base} to {figure}, by {rate}",
    ),
    "report.change_none": (
        "{indicator}由{base}到{figure}，没有变化",
        "{indicator} did not change from {base} to {figure}",
    ),
    "report.change_unclear": (
        "{indicator}由{base}到{figure}，升降不能断定（降{low}至升{high}）",
        "whether {indicator} rose from {base} to {figure} cannot be told (from {low} less to {high} more)",
    ),
    "report.done": ("政策、目标与工具", "Policies, targets and instruments"),
    "report.policies": ("政策", "Policies"),
    "report.policies_said": ("记录中共{count}件，最近的是{each}。", "The record has {count}; the newest: {each}."),
    "report.no_policies": ("记录中没有相关政策。", "The record has none."),
    "report.policy": ("《{title}》（{date}）", "“{title}” ({date})"),
    "report.policy_quoted": ("{title}（{date}）", "{title} ({date})"),
    "report.targets": ("目标与期限", "Targets and deadlines"),
    "report.targets_said": ("记录中共{count}项：{each}。", "The record has {count}: {each}."),
    "report.no_targets": ("记录中没有目标。", "The record has none."),
    "report.target": ("{target}，期限{deadline}，{state}", "{target}, due {deadline}: {state}"),
    "report.target_open": ("{target}，未写明期限", "{target}, without a deadline"),
    "report.terms": ("工具参数", "Terms of instruments"),
    "report.terms_said": ("记录中共{count}项：{each}。", "The record has {count}: {each}."),
    "report.no_terms": ("记录中没有带数字的工具参数。", "The record has none with a number."),
    "report.term": ("{name}（{parameter}）{figure}", "{name} ({parameter}): {figure}"),
    "report.zone_apart": ("{indicators}：不可比，{reason}。", "{indicators}: not comparable, {reason}."),
    "report.zone_gone": (
        "记录中没有{indicators}的数，不等于没有公布。",
        "The record has no figure of {indicators}, which is not the same as not published.",
    ),
    "report.zone_rule": (
        "每项取与其他城市可比的那个数：最多城市共有的口径，时点最近的，发布更可靠的；允许相差12个月。名次是可能的范围，“超、约、近”按惯例读作一个范围。变化只在口径相同、间隔一年时计算。",
        "For each indicator the figure is the one that can be compared: the definition most cities share, the newest date, the more reliable publisher; dates may differ by 12 months. Places are ranges, since “over”, “about” and “nearly” are read as ranges. Change is computed only between the same definition a year apart.",
    ),
    "report.receipt": (
        "{publisher}. {title}. {day}. {locator}[{id}]",
        "{publisher}. {title}. {day}. {locator}[{id}]",
    ),
    "report.receipt_place": ("{locator}. ", "{locator}. "),
}
