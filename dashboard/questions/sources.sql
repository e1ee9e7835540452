-- one row is a document
select * from sources order by source_id
