-- one row is one common Chinese character with its usual reading
select character, pinyin
from common_readings
order by character
