-- one row is a break in the series of an indicator, in a zone or in all
select * from breaks order by indicator_id, zone_id, date, kind
