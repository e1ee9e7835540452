"""What the page says before, or without, the app: to search boxes, to old browsers, without JavaScript."""

WORDS = {
    "index.description": (
        "科创金融改革试验区已公布指标的对标：只在可比时比较，每个数字都有出处。",
        "Published indicators of China's sci-tech finance pilot zones, compared only where comparable, each with its source.",
    ),
    "index.old": (
        "这个浏览器版本较旧，页面可能显示不全。请换用 Chrome 或 Edge 88、Firefox 89、Safari 15 及以后的版本；"
        "国产浏览器请切换到“极速模式”。",
        "This browser is older than the dashboard supports, so the page may be incomplete. "
        "Please use Chrome or Edge 88, Firefox 89, Safari 15 or newer.",
    ),
    "index.noscript": (
        "本页需要 JavaScript。数据也可以直接下载，不需要它：/data.csv、/data.xlsx。",
        "This page needs JavaScript. The data can be downloaded without it: /data.csv, /data.xlsx.",
    ),
}
