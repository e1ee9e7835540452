"""The finder: which instruments fit a firm."""

WORDS = {
    "finder.title": ("找政策", "Find support"),
    "finder.zone": ("企业所在城市", "City of the firm"),
    "finder.stage": ("企业阶段", "Stage"),
    "finder.need": ("需要什么（可多选）", "What it needs"),
    "finder.need_loan": ("贷款", "loan"),
    "finder.need_equity": ("股权投资", "equity"),
    "finder.need_insurance": ("保险", "insurance"),
    "finder.need_guarantee": ("担保", "guarantee"),
    "finder.need_listing": ("上市、发债", "listing or bonds"),
    "finder.need_subsidy": ("补贴、奖励", "subsidy"),
    "finder.certificates": ("已有的资格", "Certificates it has"),
    "finder.certificate_scitech_sme": ("科技型中小企业", "sci-tech SME"),
    "finder.certificate_hightech": ("高新技术企业", "high-tech enterprise"),
    "finder.certificate_specialised": ("专精特新", "specialised SME"),
    "finder.certificate_little_giant": ("小巨人", "little giant"),
    "finder.certificate_gazelle": ("瞪羚", "gazelle"),
    "finder.certificate_unicorn": ("独角兽（培育）", "unicorn or potential one"),
    "finder.headline": (
        "{zone}{stage}企业{needs}：{direct} 条可自己去问，{through} 条经银行或基金得到",
        "{zone}, {stage}{needs}: {direct} the firm can ask for itself, {through} reach it through banks and funds",
    ),
    "finder.needs": ("，需要{needs}", ", needs {needs}"),
    "finder.headline_choose": (
        "选一个城市，看有哪些政策工具适合",
        "Choose a city to see which instruments fit",
    ),
    "finder.headline_none": (
        "{zone}：记录中没有合适的市级、省级或全国规则",
        "{zone}: the record has no rule of the city, the province or the nation that fits",
    ),
    "finder.subtitle": (
        "选择只写在本页地址里，不保存。这里只说记录中有的规则，能否享受以文件和主管部门为准",
        "Your choices stand in the address only; nothing is stored. Whether a rule applies is for its document and its office to say",
    ),
    "finder.direct": ("企业可以自己申请或洽谈的", "What the firm can ask for itself"),
    "finder.through": (
        "经银行、基金、担保机构间接得到的",
        "What reaches it through banks, funds and guarantors",
    ),
    "finder.column_asks": ("文中提到的资格", "Certificates it names"),
    "finder.asks_has": ("{names}（有）", "{names} (it has)"),
    "finder.asks_lacks": ("{names}（未选）", "{names} (not chosen)"),
    "finder.unknown_title": ("这里不知道的", "What this page does not know"),
    "finder.unknown": (
        "申请条件的全文、申报窗口和截止日期、今年是否还有额度、企业的具体情况。{more}",
        "The full conditions, when and where to apply, whether this year's money is spent, and the firm itself. {more}",
    ),
    "finder.unknown_undated": (
        "{count} 条没有起始日期，可能已经调整或到期。",
        "{count} have no start date and may have changed or ended. ",
    ),
    "finder.unknown_narrow": (
        "{count} 条只在某个区县或只属于某一家机构。",
        "{count} hold in one district or at one institution only.",
    ),
    "finder.empty": (
        "没有完全合适的。可以少选几项需要，或看全国和其他城市的工具。",
        "Nothing fits. Choose fewer needs, or look at what the nation and other cities have.",
    ),
}
