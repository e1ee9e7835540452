-- one row is a figure of a core indicator since a day, those that became known last first
select * from observations
where known_on >= $since and (cast($known as date) is null or known_on <= $known)
    and level in ('city', 'national')
    and indicator_id in (select indicator_id from indicators where domain is not null)
order by known_on desc, as_of desc, zone_id, indicator_id, observation_id
limit $count
