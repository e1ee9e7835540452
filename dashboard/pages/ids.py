"""The ids of a page's parts; no other place makes one up."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Ids:
    """The ids of one page: Ids("benchmark").view is "benchmark-view"."""

    page: str

    @property
    def view(self) -> str:
        return f"{self.page}-view"

    @property
    def url(self) -> str:
        return f"{self.page}-url"

    @property
    def menu(self) -> str:
        return f"{self.page}-menu"

    @property
    def open(self) -> str:
        return f"{self.page}-open"

    @property
    def asked(self) -> str:
        return f"{self.page}-asked"

    @property
    def card(self) -> str:
        return f"{self.page}-card"

    @property
    def search(self) -> str:
        return f"{self.page}-search"

    @property
    def answers(self) -> str:
        return f"{self.page}-answers"

    def control(self, parameter: str) -> str:
        """The id of the control for a parameter of the address."""
        return f"{self.page}-{parameter}"
