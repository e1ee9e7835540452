-- one row is the number of figures in documents without a date
select count(*) as n from observations where known_on is null
