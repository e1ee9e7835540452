"""Rows of Arrow as a frame of Python's own values."""

import pandas as pd
import pyarrow as pa

from dashboard.naming import MANY, objects


def frame_of(table: pa.Table) -> pd.DataFrame:
    """A table as a frame whose texts are Python's own: pandas' strings cost a call for each value read."""
    names = table.column_names
    texts = [name for name, kind in zip(names, table.schema.types, strict=True) if pa.types.is_string(kind)]
    block = objects({name: _texts(table[name]) for name in texts}, table.num_rows)
    return pd.concat([block, table.drop_columns(texts).to_pandas(use_threads=False)], axis="columns")[names]


def _texts(column: pa.ChunkedArray):
    """A column as Python's texts; where many rows have few texts, each text is made once."""
    if len(column) < MANY or len(column[:MANY].unique()) > MANY // 2:
        return column.to_numpy(zero_copy_only=False)
    coded = column.combine_chunks().dictionary_encode(null_encoding="encode")
    return coded.dictionary.to_numpy(zero_copy_only=False)[coded.indices.to_numpy()]
