-- one row is a target of a policy
select * from targets order by target_id
