-- one row is what the one build says of itself
select * from build
