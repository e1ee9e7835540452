-- what a filter asks of the counts by document, where that is said in other words: a row is about one year

-- [domains]
domain = any($domains)

-- [first]
first_as_of >= $first

-- [last]
last_as_of <= $last
