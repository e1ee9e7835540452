"""Citations in the styles of journals and of programs that keep references."""

WORDS = {
    "cite.cite": ("引用", "Cite"),
    "cite.cite_one": ("引用：{what}", "Cite: {what}"),
    "cite.chart": ("这张图表", "this chart"),
    "cite.gb2025": ("GB/T 7714—2025", "GB/T 7714—2025"),
    "cite.gb2015": ("GB/T 7714—2015", "GB/T 7714—2015"),
    "cite.apa": ("APA", "APA"),
    "cite.bibtex": ("BibTeX", "BibTeX"),
    "cite.ris": ("RIS", "RIS"),
    "cite.csl": ("CSL-JSON", "CSL-JSON"),
}
