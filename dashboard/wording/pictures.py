"""What stands in a picture beside the view's own words."""

WORDS = {
    "pictures.footer": ("{dated} · 构建 {hash}", "{dated} · build {hash}"),
    "pictures.more_rows": (
        "表中另有 {count} 行，见同一地址的页面或 Excel 文件",
        "{count} more rows are on the page and in the Excel file of the same address",
    ),
    "pictures.more_bars": (
        "另有 {count} 条放不下，见下面的地址",
        "{count} more bars found no room: see the address below",
    ),
    "pictures.more_lanes": (
        "另有 {count} 条政策泳道放不下，见下面的地址",
        "{count} more lanes of policies found no room: see the address below",
    ),
    "pictures.more_charts": (
        "本页另有 {count} 张图表没有画在这里，见下面的地址",
        "Charts and tables of the page that are not shown here: {count}; see the address below",
    ),
    "pictures.more_notes": (
        "另有 {count} 条说明，见下面的地址",
        "{count} more notes: see the address below",
    ),
    "pictures.no_chart": (
        "本页没有名为“{chart}”的图表，画的是这一页的图",
        "The page has no chart named “{chart}”; what the page draws is shown",
    ),
    "pictures.nothing": ("没有可以画出的内容", "There is nothing to draw"),
    "pictures.mark_open": (
        "条形末端渐淡：“超、约、近”等字样留下的范围",
        "fading end: what “over”, “about” or “nearly” leaves open",
    ),
    "pictures.mark_unranked": ("浅色、无名次：列出但不排名", "pale, without a place: shown, not ranked"),
    "pictures.mark_old": ("琥珀色时点：较早", "amber date: older"),
    "pictures.mark_ring": ("圆环：另一发布者的数", "ring: another publisher’s number"),
    "pictures.mark_goal": ("短横：目标", "level stroke: target"),
    "pictures.mark_whisker": ("浅色竖段：可能的范围", "soft upright stroke: possible range"),
    "pictures.mark_break": ("灰点线：前后不可比，不相连", "dotted grey: not comparable, not joined"),
    "pictures.mark_lanes": (
        "泳道：◆ 政策 · ■ 试点获批 · 数字是挤在一起的几项 · 粗横条只知年月 · 细条是规划期",
        "lanes: ◆ policy · ■ pilot approval · number: several close together · thick bar: known by month or year · "
        "thin bar: horizon of a plan",
    ),
}
