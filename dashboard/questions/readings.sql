-- one row is a character with its reading
select character, pinyin from readings order by character
