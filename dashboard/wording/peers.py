"""Cities that are alike, and those one step ahead."""

WORDS = {
    "peers.title": ("相近城市", "Peers"),
    "peers.headline": (
        "与{home}最相近的是{alike}{ahead}",
        "Most like {home}: {alike}{ahead}",
    ),
    "peers.named": ("{zone}（{all} 项中的 {shared} 项）", "{zone} (on {shared} of {all} indicators)"),
    "peers.ahead": ("；领先一步的是{zones}", "; one step ahead: {zones}"),
    "peers.no_home": (
        "先在右上角选择本市，再看与谁相近",
        "Choose your city at the top right to see its peers",
    ),
    "peers.nothing": ("{home}的数太少，说不出与谁相近", "Too few figures of {home} to say who is alike"),
    "peers.subtitle": (
        "距离是各项可比指标之差（以城市间的标准差计）的均方根；规模取对数，大一倍与小一半一样远；缺的不补，共有的项越少越没有把握",
        "Distance is the root mean square of the differences in comparable indicators, in standard deviations; sizes by logarithm; nothing missing is filled in, and fewer shared indicators mean less certainty",
    ),
    "peers.zone": ("城市", "City"),
    "peers.distance": ("距离", "Distance"),
    "peers.certainty": ("共有指标", "Shared indicators"),
    "peers.shared": ("{shared} / {all}", "{shared} of {all}"),
    "peers.lead": ("领先", "Lead"),
    "peers.lacking": (
        "两市之一在记录中没有可比的数",
        "one of the two has no comparable figure in the record",
    ),
    "peers.compare": ("与最相近的 {count} 个城市比较", "Compare with the {count} most alike"),
    "peers.compare_ahead": ("与领先一步的城市比较", "Compare with those one step ahead"),
    "peers.ways": ("接着看", "Go on"),
    "peers.menu": ("与相近城市比较", "Compare with peers"),
    "peers.note_sign": (
        "各列是该城市减本市，单位为标准差：正数是比本市大；点开看该城市的数。",
        "Each column is that city minus home, in standard deviations: positive is larger than home; it opens the city’s figure.",
    ),
    "peers.note_lacking": (
        "“—”：两市之一在记录中没有可比的数。",
        "“—”: one of the two has no comparable figure in the record.",
    ),
    "peers.note_dates": (
        "比较的数时点相差不超过 {months} 个月。",
        "The figures compared are at most {months} months apart.",
    ),
}
