"""A data set explains itself to programs that were not made for it: frictionless, pysdmx, mlcroissant."""

import io
import json
import zipfile
from hashlib import sha256

import pandas as pd
import pyarrow.parquet
import pytest

from dashboard import described
from dashboard.exports import sdmx

QUERY = "zones=hefei,luoyang&domain=credit,base&from=2022"
HOSTILE = [
    "words=%00%3Cscript%3E&zones=hefei",
    "zones=luoyang&indicator=unicorns&lang=en",
    "from=2024&to=1900",
]


def package(client, query: str) -> zipfile.ZipFile:
    answer = client.get(f"/data.zip?{query}")
    assert answer.status_code == 200
    return zipfile.ZipFile(io.BytesIO(answer.data))


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("query", [QUERY, f"{QUERY}&lang=en", *HOSTILE])
def test_frictionless_accepts_the_package(client, query, tmp_path):
    from frictionless import Package

    path = tmp_path / "data.zip"
    path.write_bytes(client.get(f"/data.zip?{query}").data)
    report = Package(str(path)).validate()
    assert report.flatten(["type", "message"]) == []


def test_a_wrong_code_in_the_package_is_noticed(client, tmp_path):
    """The schema is no decoration: a status that the record does not know fails."""
    from frictionless import Package

    with package(client, QUERY) as packed:
        packed.extractall(tmp_path)
    data = tmp_path / "data.csv"
    data.write_bytes(data.read_bytes().replace(b',"final",', b',"perhaps",', 1))
    errors = Package(str(tmp_path / "datapackage.json")).validate().flatten(["type"])
    assert ["constraint-error"] in errors


def test_the_package_holds_the_rows_of_the_page_and_the_same_bytes_each_time(client):
    with package(client, QUERY) as packed:
        data = packed.read("data.csv")
        table = pyarrow.parquet.read_table(io.BytesIO(packed.read("data.parquet")))
    assert data == client.get(f"/data.csv?{QUERY}").data
    assert table.num_rows == len(pd.read_csv(io.BytesIO(data))) > 50
    assert client.get(f"/data.zip?{QUERY}").data == client.get(f"/data.zip?{QUERY}&tab=sources").data


def test_every_checksum_and_every_address_in_the_package_is_right(client):
    with package(client, QUERY) as packed:
        sums = dict(reversed(line.split("  ")) for line in packed.read("SHA256SUMS").decode().splitlines())
        assert {name: sha256(packed.read(name)).hexdigest() for name in sums} == sums
        assert set(packed.namelist()) == {*sums, "SHA256SUMS"}
        stated = json.loads(packed.read("datapackage.json"))
        cited = packed.read("CITATION.cff").decode()
    assert stated["id"].endswith("/data?" + QUERY)
    assert (
        stated["build"]["content_hash"][:12] in stated["version"] and stated["build"]["content_hash"] in cited
    )


def test_the_codebook_tells_every_column_and_code_in_both_languages(client):
    with package(client, QUERY) as packed:
        book = pd.read_csv(io.BytesIO(packed.read("codebook.csv")))
        data = pd.read_csv(io.BytesIO(packed.read("data.csv")))
    told = book[book["table"] == "data"]
    assert set(told["column"]) == set(data.columns)
    assert book["meaning_zh"].notna().all() and book["meaning_en"].notna().all()
    assert set(told[told["column"] == "qualifier"]["code"].dropna()) >= set(data["qualifier"])


def test_sdmx_is_read_with_its_structure(client, tmp_path):
    from pysdmx.io import get_datasets, read_sdmx

    structure, data = tmp_path / "structure.xml", tmp_path / "data.csv"
    structure.write_bytes(client.get(f"/data.sdmx.xml?{QUERY}").data)
    data.write_bytes(client.get(f"/data.sdmx.csv?{QUERY}").data)
    message = read_sdmx(structure, validate=True)
    lists = {one.id: {code.id for code in one.items} for one in message.get_codelists()}
    (found,) = get_datasets(data, structure)
    rows, page = found.data, pd.read_csv(io.BytesIO(client.get(f"/data.csv?{QUERY}").data))
    assert len(rows) == len(page) > 50
    for column in ("OBS_STATUS", "QUALIFIER", "REF_AREA", "INDICATOR", "DEFINITION", "SOURCE"):
        assert set(rows[column]) <= lists[f"CL_{column}"]
    key = ["REF_AREA", "LEVEL", "INDICATOR", "DEFINITION", "SOURCE", "TIME_PERIOD"]
    assert not rows.duplicated(key).any()
    assert rows["OBS_VALUE"].astype(float).tolist() == page["value"].tolist()


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (None, "2023-12-31", "2023-12-31"),
        ("2023-01-01", "2023-12-31", "2023"),
        ("2023-04-01", "2023-06-30", "2023-Q2"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2023-01-01", "2023-07-31", "2023-01-01/P7M"),
        ("2023-01-05", "2023-01-14", "2023-01-05/P10D"),
    ],
)
def test_a_period_is_written_as_sdmx_has_it(first, last, written):
    days = [day and pd.Timestamp(day).date() for day in (first, last)]
    assert sdmx.period(*days) == written


@pytest.mark.filterwarnings("default")
def test_mlcroissant_reads_the_description_and_the_rows(client, tmp_path):
    import mlcroissant

    with package(client, QUERY) as packed:
        packed.extractall(tmp_path)
        rows = len(pd.read_csv(io.BytesIO(packed.read("data.csv"))))
    described_ = mlcroissant.Dataset(str(tmp_path / "croissant.json"))
    assert not described_.metadata.ctx.issues.errors and not described_.metadata.ctx.issues.warnings
    records = list(described_.records("figures"))
    assert len(records) == rows
    assert float(records[0]["figures/value"]) > 0


def test_the_description_at_an_address_names_the_csv_there(client):
    stated = client.get(f"/data.croissant.json?{QUERY}").json
    (file,) = stated["distribution"]
    made = client.get(file["contentUrl"].removeprefix("http://localhost")).data
    assert sha256(made).hexdigest() == file["sha256"]


def test_the_schema_is_what_the_database_says_of_itself(store):
    found = described.columns(store, "observations")
    assert found["status"].allowed == ("final", "preliminary", "estimate") and found["status"].required
    assert found["observation_id"].unique and found["as_of"].kind == "date"
    assert described.columns(store, "zones")["latitude"].high == 90
    assert all(one.zh and one.en for one in found.values())
    assert described.columns(store, "no such table") == {}


@pytest.mark.parametrize("kind", ["zip", "sdmx.csv", "sdmx.xml", "croissant.json"])
def test_only_the_data_page_has_a_data_set_and_an_endless_choice_is_refused(client, kind):
    assert client.get(f"/benchmark.{kind}").status_code == 404
    assert client.get(f"/data.{kind}?source={'x,' * 10_000}").status_code == 414
