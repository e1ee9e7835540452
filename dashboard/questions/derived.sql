-- one row is a ratio that is computed
select * from derived order by derived_id
