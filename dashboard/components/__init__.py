"""What a View looks like on screen: one pure function per file."""

from dashboard.components.find_home import find_home
from dashboard.components.footer import footer
from dashboard.components.header import header
from dashboard.components.known import known
from dashboard.components.search import search
from dashboard.components.view import view

__all__ = ["find_home", "footer", "header", "known", "search", "view"]
