-- one row is a policy, oldest first
select * from policies order by start_day nulls last, policy_id
