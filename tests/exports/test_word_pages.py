"""How many pages a brief has, as an office program sets it."""

import re
import shutil
import subprocess
from dataclasses import replace

import pytest

from dashboard.exports import docx as word
from dashboard.pages import benchmark, zone
from dashboard.pages.site import Site, selected, whole

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
HEADLINE = (
    "gdp,rd_intensity,hightech_enterprises,little_giants,scitech_enterprise_loan_balance,"
    "star_market_companies,government_fund_scale"
)
FOUR = {"home": "luoyang", "zones": "suzhou,hefei,guangzhou"}
COMPARISONS = (
    FOUR,
    {**FOUR, "indicator": "rd_intensity"},
    {**FOUR, "indicator": "gdp,rd_intensity,hightech_enterprises"},
    {**FOUR, "indicator": "gdp,rd_intensity,hightech_enterprises,little_giants,star_market_companies"},
    {**FOUR, "indicator": HEADLINE},
    {"home": "luoyang", "indicator": "hightech_enterprises"},
    {"home": "luoyang", "indicator": "little_giants", "to": "2023"},
    {"indicator": "gdp"},
    {"home": "hefei", "indicator": "rd_intensity", "compare": "same"},
    {"indicator": "scitech_enterprise_loan_balance", "reading": "strict"},
    {"home": "jinan", "indicator": "star_market_companies,government_fund_scale", "known": "2025-06-30"},
)


@pytest.mark.slow
@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed, so pages cannot be counted")
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_brief_has_two_pages_at_most(store, tmp_path, lang):
    site = Site(store, (benchmark, zone))
    asked = [("zone", zone, {"zone": one, "home": "luoyang"}) for one in store.catalog().cities]
    asked += [("zone-alone", zone, {"zone": one}) for one in store.catalog().cities]
    asked += [("benchmark", benchmark, query) for query in COMPARISONS]
    for n, (name, page, query) in enumerate(asked):
        made = whole(site, page, selected(site, page, {**query, "lang": lang}))
        made = replace(made, address=f"https://pilotzones.example.gov.cn{made.address}")
        (tmp_path / f"{n}-{name}-{query.get('zone', '')}.docx").write_bytes(word.write(made))
    pages = {path.stem: len(PAGE.findall(path.read_bytes())) for path in converted(tmp_path)}
    assert len(pages) == len(asked)
    assert {name: count for name, count in pages.items() if count > 2} == {}


def converted(folder):
    """Every document in a folder as PDF."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = sorted(map(str, folder.glob("*.docx")))
    subprocess.run(
        [OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return sorted(folder.glob("*.pdf"))
