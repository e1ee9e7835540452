-- one row is a text by which a thing can be found
select * from search order by kind, id, role, language, text
