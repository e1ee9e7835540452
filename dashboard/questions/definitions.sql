-- one row is a definition of an indicator
select * from definitions order by indicator_id, definition_id
