"""The structure of the figures as SDMX-ML 3.0: code lists, concepts, data structure and dataflow."""

from lxml import etree  # ty: ignore[missing-module-member] - compiled, without types
from lxml.builder import ElementMaker

from dashboard.charts.model import Dataset, View
from dashboard.exports import dataset_tables, sdmx
from dashboard.exports.words import plain
from dashboard.wording.columns import column_meaning

MEDIA = "application/vnd.sdmx.structure+xml; version=3.0.0; charset=utf-8"
SCHEMAS = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0"
SPACES = {part[:3]: f"{SCHEMAS}/{part}" for part in ("message", "structure", "common")}
MES, STR, COM = (ElementMaker(namespace=space, nsmap=SPACES) for space in SPACES.values())
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
URN = "urn:sdmx:org.sdmx.infomodel"
OWN = {"agencyID": sdmx.AGENCY, "version": sdmx.VERSION, "isExternalReference": "false"}


def write(view: View) -> bytes:
    """The structure message of a view's data set; code lists hold what its figures can have."""
    shown = dataset_tables.of(view)
    structures = MES.Structures(
        STR.Dataflows(_flow(shown)),
        STR.Codelists(*(_list(one, shown) for one in sdmx.COMPONENTS if one.codes)),
        STR.ConceptSchemes(_concepts(shown)),
        STR.DataStructures(_structure(shown)),
    )
    header = MES.Header(
        MES.ID(f"{sdmx.FLOW}-{view.build.content_hash[:12]}"),
        MES.Test("false"),
        MES.Prepared(sdmx.prepared(view)),
        MES.Sender(id=sdmx.AGENCY),
    )
    return etree.tostring(
        MES.Structure(header, structures), xml_declaration=True, encoding="UTF-8", pretty_print=True
    )


def _names(zh: str, en: str) -> list:
    return [COM.Name(plain(text), {LANG: lang}) for lang, text in (("en", en), ("zh", zh)) if text]


def _flow(shown: Dataset):
    structure = f"{URN}.datastructure.DataStructure={sdmx.AGENCY}:{sdmx.STRUCTURE}({sdmx.VERSION})"
    return STR.Dataflow(*_names(shown.data.zh, shown.data.en), STR.Structure(structure), id=sdmx.FLOW, **OWN)


def _list(component: sdmx.Component, shown: Dataset):
    codes = [
        STR.Code(*_names(one.zh, one.en), id=sdmx.code(component, one.code))
        for one in sdmx.codes(component, shown)
    ]
    partial = "true" if component.codes != "own" else "false"
    return STR.Codelist(*_meaning(component, shown), *codes, id=_list_id(component), isPartial=partial, **OWN)


def _list_id(component: sdmx.Component) -> str:
    return f"CL_{component.identity}"


def _meaning(component: sdmx.Component, shown: Dataset) -> list:
    field = next(one for one in shown.data.fields if one.name == component.column)
    told = [column_meaning(component.column, lang) for lang in ("zh", "en")]
    return _names(told[0] or field.zh, told[1] or field.en)


def _concepts(shown: Dataset):
    concepts = [STR.Concept(*_meaning(one, shown), id=one.identity) for one in sdmx.COMPONENTS]
    return STR.ConceptScheme(
        *_names(shown.data.zh, shown.data.en), *concepts, id=sdmx.CONCEPTS, isPartial="false", **OWN
    )


def _structure(shown: Dataset):
    by_role = {
        role: [one for one in sdmx.COMPONENTS if one.role == role]
        for role in (sdmx.DIMENSION, sdmx.TIME, sdmx.ATTRIBUTE, sdmx.MEASURE)
    }
    dimensions = [
        STR.Dimension(*_component(one), id=one.identity, position=str(number))
        for number, one in enumerate(by_role[sdmx.DIMENSION], 1)
    ]
    times = [STR.TimeDimension(*_component(one), id=one.identity) for one in by_role[sdmx.TIME]]
    measures = [STR.Measure(*_component(one), id=one.identity) for one in by_role[sdmx.MEASURE]]
    parts = STR.DataStructureComponents(
        STR.DimensionList(*dimensions, *times),
        STR.AttributeList(*map(_attribute, by_role[sdmx.ATTRIBUTE])),
        STR.MeasureList(*measures),
    )
    return STR.DataStructure(*_names(shown.data.zh, shown.data.en), parts, id=sdmx.STRUCTURE, **OWN)


def _attribute(component: sdmx.Component):
    usage = "mandatory" if component.required else "optional"
    relation = STR.AttributeRelationship(STR.Observation())
    return STR.Attribute(*_component(component), relation, id=component.identity, usage=usage)


def _component(component: sdmx.Component) -> list:
    where = f"{sdmx.AGENCY}:{sdmx.CONCEPTS}({sdmx.VERSION}).{component.identity}"
    concept = STR.ConceptIdentity(f"{URN}.conceptscheme.Concept={where}")
    form = STR.TextFormat(textType=component.text)
    if component.codes:
        listed = f"{URN}.codelist.Codelist={sdmx.AGENCY}:{_list_id(component)}({sdmx.VERSION})"
        form = STR.Enumeration(listed)
    return [concept, STR.LocalRepresentation(form)]
