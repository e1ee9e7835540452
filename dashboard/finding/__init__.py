"""Finding by typing: names as people write and say them, what a query asks for, and what answers it."""
