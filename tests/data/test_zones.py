"""Who is a pilot zone, since when and by which document."""


def test_the_record_has_seven_approved_pilot_zones_with_document_and_day(record):
    question = """
        select zone_id, approved_date, cast(approved_on as varchar), approval_source_id
        from zones
        where role = 'pilot_zone'
        order by position"""
    delta = ("2022-11-18", "2022-11-18", "csj-plan-bg3")
    assert record.execute(question).fetchall() == [
        ("beijing", "2023-05", "2023-05-01", "bj-plan-2023"),
        *((zone, *delta) for zone in ("shanghai", "nanjing", "hangzhou", "hefei", "jiaxing")),
        ("jinan", "2021-11", "2021-11-01", "jn-xinhua-2021"),
    ]


def test_the_other_places_are_no_approved_pilot_zones(record):
    roles = dict(record.execute("select zone_id, role from zones where role <> 'pilot_zone'").fetchall())
    assert {zone: role for zone, role in roles.items() if role != "province"} == {
        "suzhou": "long_running_pilot",
        "guangzhou": "long_running_pilot",
        "luoyang": "benchmarking_city",
        "shenzhen": "comparator",
        "cn": "nation",
    }
    assert all(zone.startswith("prov-") for zone, role in roles.items() if role == "province")


def test_zhongguancun_is_an_area_inside_beijing(record):
    chinese, english = record.execute(
        "select note_zh, note_en from zones where zone_id = 'beijing'"
    ).fetchall()[0]
    assert "北京市内的一个区域" in chinese
    assert "inside Beijing" in english
    levels = "select distinct level from observations where indicator_id like 'zgc!_%' escape '!'"
    assert ("city",) not in record.execute(levels).fetchall()


def test_every_city_lies_where_it_lies(record):
    places = record.execute(
        "select zone_id, latitude, longitude from zones where kind <> 'province'"
    ).fetchall()
    assert len(places) == 13 - 1
    for zone, latitude, longitude in places:
        assert (zone == "cn") == (latitude is None)
        assert latitude is None or (22 < latitude < 41 and 112 < longitude < 122)


def test_provinces_carry_goals_and_rules_but_no_figures(record):
    question = "select count(*) from observations where zone_id like 'prov-%'"
    assert record.execute(question).fetchall() == [(0,)]


def test_a_zone_named_by_a_policy_is_found_and_all_is_not_spread_out(record):
    named = record.execute("select zone_id from policy_zones where policy_id = 'csj-2022-general'").fetchall()
    assert {zone for (zone,) in named} == {"shanghai", "nanjing", "hangzhou", "hefei", "jiaxing"}
    spread = "select count(*) from policy_zones join policies using (policy_id) where zones = 'all'"
    assert record.execute(spread).fetchall() == [(0,)]
