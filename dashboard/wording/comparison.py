"""Why two figures may or may not be compared: one phrase per reason of the judge."""

WORDS = {
    "comparison.different_definition": ("口径不同", "another definition"),
}
