-- one row is the day from which on so many figures of core indicators became known, or the first of all
with days as (
    select known_on, cast(sum(core_figures) as bigint) as figures
    from printed
    where core_figures > 0 and known_on is not null
        and (cast($known as date) is null or known_on <= $known)
    group by known_on
),
running as (
    select known_on, figures, sum(figures) over (order by known_on desc) as together from days
)
select min(known_on) as day from running where together - figures < $count
