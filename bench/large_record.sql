-- the figures that counties print: every number follows from the places of county, indicator, year and vintage
create macro mixed(n) as ((n * 2654435761) % 4294967296) // 256 / 16777216.0;
create table county_plans as
select
    range as n,
    'c' || (100001 + range) as zone_id,
    lpad(cast(range % 31 as varchar), 2, '0') as province,
    exp(3.0 * mixed(range * 7 + 3) - 1.5) as size
from range($counties);
create table vintages as
select
    y.range + $first_year as year,
    v.range as vintage,
    y.range as place
from range($years) y, range(3) v;
create macro planned_figures(first_county, end_county) as table
with pairs as (
    select county_plans.*, plans.*
    from county_plans, indicator_plans plans
    where county_plans.n >= first_county and county_plans.n < end_county
        and mixed(county_plans.n * 1009 + plans.position * 31 + 17) < plans.share
),
numbered as (
    select
        pairs.*,
        vintages.*,
        mixed(n * 100003 + position * 613 + place * 7 + vintage) as chance,
        case
            when unit = '%' or not isnan(high) then 60 * (0.1 + 0.8 * mixed(n * 31 + position))
            else 40 * size * (0.2 + 20 * pow(mixed(position * 97 + 5), 3))
                * pow(1.02 + 0.08 * mixed(n * 13 + position * 3), place)
        end * (1 + 0.01 * (mixed(n * 57 + position * 11 + place * 5 + vintage * 3) - 0.5) * (2 - vintage)) as amount
    from pairs, vintages
)
select
    zone_id,
    'city' as level,
    indicator_id,
    indicator_id || '.main' as definition_id,
    case
        when unit in ('家', '件', '户', '支', '项', '个', '只', '名', '人')
            then cast(greatest(1, cast(amount as bigint)) as varchar)
        when unit = '%' then printf('%.1f', amount)
        else printf('%.2f', amount)
    end as published_value,
    unit as published_unit,
    case when chance < 0.03 then 'over' when chance < 0.05 then 'about' when chance < 0.06 then 'nearly'
        else 'exact' end as qualifier,
    null::varchar as derived,
    case when flows then make_date(year, 1, 1)::varchar end as period_start,
    make_date(year, 12, 31)::varchar as as_of,
    'stated' as as_of_basis,
    case when vintage = 0 then 'preliminary' else 'final' end as status,
    'p' || province || '-' || year || '-' || vintage as source_id,
    '表' || (1 + position // 40) || '-' || (1 + position % 40) as locator,
    case when chance > 0.995 then '与上年口径相同, "同口径" as printed' end as note
from numbered
order by n, indicator_id, year, vintage;
