-- the one row that tells which database this is
select
    $content_hash as content_hash,
    cast($built_at as timestamp) as built_at,
    (select max(known_on) from sources where length(published_date) = 10) as data_date,
    (select count(*) from observations) as figures,
    (select count(*) from sources) as documents,
    (select count(*) from policies) as policies,
    (select count(*) from targets) as targets,
    (select count(*) from instruments) as instruments
