-- one row is a figure of a core indicator by its ids, those that became known last first
select known_on, place, zone_id, indicator_id, observation_id
from newest
where cast($known as date) is null or known_on <= $known
order by known_on desc, place
limit $count
