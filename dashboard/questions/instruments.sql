-- one row is an instrument
select * from instruments order by instrument_id
