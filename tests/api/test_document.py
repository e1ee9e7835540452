"""The OpenAPI document is true: what it allows is answered as it says, what it does not is refused."""

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from dashboard.api.resources import RESOURCES

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
NAMES = [*(one.name for one in RESOURCES), "observations.csv", "benchmark.csv"]
QUICK = settings(
    max_examples=4,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def document(client):
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", client.application)


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("mode", list(schemathesis.GenerationMode))
@pytest.mark.parametrize("name", NAMES)
def test_what_is_asked_by_the_document_is_answered_as_it_says(document, name, mode):
    operation = document[f"/api/v1/{name}"]["GET"]

    @QUICK
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case):
        case.call_and_validate(checks=CHECKS, headers={"Accept-Encoding": "identity"})

    ask()


def test_the_document_is_complete_in_both_languages(client):
    for lang in ("zh", "en"):
        told = client.get(f"/api/v1/openapi.json?lang={lang}").json
        assert told["openapi"] == "3.1.0"
        assert {f"/api/v1/{one.name}" for one in RESOURCES} <= set(told["paths"])
        known = told["components"]["parameters"]
        assert all(one["description"] for one in known.values())
        assert "hefei" in known["data_zones"]["schema"]["items"]["enum"]
