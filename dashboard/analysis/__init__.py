"""Pure arithmetic on published figures: what may be compared, and what follows from it.

Frames and values in, frames and values out. Nothing here knows of Dash, SQL, colour or language:
a reason is a code such as "different_definition" with its details as values.
"""
