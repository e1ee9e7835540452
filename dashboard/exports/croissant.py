"""A data set as Croissant 1.0 describes it: schema.org's Dataset with its files, tables and columns."""

import json
from hashlib import sha256

from dashboard.charts.model import Field, View
from dashboard.exports import csv, dataset_tables, facts
from dashboard.exports.package_descriptor import created, told
from dashboard.wording import say

CONFORMS = "http://mlcommons.org/croissant/1.0"
CONTEXT = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
TYPES = {
    "string": "sc:Text",
    "number": "sc:Float",
    "integer": "sc:Integer",
    "boolean": "sc:Boolean",
    "date": "sc:Date",
}
MEDIA = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}


def write(view: View) -> bytes:
    """The description of the CSV at the view's own address."""
    files = {"data.csv": csv.written(dataset_tables.arrow(dataset_tables.of(view).data))}
    stated = described(view, files, {"csv": "data.csv"}, facts.file_address(view, "csv"))
    return json.dumps(stated, ensure_ascii=False, indent=1, allow_nan=False).encode()


def described(view: View, files: dict[str, bytes], kinds: dict[str, str], address: str = "") -> dict:
    """The description of some files: `kinds` maps "csv" (and "parquet") to a name among `files`.

    Their bytes are at `address`, or beside the description where it is "".
    """
    lang, day = view.lang, facts.data_date(view)
    data = dataset_tables.of(view).data
    distribution = [_file(kind, name, files[name], address or name) for kind, name in kinds.items()]
    return {
        "@context": CONTEXT | {"@language": "en" if lang == "en" else "zh-CN"},
        "@type": "sc:Dataset",
        "conformsTo": CONFORMS,
        "name": view.title,
        "description": say(lang, "dataset.description"),
        "url": view.address,
        "version": dataset_tables.version(view),
        "datePublished": day or created(view)[:10],
        "dateModified": created(view),
        "license": say(lang, "dataset.licence"),
        "citeAs": cited(view),
        "inLanguage": "en" if lang == "en" else "zh-CN",
        "keywords": say(lang, "dataset.keywords").split("; "),
        "creator": {
            "@type": "sc:Organization",
            "name": say(lang, "shell.product"),
            "url": facts.origin(view),
        },
        "distribution": distribution,
        "recordSet": [
            {
                "@type": "cr:RecordSet",
                "@id": "figures",
                "name": "figures",
                "description": told(data, lang),
                "key": {"@id": "figures/observation_id"},
                "field": [_field(field, kinds["csv"], lang) for field in data.fields],
            }
        ],
    }


def cited(view: View) -> str:
    """One line that names the data set, its version and where it is."""
    who, version = say(view.lang, "shell.product"), dataset_tables.version(view)
    return say(view.lang, "dataset.cited", who=who, title=view.title, version=version, address=view.address)


def _file(kind: str, name: str, made: bytes, address: str) -> dict:
    return {
        "@type": "cr:FileObject",
        "@id": name,
        "name": name,
        "contentUrl": address,
        "contentSize": f"{len(made)} B",
        "encodingFormat": MEDIA[kind],
        "sha256": sha256(made).hexdigest(),
    }


def _field(field: Field, file: str, lang: str) -> dict:
    return {
        "@type": "cr:Field",
        "@id": f"figures/{field.name}",
        "name": field.name,
        "description": told(field, lang),
        "dataType": TYPES.get(field.kind, "sc:Text"),
        "source": {"fileObject": {"@id": file}, "extract": {"column": field.name}},
    }
