-- one row is the number of figures that stand in documents without a date
select cast(coalesce(sum(figures), 0) as bigint) as n from dated where known_on is null
