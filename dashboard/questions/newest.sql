-- one row is a figure of a core indicator, those that became known last first
select * from figures
where domain is not null and level in ('city', 'national')
    and known_on is not null and (cast($known as date) is null or known_on <= $known)
order by known_on desc, as_of desc, zone_id, indicator_id, observation_id
limit $count
