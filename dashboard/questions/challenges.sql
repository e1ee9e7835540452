-- one row is a challenge
select * from challenges order by challenge_id
