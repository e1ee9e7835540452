-- one row is an indicator, in the order of menus
select * from indicators order by position, indicator_id
