-- 被修订的政策比修订它的更晚 | the policy that is replaced is younger than the one that replaces it
-- 改正 replaces 或日期 | mend replaces or the dates
with named as (
    select policy_id, start_day, trim(unnest(string_split(replaces, ';'))) as replaced
    from policies
)
select raw_policies.file, raw_policies.line, 'replaces' as column_name, named.replaced as value
from named
join policies on policies.policy_id = named.replaced
join raw_policies on raw_policies.policy_id = named.policy_id
where policies.start_day > named.start_day
order by raw_policies.file, raw_policies.line, named.replaced
