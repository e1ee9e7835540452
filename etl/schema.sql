-- The contract between etl and dashboard: types, keys, references, allowed values and a comment for every column.
-- A comment reads "中文 | English". A column whose comment begins with 计算： is computed by the build; all the
-- others stand in data/<table>.csv (data/observations/<zone>.csv) under the same name and in the same order.

create table sources (
    source_id varchar primary key,
    title varchar not null,
    publisher varchar,
    published_date varchar,
    url varchar check (url like 'http%'),
    kind varchar not null check (kind in ('news', 'press_conference', 'statistical_bulletin', 'policy_document',
        'government_report', 'research_report', 'regulator_release', 'exchange_statistics', 'web_page',
        'official_page', 'other')),
    language varchar not null check (language in ('zh', 'zh-Hant', 'en', 'ja', 'de')),
    read_as varchar not null check (read_as in ('original', 'portal', 'repost', 'digest', 'transcription',
        'document', 'unstated')),
    known_on date
);
comment on table sources is '来源：一行是一份已发布的文件 | Sources: one row is one published document';
comment on column sources.source_id is '来源编号 | id of the source';
comment on column sources.title is '标题，保留原文 | title in its own language';
comment on column sources.publisher is '发布者，保留原文 | publisher in its own language';
comment on column sources.published_date is '发布日期，已知多少写多少：年、年-月或年-月-日 | date of publication as far as known: year, year-month or full date';
comment on column sources.url is '网址，只保留可安全打开的 | address, kept only where it is safe to open';
comment on column sources.kind is '文件类别 | kind of document';
comment on column sources.language is '语言 | language';
comment on column sources.read_as is '所读版本：原件、门户、转载、摘要、转录、建库文件或未说明 | how it was read: original, portal, repost, digest, transcription, founding document or unstated';
comment on column sources.known_on is '计算：最晚从这一天起为人所知（只知年月时取末日） | computed: the day from which it was surely known (the last day when only month or year is known)';

create table policies (
    policy_id varchar primary key,
    date varchar,
    date_precision varchar check (date_precision in ('day', 'month', 'year')),
    title_zh varchar not null,
    title_en varchar not null,
    issuers varchar,
    doc_number varchar,
    level varchar not null check (level in ('national', 'provincial', 'zone', 'bank')),
    zones varchar,
    kind varchar not null check (kind in ('opinion', 'programme', 'plan', 'regulation', 'market_reform', 'facility',
        'conference', 'standard', 'pilot_approval', 'platform', 'index')),
    horizon_start varchar,
    horizon_end varchar,
    summary_zh varchar not null,
    summary_en varchar not null,
    source_id varchar not null references sources (source_id),
    replaces varchar,
    start_day date,
    end_day date,
    horizon_from date,
    horizon_to date
);
comment on table policies is '政策：一行是一项政策、规划、法规、工具、改革或平台 | Policies: one row is one policy, plan, law, facility, reform or platform launch';
comment on column policies.policy_id is '政策编号 | id of the policy';
comment on column policies.date is '日期，已知多少写多少；页面未载明时为空 | date as far as known; empty where the page did not state it';
comment on column policies.date_precision is '日期精度：日、月、年 | precision of the date: day, month, year';
comment on column policies.title_zh is '中文标题 | title in Chinese';
comment on column policies.title_en is '英文标题 | title in English';
comment on column policies.issuers is '发文机关，分号分隔 | issuing bodies, separated by semicolons';
comment on column policies.doc_number is '文号 | document number';
comment on column policies.level is '层级：国家、省、试验区（市）、银行 | level: national, provincial, zone (city), bank';
comment on column policies.zones is '适用地区：编号以分号分隔，all 为全部，空为国家级但不涉及所收地区 | places: ids separated by semicolons; all; empty means national without a place of ours';
comment on column policies.kind is '类别 | kind of policy';
comment on column policies.horizon_start is '实施期起，已知多少写多少 | first day of the horizon as far as known';
comment on column policies.horizon_end is '实施期止，已知多少写多少 | last day of the horizon as far as known';
comment on column policies.summary_zh is '中文摘要（自撰） | summary in Chinese, in our own words';
comment on column policies.summary_en is '英文摘要（自撰） | summary in English, in our own words';
comment on column policies.source_id is '来源编号 | id of the source';
comment on column policies.replaces is '它修订、接续或定稿的政策编号，分号分隔 | ids of the policies that it revises, follows or finalises, separated by semicolons';
comment on column policies.start_day is '计算：日期可能的第一天 | computed: first day that the date can mean';
comment on column policies.end_day is '计算：日期可能的最后一天 | computed: last day that the date can mean';
comment on column policies.horizon_from is '计算：实施期第一天 | computed: first day of the horizon';
comment on column policies.horizon_to is '计算：实施期最后一天 | computed: last day of the horizon';

create table zones (
    zone_id varchar primary key,
    name_zh varchar not null,
    name_en varchar not null,
    kind varchar not null check (kind in ('municipality', 'sub_provincial', 'prefecture', 'nation', 'province')),
    province_zh varchar,
    province_en varchar,
    role varchar not null check (role in ('pilot_zone', 'long_running_pilot', 'benchmarking_city', 'comparator',
        'nation', 'province')),
    approval_policy_id varchar references policies (policy_id),
    latitude double check (latitude between -90 and 90),
    longitude double check (longitude between -180 and 180),
    note_zh varchar,
    note_en varchar,
    approved_on date,
    approved_date varchar,
    approval_source_id varchar,
    position integer
);
comment on table zones is '地区：一行是一个城市、全国或一个省 | Zones: one row is one city, the nation or one province';
comment on column zones.zone_id is '地区编号 | id of the zone';
comment on column zones.name_zh is '中文名 | name in Chinese';
comment on column zones.name_en is '英文名 | name in English';
comment on column zones.kind is '行政类别：直辖市、副省级市、地级市、全国、省 | kind: municipality, sub-provincial city, prefecture-level city, nation, province';
comment on column zones.province_zh is '所在省级行政区（中文） | province in Chinese';
comment on column zones.province_en is '所在省级行政区（英文） | province in English';
comment on column zones.role is '角色：记录中获批的试验区、长期试点、对标城市、对照城市、全国、省 | role: approved pilot zone in the record, long-running pilot, benchmarking city, comparator, nation, province';
comment on column zones.approval_policy_id is '批准文件的政策编号 | id of the approving policy';
comment on column zones.latitude is '纬度（度） | latitude of the city in degrees';
comment on column zones.longitude is '经度（度） | longitude of the city in degrees';
comment on column zones.note_zh is '中文说明 | note in Chinese';
comment on column zones.note_en is '英文说明 | note in English';
comment on column zones.approved_on is '计算：批准日期可能的第一天，取自批准文件 | computed: first day that the approval date can mean, from the approving policy';
comment on column zones.approved_date is '计算：批准日期，已知多少写多少 | computed: date of approval as far as known';
comment on column zones.approval_source_id is '计算：批准文件的来源编号 | computed: source of the approving policy';
comment on column zones.position is '计算：菜单次序，即文件中的行序 | computed: order in menus, which is the order of the rows in the file';

create table indicators (
    indicator_id varchar primary key,
    name_zh varchar not null,
    name_en varchar not null,
    period_type varchar not null check (period_type in ('stock', 'flow', 'cumulative', 'growth', 'ratio')),
    canonical_unit varchar,
    domain varchar check (domain in ('base', 'input', 'actors', 'output', 'credit', 'institutions', 'products',
        'risk', 'funds', 'markets')),
    direction varchar check (direction in ('higher', 'lower', 'none')),
    bound_low double,
    bound_high double,
    publisher_zh varchar,
    publisher_en varchar,
    release_month integer check (release_month between 1 and 12),
    headline integer check (headline between 1 and 99),
    position integer,
    check (bound_low < bound_high)
);
comment on table indicators is '指标：一行是一个指标；有领域的供各地比较，其余为地方性事实 | Indicators: one row is one indicator; those with a domain are meant for comparison, the rest are local facts';
comment on column indicators.indicator_id is '指标编号 | id of the indicator';
comment on column indicators.name_zh is '中文名 | name in Chinese';
comment on column indicators.name_en is '英文名 | name in English';
comment on column indicators.period_type is '时间类型：时点、时期、累计、增速、比率 | kind of time: stock, flow, cumulative, growth, ratio';
comment on column indicators.canonical_unit is '标准单位；空则保留原单位 | canonical unit; empty keeps the printed one';
comment on column indicators.domain is '领域；空为地方性事实 | domain; empty for a local fact';
comment on column indicators.direction is '方向：越高越好、越低越好、无 | direction: higher is better, lower is better, none';
comment on column indicators.bound_low is '天然下限；可为负者留空 | natural lower bound; empty where negative values are possible';
comment on column indicators.bound_high is '天然上限：到100%为止的份额为100，其余留空 | natural upper bound: 100 for shares that end at 100%, else empty';
comment on column indicators.publisher_zh is '通常的发布者（中文） | usual publisher in Chinese';
comment on column indicators.publisher_en is '通常的发布者（英文） | usual publisher in English';
comment on column indicators.release_month is '年度数通常首次发布的月份（由记录推算） | usual month in which the full-year figure is first published, worked out from the record';
comment on column indicators.headline is '首页次序；空则不上首页 | order on the overview; empty when not shown there';
comment on column indicators.position is '计算：菜单次序，即文件中的行序 | computed: order in menus, which is the order of the rows in the file';

create table definitions (
    definition_id varchar primary key,
    indicator_id varchar not null references indicators (indicator_id),
    family varchar not null,
    name_zh varchar not null,
    name_en varchar not null,
    counts_zh varchar not null,
    counts_en varchar not null,
    used_by varchar,
    source_id varchar references sources (source_id)
);
comment on table definitions is '口径：一行是一个指标的一种统计口径 | Definitions: one row is one way of counting an indicator';
comment on column definitions.definition_id is '口径编号；<指标>.main 为默认口径 | id of the definition; <indicator>.main is the default';
comment on column definitions.indicator_id is '指标编号 | id of the indicator';
comment on column definitions.family is '口径族：同族不同口径为相近，可并列比较但须注明，不可连线 | family: other definitions of one family are near; comparable when marked, never on one line';
comment on column definitions.name_zh is '中文名 | name in Chinese';
comment on column definitions.name_en is '英文名 | name in English';
comment on column definitions.counts_zh is '统计什么（中文） | what is counted, in Chinese';
comment on column definitions.counts_en is '统计什么（英文） | what is counted, in English';
comment on column definitions.used_by is '谁使用这一口径：地区编号或发布者 | who uses it: zones or a publisher';
comment on column definitions.source_id is '来源编号 | id of the source';

create table breaks (
    indicator_id varchar not null references indicators (indicator_id),
    zone_id varchar not null,
    date date not null,
    kind varchar not null check (kind in ('definition', 'list_revision', 'census', 'merger', 'base_revision')),
    note_zh varchar not null,
    note_en varchar not null,
    source_id varchar references sources (source_id),
    primary key (indicator_id, zone_id, date)
);
comment on table breaks is '断点：一行是一个日期，此前与此后的数值不可相连 | Breaks: one row is one date across which a series must not be joined';
comment on column breaks.indicator_id is '指标编号 | id of the indicator';
comment on column breaks.zone_id is '地区编号；all 为所有地区 | id of the zone; all means every zone';
comment on column breaks.date is '断点日期：此日及以后为新序列 | date of the break: values on or after it belong to the new series';
comment on column breaks.kind is '原因类别 | kind of reason';
comment on column breaks.note_zh is '中文说明 | note in Chinese';
comment on column breaks.note_en is '英文说明 | note in English';
comment on column breaks.source_id is '来源编号 | id of the source';

create table units (
    published_unit varchar not null,
    canonical_unit varchar,
    factor decimal(28, 12) check (factor > 0),
    unique (published_unit, canonical_unit)
);
comment on table units is '单位：一行是一对单位及其换算系数 | Units: one row is one pair of units and its factor';
comment on column units.published_unit is '原文单位 | unit as printed';
comment on column units.canonical_unit is '标准单位；空表示该单位可原样保留 | canonical unit; empty means that the unit may stand as printed';
comment on column units.factor is '系数：原值乘以它得标准值；空表示不可换算，保留原单位 | factor from printed to canonical; empty means that it can not be converted and stays as printed';

create table observations (
    zone_id varchar not null references zones (zone_id),
    level varchar not null check (level in ('national', 'provincial', 'city', 'district', 'institution')),
    indicator_id varchar not null references indicators (indicator_id),
    definition_id varchar not null references definitions (definition_id),
    published_value varchar not null,
    published_unit varchar not null,
    qualifier varchar not null check (qualifier in ('exact', 'about', 'over', 'nearly', 'at_most')),
    derived varchar check (derived in ('converted', 'sum')),
    period_start date,
    as_of date not null,
    as_of_basis varchar not null check (as_of_basis in ('stated', 'inferred')),
    status varchar not null check (status in ('final', 'preliminary', 'estimate')),
    source_id varchar not null references sources (source_id),
    locator varchar,
    note varchar,
    observation_id varchar primary key,
    value double,
    lower double,
    upper double,
    strict_lower double,
    strict_upper double,
    unit varchar,
    period_type varchar,
    known_on date,
    file varchar,
    line integer
);
comment on table observations is '观测：一行是一个已发布的数 | Observations: one row is one published figure';
comment on column observations.zone_id is '地区编号 | id of the zone';
comment on column observations.level is '层级：全国、省、市、区县园区、单个机构；只有 city（全国为 national）代表该地区 | level: national, provincial, city, district, institution; only city rows (national for the nation) stand for the zone';
comment on column observations.indicator_id is '指标编号 | id of the indicator';
comment on column observations.definition_id is '口径编号 | id of the definition';
comment on column observations.published_value is '原文数值，一字不改 | value exactly as printed';
comment on column observations.published_unit is '原文单位 | unit as printed';
comment on column observations.qualifier is '限定词：exact 无、about 约、over 超、nearly 近、at_most 不超过 | qualifier: exact, about, over, nearly, at most';
comment on column observations.derived is '空为原文所印；converted 由别的单位换算；sum 由所印各部分相加 | empty: as printed; converted from another printed unit; sum of printed parts';
comment on column observations.period_start is '时期第一天；时点数为空 | first day of the period; empty for a stock';
comment on column observations.as_of is '时点，或时期最后一天 | the day, or the last day of the period';
comment on column observations.as_of_basis is '日期依据：原文载明、推定 | basis of the date: stated, inferred';
comment on column observations.status is '状态：最终、初步、预计 | status: final, preliminary, estimate';
comment on column observations.source_id is '来源编号 | id of the source';
comment on column observations.locator is '在来源中的位置 | place in the document';
comment on column observations.note is '附注，保留书写时的语言 | note, in the language in which it was written';
comment on column observations.observation_id is '计算：数据编号，由地区、层级、指标、口径、起止日期、来源算出 | computed: id of the figure, from zone, level, indicator, definition, dates and source';
comment on column observations.value is '计算：换算成标准单位的数值 | computed: value in the canonical unit';
comment on column observations.lower is '计算：惯常读法的下限；about 与 exact 含端点，nearly 与 at_most 不含 | computed: lower end in the customary reading; open for nearly and at_most';
comment on column observations.upper is '计算：惯常读法的上限；over 不含端点 | computed: upper end in the customary reading; open for over';
comment on column observations.strict_lower is '计算：严格读法的下限 | computed: lower end in the strict reading';
comment on column observations.strict_upper is '计算：严格读法的上限，无界为 infinity | computed: upper end in the strict reading, infinity when there is none';
comment on column observations.unit is '计算：value 的单位 | computed: unit of value';
comment on column observations.period_type is '计算：时间类型，取自指标 | computed: kind of time, from the indicator';
comment on column observations.known_on is '计算：最晚从这一天起为人所知，取自来源 | computed: the day from which it was surely known, from the source';
comment on column observations.file is '计算：所在文件 | computed: file in which it stands';
comment on column observations.line is '计算：所在行 | computed: line of the file';

create table targets (
    target_id varchar primary key,
    zone_id varchar not null references zones (zone_id),
    policy_id varchar references policies (policy_id),
    indicator_id varchar references indicators (indicator_id),
    statement_zh varchar not null,
    statement_en varchar not null,
    comparator varchar not null check (comparator in ('qualitative', '>=', '=', 'about')),
    published_value varchar,
    published_unit varchar,
    deadline varchar,
    source_id varchar not null references sources (source_id),
    value double,
    unit varchar,
    deadline_day date
);
comment on table targets is '目标：一行是规划或官员提出的一个目标；目标从不是观测 | Targets: one row is one goal set by a plan or an official; a goal is never an observation';
comment on column targets.target_id is '目标编号 | id of the target';
comment on column targets.zone_id is '地区编号 | id of the zone';
comment on column targets.policy_id is '出自哪项政策 | policy that sets it';
comment on column targets.indicator_id is '指标编号；没有指标对应时为空 | id of the indicator; empty where none counts what the goal names';
comment on column targets.statement_zh is '目标表述（中文） | the goal in Chinese';
comment on column targets.statement_en is '目标表述（英文） | the goal in English';
comment on column targets.comparator is '比较：定性、不低于、等于、约 | comparison: qualitative, at least, equal, about';
comment on column targets.published_value is '原文数值 | value as printed';
comment on column targets.published_unit is '原文单位 | unit as printed';
comment on column targets.deadline is '期限，已知多少写多少 | deadline as far as known';
comment on column targets.source_id is '来源编号 | id of the source';
comment on column targets.value is '计算：换算成指标标准单位的数值 | computed: value in the unit of the indicator where it can be converted';
comment on column targets.unit is '计算：value 的单位 | computed: unit of value';
comment on column targets.deadline_day is '计算：期限可能的最后一天 | computed: last day that the deadline can mean';

create table instruments (
    instrument_id varchar primary key,
    zone_id varchar not null references zones (zone_id),
    level varchar not null check (level in ('national', 'provincial', 'city', 'district', 'institution')),
    instrument_type varchar not null check (instrument_type in ('loan_product', 'risk_compensation_pool',
        'fund_of_funds', 'loan_interest_subsidy', 'relending', 'angel_seed_fund', 'fund_leverage_rule', 'guarantee',
        'equity_investment_reward', 'listing_support', 'fault_tolerance', 'specialised_branch',
        'credit_scoring_index', 'competition_selection', 'loan_equity_linkage', 'insurance_product', 'scitech_bond',
        'matching_platform', 'insurance_premium_subsidy', 'ip_securitisation', 'regulation_standard', 'expert_lab',
        'talent_training', 'other')),
    life_cycle_stage varchar not null check (life_cycle_stage in ('all', 'seed', 'startup', 'growth', 'mature')),
    name_zh varchar not null,
    name_en varchar not null,
    parameter varchar not null,
    published_value varchar,
    published_unit varchar,
    qualifier varchar check (qualifier in ('exact', 'about', 'over', 'nearly', 'at_most')),
    start_date varchar,
    summary_zh varchar not null,
    summary_en varchar not null,
    source_id varchar not null references sources (source_id),
    value double,
    lower double,
    upper double,
    strict_lower double,
    strict_upper double,
    unit varchar,
    start_day date
);
comment on table instruments is '工具：一行是一项政策工具的一个已公布参数 | Instruments: one row is one published parameter of a policy instrument';
comment on column instruments.instrument_id is '工具编号 | id of the instrument';
comment on column instruments.zone_id is '地区编号 | id of the zone';
comment on column instruments.level is '层级：全国、省、市、区县园区、单个机构 | level: national, provincial, city, district, institution';
comment on column instruments.instrument_type is '工具类别 | kind of instrument';
comment on column instruments.life_cycle_stage is '企业生命周期阶段 | stage of the firm''s life';
comment on column instruments.name_zh is '中文名 | name in Chinese';
comment on column instruments.name_en is '英文名 | name in English';
comment on column instruments.parameter is '参数；loans、firms、projects 等是成效而非规则 | parameter; such as loans, firms, projects are results, not rules';
comment on column instruments.published_value is '原文数值；纯规则为空 | value as printed; empty for a rule without number';
comment on column instruments.published_unit is '原文单位 | unit as printed';
comment on column instruments.qualifier is '限定词，同 observations；上限按其本身读 | qualifier as in observations; a cap is read as the cap itself';
comment on column instruments.start_date is '开始日期，已知多少写多少 | start as far as known';
comment on column instruments.summary_zh is '中文摘要（自撰） | summary in Chinese, in our own words';
comment on column instruments.summary_en is '英文摘要（自撰） | summary in English, in our own words';
comment on column instruments.source_id is '来源编号 | id of the source';
comment on column instruments.value is '计算：数值，单位同原文 | computed: value in the printed unit';
comment on column instruments.lower is '计算：惯常读法的下限 | computed: lower end in the customary reading';
comment on column instruments.upper is '计算：惯常读法的上限 | computed: upper end in the customary reading';
comment on column instruments.strict_lower is '计算：严格读法的下限 | computed: lower end in the strict reading';
comment on column instruments.strict_upper is '计算：严格读法的上限 | computed: upper end in the strict reading';
comment on column instruments.unit is '计算：value 的单位 | computed: unit of value';
comment on column instruments.start_day is '计算：开始日期可能的第一天 | computed: first day that the start can mean';

create table systems (
    system_id varchar primary key,
    name_zh varchar not null,
    name_en varchar not null,
    city_or_owner varchar,
    what_it_does_zh varchar not null,
    what_it_does_en varchar not null,
    published_figures varchar,
    source_id varchar not null references sources (source_id)
);
comment on table systems is '系统：一行是一个有名称的信息系统、平台或指数 | Systems: one row is one named information system, platform or index';
comment on column systems.system_id is '系统编号 | id of the system';
comment on column systems.name_zh is '中文名 | name in Chinese';
comment on column systems.name_en is '英文名 | name in English';
comment on column systems.city_or_owner is '城市或所有者，保留原文 | city or owner, as written';
comment on column systems.what_it_does_zh is '作用（中文） | what it does, in Chinese';
comment on column systems.what_it_does_en is '作用（英文） | what it does, in English';
comment on column systems.published_figures is '已公布的数，保留原文 | published figures, as written';
comment on column systems.source_id is '来源编号 | id of the source';

create table challenges (
    challenge_id varchar primary key,
    theme varchar not null,
    title_zh varchar not null,
    title_en varchar not null,
    summary_zh varchar not null,
    summary_en varchar not null,
    suggested_response_zh varchar,
    suggested_response_en varchar,
    source_id varchar not null references sources (source_id)
);
comment on table challenges is '难题：一行是建库文件提出的一个问题及建议 | Challenges: one row is one problem and the response that the founding documents suggest';
comment on column challenges.challenge_id is '难题编号 | id of the challenge';
comment on column challenges.theme is '主题 | theme';
comment on column challenges.title_zh is '中文标题 | title in Chinese';
comment on column challenges.title_en is '英文标题 | title in English';
comment on column challenges.summary_zh is '中文摘要（自撰） | summary in Chinese, in our own words';
comment on column challenges.summary_en is '英文摘要（自撰） | summary in English, in our own words';
comment on column challenges.suggested_response_zh is '建议（中文） | suggested response in Chinese';
comment on column challenges.suggested_response_en is '建议（英文） | suggested response in English';
comment on column challenges.source_id is '来源编号 | id of the source';

create table corrections (
    observation_id varchar primary key,
    expected_value varchar not null,
    expected_unit varchar not null,
    action varchar not null check (action in ('replace', 'withdraw')),
    corrected_value varchar,
    reason_zh varchar not null,
    reason_en varchar not null,
    since date not null,
    check ((action = 'replace') = (corrected_value is not null))
);
comment on table corrections is '更正：一行是一个已知的来源错误 | Corrections: one row is one known error of a source';
comment on column corrections.observation_id is '数据编号 | id of the figure';
comment on column corrections.expected_value is '来源所印的（错误）数值；来源改正后更正即失效并报错 | the wrong value as the source prints it; the correction fails once the source is mended';
comment on column corrections.expected_unit is '来源所印的单位 | the unit as the source prints it';
comment on column corrections.action is '处理：replace 以更正值计算，withdraw 不采用 | action: replace computes with the corrected value, withdraw leaves the figure out';
comment on column corrections.corrected_value is '更正后的数值，单位不变 | the corrected value in the same unit';
comment on column corrections.reason_zh is '理由（中文） | reason in Chinese';
comment on column corrections.reason_en is '理由（英文） | reason in English';
comment on column corrections.since is '自何日起更正 | day of the correction';

create table aliases (
    kind varchar not null check (kind in ('indicator', 'derived', 'definition', 'zone', 'policy', 'instrument',
        'system', 'document')),
    id varchar not null,
    alias varchar not null,
    language varchar not null check (language in ('zh', 'en')),
    primary key (kind, id, alias)
);
comment on table aliases is '俗称：一行是人们对一个指标、地区、政策或系统的一种简称 | Aliases: one row is one short name that people use for an indicator, zone, policy or system';
comment on column aliases.kind is '所指事物的类别：指标、推算指标、口径、地区、政策、工具、系统、文件 | kind of what is meant: indicator, derived indicator, definition, zone, policy, instrument, system, document';
comment on column aliases.id is '所指事物的编号 | id of what is meant';
comment on column aliases.alias is '简称或俗称；拼音和首字母由构建算出，不必写 | short name; its pinyin and initials are worked out by the build and need not be written';
comment on column aliases.language is '语言：中文、英文 | language: Chinese or English';

create table policy_zones (
    policy_id varchar references policies (policy_id),
    zone_id varchar references zones (zone_id),
    primary key (policy_id, zone_id)
);
comment on table policy_zones is '政策与地区：一行是一项政策所点名的一个地区 | Policies and zones: one row is one zone that a policy names';
comment on column policy_zones.policy_id is '计算：政策编号 | computed: id of the policy';
comment on column policy_zones.zone_id is '计算：地区编号 | computed: id of the zone';

create table coverage (
    zone_id varchar,
    indicator_id varchar,
    definition_id varchar,
    level varchar,
    year integer,
    first_known_on date,
    last_known_on date,
    periods integer,
    figures integer
);
comment on table coverage is '覆盖：一行是一个地区、指标、口径、层级、年份及首次为人所知之日的数据个数 | Coverage: one row counts the figures of one zone, indicator, definition, level and year by the day on which its period was first known';
comment on column coverage.zone_id is '计算：地区编号 | computed: id of the zone';
comment on column coverage.indicator_id is '计算：指标编号 | computed: id of the indicator';
comment on column coverage.definition_id is '计算：口径编号 | computed: id of the definition';
comment on column coverage.level is '计算：层级 | computed: level';
comment on column coverage.year is '计算：as_of 的年份 | computed: year of as_of';
comment on column coverage.first_known_on is '计算：该期间首次为人所知之日；来源均无日期时为空 | computed: the day on which the period was first known; empty when no source is dated';
comment on column coverage.last_known_on is '计算：其数据最近一次为人所知之日 | computed: the day on which the last of their figures became known';
comment on column coverage.periods is '计算：当日首次为人所知的期间数；对任一日期之前求和即得当时已知的期间数 | computed: number of periods first known on that day; their sum up to any day is what was known then';
comment on column coverage.figures is '计算：这些期间的全部数据个数，含以后公布的 | computed: number of all figures about those periods, later ones included';

create table printed (
    source_id varchar,
    level varchar,
    status varchar,
    domain varchar,
    year integer,
    known_on date,
    figures integer,
    first_as_of date,
    last_as_of date
);
comment on table printed is '所载：一行是一份来源所载的某一层级、状态、领域、年份的数据个数 | Printed: one row counts the figures of one level, status, domain and year that one document prints';
comment on column printed.source_id is '计算：来源编号 | computed: id of the source';
comment on column printed.level is '计算：层级 | computed: level';
comment on column printed.status is '计算：状态 | computed: status';
comment on column printed.domain is '计算：指标的领域；地方数据为 local | computed: domain of the indicator; local for local facts';
comment on column printed.year is '计算：as_of 的年份 | computed: year of as_of';
comment on column printed.known_on is '计算：从这一天起为人所知 | computed: the day from which it was known';
comment on column printed.figures is '计算：数据个数 | computed: number of figures';
comment on column printed.first_as_of is '计算：最早的时点 | computed: earliest day of which they speak';
comment on column printed.last_as_of is '计算：最晚的时点 | computed: latest day of which they speak';

create table dated (
    as_of date,
    indicator_id varchar,
    known_on date,
    level varchar,
    status varchar,
    figures integer
);
comment on table dated is '时点：一行是一个时点、指标、为人所知之日、层级和状态的数据个数 | Dated: one row counts the figures of one day, indicator, day of knowledge, level and status';
comment on column dated.as_of is '计算：时点，或时期最后一天 | computed: the day, or the last day of the period';
comment on column dated.indicator_id is '计算：指标编号 | computed: id of the indicator';
comment on column dated.known_on is '计算：从这一天起为人所知 | computed: the day from which they were known';
comment on column dated.level is '计算：层级 | computed: level';
comment on column dated.status is '计算：状态 | computed: status';
comment on column dated.figures is '计算：数据个数 | computed: number of figures';

create table newest (
    known_on date,
    place integer,
    zone_id varchar,
    indicator_id varchar,
    observation_id varchar
);
comment on table newest is '最新：一行是某日为人所知的可比指标数据中最新的五十个之一 | Newest: one row is one of the fifty newest figures of core indicators that became known on a day';
comment on column newest.known_on is '计算：为人所知之日 | computed: the day on which it became known';
comment on column newest.place is '计算：当日的次序，时点晚的在先 | computed: place among those of the day, the latest period first';
comment on column newest.zone_id is '计算：地区编号 | computed: id of the zone';
comment on column newest.indicator_id is '计算：指标编号 | computed: id of the indicator';
comment on column newest.observation_id is '计算：数据编号 | computed: id of the figure';

create table build (
    content_hash varchar,
    built_at timestamp,
    data_date date,
    figures integer,
    documents integer,
    policies integer,
    targets integer,
    instruments integer
);
comment on table build is '构建：唯一一行，说明这个数据库 | Build: the one row that tells which database this is';
comment on column build.content_hash is '计算：数据与构建规则的内容哈希 | computed: hash of the content of the data and of the rules that built it';
comment on column build.built_at is '计算：构建时刻（UTC） | computed: moment of the build, UTC';
comment on column build.data_date is '计算：日期精确到日的来源中最新的一天 | computed: newest day on which a source dated to the day became known';
comment on column build.figures is '计算：观测数 | computed: number of observations';
comment on column build.documents is '计算：来源数 | computed: number of sources';
comment on column build.policies is '计算：政策数 | computed: number of policies';
comment on column build.targets is '计算：目标数 | computed: number of targets';
comment on column build.instruments is '计算：工具数 | computed: number of instruments';

create table derived (
    derived_id varchar primary key,
    name_zh varchar not null,
    name_en varchar not null,
    definition_zh varchar not null,
    definition_en varchar not null,
    numerator varchar not null references indicators (indicator_id),
    denominator varchar not null references indicators (indicator_id),
    factor double not null check (factor > 0),
    unit varchar not null,
    direction varchar not null check (direction in ('higher', 'lower', 'none')),
    allowed_months integer not null check (allowed_months >= 0),
    published_as varchar references indicators (indicator_id)
);
comment on table derived is '推算指标：一行声明一个由两个公布的数相除得到的比率 | Derived indicators: one row declares a ratio of two published figures';
comment on column derived.derived_id is '推算指标编号 | id of the derived indicator';
comment on column derived.name_zh is '中文名 | name in Chinese';
comment on column derived.name_en is '英文名 | name in English';
comment on column derived.definition_zh is '怎么算，中文 | how it is computed, in Chinese';
comment on column derived.definition_en is '怎么算，英文 | how it is computed, in English';
comment on column derived.numerator is '分子的指标 | indicator of the numerator';
comment on column derived.denominator is '分母的指标 | indicator of the denominator';
comment on column derived.factor is '相除后乘的倍数 | what the quotient is multiplied by';
comment on column derived.unit is '结果的单位 | unit of the result';
comment on column derived.direction is '越高越前、越低越前或不排名 | higher or lower ranks first, or not ranked';
comment on column derived.allowed_months is '分子与分母的时点最多相差几个月 | how many months the dates of the two may differ';
comment on column derived.published_as is '如有公布的同一比率，是哪个指标（以公布为准） | the indicator under which the same ratio is published, which then stands';

create table search (
    kind varchar,
    id varchar,
    role varchar,
    language varchar,
    text varchar,
    pinyin varchar,
    initials varchar
);
comment on table search is '查找：一行是可以找到一个事物的一段文字 | Search: one row is one text by which a thing of the record is found';
comment on column search.kind is '计算：事物的类别 | computed: kind of thing';
comment on column search.id is '计算：事物的编号 | computed: id of the thing';
comment on column search.role is '计算：name 名称、alias 俗称、number 文号、words 摘要与说明 | computed: name, alias, number of a document, or words that describe it';
comment on column search.language is '计算：语言，zh 或 en | computed: language, zh or en';
comment on column search.text is '计算：文字 | computed: the text';
comment on column search.pinyin is '计算：中文名称和俗称的拼音，不带声调，音节以空格分隔 | computed: pinyin of a Chinese name or alias without tones, syllables separated by spaces';
comment on column search.initials is '计算：拼音首字母 | computed: first letters of the syllables';

create table readings (
    character varchar,
    pinyin varchar
);
comment on table readings is '读音：一行是一个常用汉字 | Readings: one row is one common Chinese character';
comment on column readings.character is '计算：汉字 | computed: the character';
comment on column readings.pinyin is '计算：最常用的读音，不带声调 | computed: its usual reading without tone';

create table dictionary (
    table_name varchar not null,
    position integer not null,
    column_name varchar not null,
    type varchar not null,
    required boolean not null,
    is_unique boolean not null,
    allowed varchar,
    low double,
    high double,
    meaning varchar not null,
    table_meaning varchar not null
);
comment on table dictionary is '字典：一行是数据库的一列 | Dictionary: one row is one column of the database';
comment on column dictionary.table_name is '计算：表 | computed: table';
comment on column dictionary.position is '计算：在表中的次序 | computed: place in the table';
comment on column dictionary.column_name is '计算：列 | computed: column';
comment on column dictionary.type is '计算：类型 | computed: type';
comment on column dictionary.required is '计算：是否必填 | computed: whether it is never empty';
comment on column dictionary.is_unique is '计算：是否不重复 | computed: whether no value stands twice';
comment on column dictionary.allowed is '计算：允许的取值，分号分隔；空为不限 | computed: the values it may have, separated by semicolons; empty for any';
comment on column dictionary.low is '计算：允许的最小值 | computed: smallest value allowed';
comment on column dictionary.high is '计算：允许的最大值 | computed: largest value allowed';
comment on column dictionary.meaning is '计算：含义，中英文以竖线分隔 | computed: meaning in Chinese and English, separated by a bar';
comment on column dictionary.table_meaning is '计算：表的含义，中英文以竖线分隔 | computed: meaning of the table in Chinese and English, separated by a bar';
