-- one row is an evaluation system
select * from systems order by system_id
