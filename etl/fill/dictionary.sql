-- one row is one column of the database, as the schema declares it
with limits as (
    select
        table_name,
        constraint_column_names[1] as column_name,
        bool_or(constraint_type in ('PRIMARY KEY', 'UNIQUE')) as is_unique,
        coalesce(string_agg(constraint_text, ' ') filter (where constraint_type = 'CHECK'), '') as checks
    from duckdb_constraints()
    where len(constraint_column_names) = 1
    group by table_name, constraint_column_names[1]
)
select
    columns.table_name,
    columns.column_index as position,
    columns.column_name,
    columns.data_type as type,
    not columns.is_nullable as required,
    coalesce(limits.is_unique, false) as is_unique,
    case when limits.checks like '% IN (%'
        then array_to_string(regexp_extract_all(limits.checks, '''([^'']*)''', 1), ';')
    end as allowed,
    try_cast(regexp_extract(limits.checks, 'BETWEEN (-?[0-9.]+) AND', 1) as double) as low,
    try_cast(regexp_extract(limits.checks, 'BETWEEN -?[0-9.]+ AND (-?[0-9.]+)', 1) as double) as high,
    columns.comment as meaning,
    tables.comment as table_meaning
from duckdb_columns() columns
join duckdb_tables() tables
    on tables.table_oid = columns.table_oid and tables.database_name = columns.database_name
left join limits on limits.table_name = columns.table_name and limits.column_name = columns.column_name
where columns.schema_name = 'main' and not columns.internal and not tables.temporary
    and columns.comment is not null
order by columns.table_name, columns.column_index
