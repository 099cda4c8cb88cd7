"""Reads French health-insurance affiliation codes ("code d'organisme de rattachement").

>>> from rattachement import decode
>>> old = decode("O1 341 0000", lang="en")
>>> old["state"], old["name"], old["today"], old["today_name"], old["mended"]
('old', 'CPAM de Béziers', '01-342-0000', 'CPAM de l’Hérault', 'letter_o')

A list gives a list, and a pandas Series a DataFrame on the same index, even where the column was read as numbers and
has lost its zeros:

>>> import pandas
>>> codes = pandas.Series([17510000.0, None, 13410000.0], index=["Anne", "Karim", "Zoé"])
>>> decode(codes)[["name", "code", "state", "today"]]
                  name         code    state        today
Anne     CPAM de Paris  01-751-0000  current
Karim                                  blank
Zoé    CPAM de Béziers  01-341-0000      old  01-342-0000

A social security number is named, and never given back: nothing that was typed is in an answer.

>>> decode(["1 84 05 75 112 345 64"])[0]["other"]
'nir'
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Iterable
from decimal import Decimal
from numbers import Integral, Real
from typing import TYPE_CHECKING, Any, overload

from ._rattachement import NAMES, Reader

if TYPE_CHECKING:
    import pandas

__all__ = ["COLUMNS", "decode"]

#: What each answer has, in this order: the columns of ``rattachement decode --lines``.
COLUMNS: tuple[str, ...] = tuple(NAMES)


@overload
def decode(codes: str, *, lang: str = "fr") -> dict[str, str]: ...
@overload
def decode(codes: pandas.Series, *, lang: str = "fr") -> pandas.DataFrame: ...
@overload
def decode(codes: Iterable[Any], *, lang: str = "fr") -> list[dict[str, str]]: ...
def decode(codes: Any, *, lang: str = "fr") -> Any:
    """What each text is: whose code, still in service or not, what has its place today, or what else it is.

    Missing values are blank; a number is read by its digits. ``lang`` is the language of ``says``, a sentence or two.
    The first call reads the tables, which takes about a second.
    """
    if isinstance(codes, str):
        return decode([codes], lang=lang)[0]
    if isinstance(codes, (bytes, dict)) or not isinstance(codes, Iterable):
        raise TypeError("decode takes a text, a list of them, or a pandas Series")
    # Whoever has a Series has loaded pandas; nobody else needs it.
    pandas = sys.modules.get("pandas")
    if pandas is not None and isinstance(codes, pandas.DataFrame):
        raise TypeError('decode takes one column of a table, such as table["code"]')
    if pandas is not None and isinstance(codes, pandas.Series):
        # Files repeat a few hundred codes: each is read once. A missing value has the number -1, the last row.
        places, values = pandas.factorize(codes)
        columns = _reader().read([*map(_text, values), ""], lang)
        return pandas.DataFrame(dict(zip(COLUMNS, columns))).take(places).set_axis(codes.index)
    texts = [_text(value) for value in codes]
    different = list(dict.fromkeys(texts))
    rows = dict(zip(different, zip(*_reader().read(different, lang))))
    return [dict(zip(COLUMNS, rows[text])) for text in texts]


@functools.cache
def _reader() -> Reader:
    """The tables: read when first asked for; they never change."""
    return Reader()


def _text(value: object) -> str:
    """A cell as it was before it was taken for a number, but for its zeros, which the decoder puts back."""
    if isinstance(value, str):
        return value
    if value is None or _is_missing(value):
        return ""
    if isinstance(value, (Integral, Real, Decimal)) and not isinstance(value, bool):
        try:
            whole = int(value)
        except (OverflowError, ValueError):  # without end, or no number
            return ""
        if whole == value:
            return str(whole)
    return str(value)


def _is_missing(value: object) -> bool:
    pandas = sys.modules.get("pandas")
    if pandas is not None:
        return pandas.api.types.is_scalar(value) and bool(pandas.isna(value))
    return value != value
