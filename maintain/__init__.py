"""What a maintainer runs now and then, and nobody else needs."""
