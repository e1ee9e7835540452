-- one row is one plainly printed figure with its id and numbers; whatever is unusual is left to be read one by one
-- The arithmetic of intervals.py in whole numbers, a hundredth of the last printed digit being 1: no step is rounded,
-- and one division at the end rounds as a decimal does that becomes a float.
with plain as (
    select
        raw_observations.row,
        $id as observation_id,
        published_value,
        coalesce(qualifier, 'exact') as word,
        coalesce(derived, '') = 'converted' as converted,
        known_indicators.signed,
        known_indicators.low,
        known_indicators.high,
        known_factors.unit,
        known_factors.counted,
        known_factors.mantissa,
        known_factors.tenfold,
        cast(replace(published_value, '.', '') as bigint) as digits,
        case when published_value like '%.%'
            then cast(length(published_value) - strpos(published_value, '.') as integer) else 0 end as places
    from raw_observations
    join known_indicators on known_indicators.indicator_id = raw_observations.indicator_id
    join known_factors
        on known_factors.published_unit = raw_observations.published_unit
        and known_factors.canonical_unit is not distinct from known_indicators.canonical_unit
    where regexp_full_match(raw_observations.published_value, '(-?[1-9][0-9]{0,8}|0)(\.[0-9]{1,3})?')
        and (published_value not like '-%' or coalesce(qualifier, 'exact') not in ('over', 'nearly'))
),
stepped as (
    select
        *,
        digits * 100 as middle,
        case
            when places > 0 or digits = 0 then 100
            when digits % 1000000 = 0 then
                case when digits % 100000000 = 0 then 10000000000
                    when digits % 10000000 = 0 then 1000000000 else 100000000 end
            when digits % 100000 = 0 then 10000000
            when digits % 10000 = 0 then 1000000
            when digits % 1000 = 0 then 100000
            when digits % 100 = 0 then 10000
            when digits % 10 = 0 then 1000
            else 100
        end as step,
        case when signed then cast('-infinity' as double) else least(0, digits) * 100 end as floor_end
    from plain
),
below as (
    select *, case when abs(middle) = step then step // 10 else step end as step_below
    from stepped
),
halved as (
    select
        *,
        case
            when word = 'about' then step // 2
            when word in ('over', 'nearly', 'at_most') then 0
            when converted and places = 0 and digits <> 0 and digits % 10 = 0 then step_below // 2
            when counted and places = 0 then 0
            else 50
        end as half
    from below
),
ends as (
    select
        *,
        case word
            when 'nearly' then greatest(floor_end, cast(middle - step_below as double))
            when 'at_most' then floor_end
            else cast(middle - half as double)
        end as low_end,
        case word when 'nearly' then floor_end when 'at_most' then floor_end
            else cast(middle - half as double) end as strict_low_end,
        case word when 'over' then cast(middle + step as double) else cast(middle + half as double) end as high_end,
        case word when 'over' then cast('infinity' as double)
            else cast(middle + half as double) end as strict_high_end,
        2 + places - tenfold as shift
    from halved
),
scaled as (
    select
        *,
        case when shift > 0 then pow(10, shift) else 1.0::double end as divisor,
        case when shift < 0 then pow(10, -shift) else 1.0::double end * mantissa as multiplier
    from ends
)
select
    row,
    observation_id,
    unit,
    middle * multiplier / divisor as value,
    greatest(low_end * multiplier / divisor, coalesce(low, cast('-infinity' as double))) as lower,
    least(high_end * multiplier / divisor, coalesce(high, cast('infinity' as double))) as upper,
    greatest(strict_low_end * multiplier / divisor, coalesce(low, cast('-infinity' as double))) as strict_lower,
    least(strict_high_end * multiplier / divisor, coalesce(high, cast('infinity' as double))) as strict_upper
from scaled
