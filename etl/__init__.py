"""Turns data/ into the database file that the dashboard reads, or refuses and says why."""
