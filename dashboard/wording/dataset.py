"""What a data set says of itself to researchers and to their programs."""

WORDS = {
    "dataset.name": ("科创金融试验区：已公布指标", "Sci-tech finance pilot zones: published indicators"),
    "dataset.description": (
        "科创金融改革试验区及对标城市已公布的指标。一行是一个公布过的数：照原文的数值和单位、换算后的数值、“超、近、约”留下的范围、口径、时点、状态，以及印出它的文件和位置。",
        "Published indicators of China's sci-tech finance pilot zones and their peers. One row is one published figure: value and unit as printed, the converted value, the range that words such as “over” leave open, definition, date, status, and the document that printed it.",
    ),
    "dataset.keywords": (
        "科创金融; 科技金融; 试验区; 统计口径; 政策对标",
        "sci-tech finance; pilot zones; China; published statistics; benchmarking",
    ),
    "dataset.cite": (
        "使用这份数据时，请注明标题、版本（含构建编号）和地址，并核对每行所列的原始文件。",
        "If you use these data, please cite title, version (with the build) and address, and check the documents named in each row.",
    ),
    "dataset.cited": (
        "{who}：《{title}》，版本 {version}，{address}",
        "{who}: {title}. Version {version}. {address}",
    ),
    "dataset.licence": (
        "MIT（汇编、自撰摘要与代码）；所引文件的标题、原文数值与文字归其发布者",
        "MIT for the compilation, our own summaries and the code; titles, printed values and texts of the documents quoted belong to their publishers",
    ),
    "dataset.licence_notes": (
        "汇编、自撰的摘要和代码按 MIT 许可使用。数字是各发布者公布的事实；`published_value`、`locator`、`source_title` 照录所引文件，文件本身的使用以其发布者的规定为准，来源见 `sources.csv`。",
        "The compilation, the summaries in our own words and the code may be used under the MIT licence. The figures are facts that their publishers made known; `published_value`, `locator` and `source_title` quote the documents, whose own terms are those of their publishers, listed in `sources.csv`.",
    ),
    "dataset.readme_colon": ("：", ": "),
    "dataset.readme_files": ("文件", "Files"),
    "dataset.readme_licence": ("许可", "Licence"),
    "dataset.readme_table": (
        "- `{file}`：{rows} 行。{told}",
        "- `{file}`: {rows} rows. {told}",
    ),
    "dataset.file_parquet": (
        "与 data.csv 相同的行，带类型，文字不加撇号",
        "the rows of data.csv, typed, texts without apostrophes",
    ),
    "dataset.file_codebook": (
        "每列、每个代码的含义，中英文",
        "what every column and every code means, in Chinese and English",
    ),
    "dataset.file_descriptor": (
        "各表的结构、约束与校验值（Data Package 2.0）",
        "structure, constraints and checksums of the tables (Data Package 2.0)",
    ),
    "dataset.file_croissant": ("同一份数据的 Croissant 1.0 描述", "the same data described in Croissant 1.0"),
    "dataset.file_citation": ("怎样引用", "how to cite the data"),
    "dataset.file_sums": ("校验值：sha256sum -c SHA256SUMS", "checksums: sha256sum -c SHA256SUMS"),
    "dataset.snippets": ("用程序读取", "Read it from a program"),
    "dataset.snippets_note": (
        "地址里已是现在的选择；数据更新后，同一地址给出新的数据。",
        "The address holds the present choices; after an update the same address gives the new data.",
    ),
    "dataset.snippets_api": ("只读接口的说明", "About the read-only API"),
    "dataset.snippet_python": ("Python", "Python"),
    "dataset.snippet_r": ("R", "R"),
    "dataset.snippet_excel": (
        "Excel（数据 → 获取数据 → 空白查询 → 高级编辑器）",
        "Excel (Data → Get Data → Blank Query → Advanced Editor)",
    ),
    "dataset.snippet_curl": ("curl", "curl"),
    "dataset.copy": ("复制", "Copy"),
}
