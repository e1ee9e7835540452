-- one row is a column of a table, in the table's order
select * from dictionary where table_name = $table order by position
