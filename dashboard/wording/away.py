"""What is said while a database server does not answer."""

WORDS = {
    "away.title": ("数据库服务器暂时没有应答", "The database server does not answer at present"),
    "away.text": (
        "这里要用的数据现在读不到。页面会自己再试，不用做什么；服务器恢复后内容自动出现。",
        "What belongs here cannot be read just now. The page tries again by itself, there is nothing to do;"
        " the content comes back with the server.",
    ),
    "away.again": ("再试一次", "Try again"),
    "away.notice": (
        "数据库服务器从 {since} 起没有应答。这里是在那之前读到的内容，恢复后再打开就是最新的。",
        "The database server has not answered since {since}. What is shown was read before that; opened"
        " again when it does, the page is up to date.",
    ),
}
