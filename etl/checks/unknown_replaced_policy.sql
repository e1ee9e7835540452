-- “policies”里没有它所修订的政策，或它修订了自己 | the policy that is replaced is not in policies.csv, or replaces itself
-- 改正 replaces：政策编号以英文分号分隔 | mend replaces: ids of policies separated by semicolons
with named as (
    select file, line, policy_id, trim(unnest(string_split(replaces, ';'))) as replaced
    from raw_policies
)
select named.file, named.line, 'replaces' as column_name, named.replaced as value
from named
left join raw_policies on raw_policies.policy_id = named.replaced
where raw_policies.policy_id is null or named.replaced = named.policy_id
order by named.file, named.line, named.replaced
