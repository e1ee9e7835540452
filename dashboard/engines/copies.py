"""A large record is there twice: in the order of indicators, and a copy in the order of zones."""

OBSERVATIONS, BY_ZONE = "from observations", "from observations_by_zone"
FEW = 40  # the most zones of a question that reads the copy


def near(question: str, values: dict) -> str:
    """The question to the copy in which the rows of a few zones stand together, where it asks for few."""
    zones = [] if values.get("all") else values.get("zones", [values["zone"]] if "zone" in values else [])
    fewer = 0 < len(zones) <= FEW and len(values.get("indicators", ())) not in range(1, 3)
    return question.replace(OBSERVATIONS, BY_ZONE) if fewer else question
