"""Refusals as RFC 9457 has them: application/problem+json, with what was wrong and what would be right."""

import json

from flask import Response, request
from werkzeug.exceptions import HTTPException

from dashboard.api.resources import ROOT
from dashboard.wording import WORDS, say

MEDIA = "application/problem+json"
LONGEST = 200


class Problem(Exception):
    """A question that is refused: `code` names its sentence, `errors` the parameters at fault."""

    def __init__(self, status: int, code: str, errors: tuple[dict, ...] = (), **told):
        super().__init__(code)
        self.status, self.code, self.errors, self.told = status, code, errors, told


def answer(problem: Problem) -> Response:
    """The problem as a response."""
    lang = "en" if request.args.get("lang") == "en" else "zh"
    stated = {
        "type": f"/api#{problem.code}",
        "title": say(lang, f"api.problem_{problem.code}"),
        "status": problem.status,
        "detail": say(lang, f"api.detail_{problem.code}", **problem.told),
        "instance": request.path[:LONGEST],
    }
    listed = {"errors": list(problem.errors)} if problem.errors else {}
    text = json.dumps(stated | listed, ensure_ascii=False)
    return Response(text, problem.status, content_type=MEDIA, headers={"Cache-Control": "no-store"})


def of_server(error: HTTPException):
    """What the server refuses by itself, as a problem when it was asked for under /api/v1."""
    if not within(request.path):
        return error
    status = error.code or 500
    code = f"http_{status}" if f"api.problem_http_{status}" in WORDS else "http_400"
    return answer(Problem(status, code))


def within(path: str) -> bool:
    """Whether an address belongs to the interface."""
    return path == ROOT or path.startswith(f"{ROOT}/")
