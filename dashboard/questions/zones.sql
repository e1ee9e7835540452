-- one row is a zone, in the order of menus
select * from zones order by position, zone_id
