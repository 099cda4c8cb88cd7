"""The wheel of deploy/python, as whoever installed it meets it."""

import csv
import doctest
import io
import json
import os
import pathlib
import subprocess
import sys
import threading
import unittest

import numpy
import pandas

import rattachement
from rattachement import COLUMNS, decode

PROGRAM = os.environ["PROGRAM"]
CASES = pathlib.Path(__file__).parent.parent / "data" / "decoder-cases.tsv"
#: A social security number, as people write it and as columns of numbers have it.
SECRET = "184057511234564"


def load_tests(_loader, tests, _pattern):
    """The example of the documentation is a test."""
    tests.addTests(doctest.DocTestSuite(rattachement, optionflags=doctest.NORMALIZE_WHITESPACE))
    return tests


def command(texts, *options):
    """What the program prints for these lines."""
    asked = [PROGRAM, "decode", "--lines", "-", *options]
    done = subprocess.run(asked, input="\n".join(texts), capture_output=True, text=True, encoding="utf-8", check=False)
    return done.stdout


class Decode(unittest.TestCase):
    def test_it_says_what_the_command_says(self):
        texts = [line.split("\t")[0] for line in CASES.read_text(encoding="utf-8").splitlines()]
        texts += ["Nantes", "75001", "caisse 34", SECRET, "17510000", "x"]
        for lang in ["fr", "ar"]:
            answers = decode(texts, lang=lang)
            rows = list(csv.DictReader(io.StringIO(command(texts, "--lang", lang))))
            self.assertEqual([row.pop("line") for row in rows], [str(at + 1) for at in range(len(texts))])
            self.assertEqual(answers, rows)
            self.assertEqual(tuple(answers[0]), COLUMNS)
            self.assertEqual(decode(pandas.Series(texts), lang=lang).to_dict("records"), answers)
            items = [json.loads(line) for line in command(texts, "--json", "--lang", lang).splitlines()]
            for name in ["kind", "state", "says"]:
                self.assertEqual([answer[name] for answer in answers], [item[name] for item in items], name)

    def test_zeros_that_a_column_of_numbers_lost_are_put_back(self):
        whole = decode("017510000")
        lost = decode("17510000")
        self.assertEqual((lost["code"], lost["name"], lost["state"]), (whole["code"], "CPAM de Paris", "current"))
        table = pandas.read_csv(io.StringIO("code\n017510000\n\n013410000"), skip_blank_lines=False)
        self.assertEqual(table["code"].dtype, "float64")
        for column in [table["code"], table["code"].astype("Int64"), table["code"].astype(object)]:
            answer = decode(column)
            self.assertEqual(answer["code"].to_list(), ["01-751-0000", "", "01-341-0000"])
            self.assertEqual(answer["state"].to_list(), ["current", "blank", "old"])
        for one in [17510000, 17510000.0, numpy.int64(17510000), numpy.float32(17510000)]:
            self.assertEqual(decode([one]), [lost], type(one))

    def test_what_is_missing_is_blank(self):
        missing = [None, float("nan"), pandas.NA, pandas.NaT, numpy.nan, "", float("inf")]
        self.assertEqual({answer["state"] for answer in decode(missing)}, {"blank"})
        self.assertEqual(set(decode(pandas.Series(missing, dtype=object))["state"]), {"blank"})

    def test_the_index_is_kept_whatever_it_is(self):
        for index in [["b", "a", "b"], [3, 1, 2], pandas.MultiIndex.from_tuples([(1, "x"), (1, "y"), (2, "x")])]:
            column = pandas.Series(["01 341 0000", None, "01 341 0000"], index=index)
            answer = decode(column)
            self.assertTrue(answer.index.equals(column.index))
            self.assertEqual(answer["state"].to_list(), ["old", "blank", "old"])
        table = pandas.DataFrame({"who": ["A", "B"], "code": ["017510000", "x"]}, index=[7, 5])
        joined = table.join(decode(table["code"]).add_prefix("rattachement_"))
        self.assertEqual(joined.loc[7, "rattachement_name"], "CPAM de Paris")

    def test_every_sort_of_column_is_read(self):
        for dtype in ["object", "str", "category"]:
            answer = decode(pandas.Series(["01 751 0000", "01 751 0000", None], dtype=dtype))
            self.assertEqual(answer["state"].to_list(), ["current", "current", "blank"], dtype)
        nothing = decode(pandas.Series([], dtype=object))
        self.assertEqual((tuple(nothing.columns), len(nothing)), (COLUMNS, 0))
        self.assertEqual(decode([]), [])
        self.assertEqual(decode(iter(["x"]))[0]["state"], "unread")

    def test_a_social_security_number_is_named_and_never_given_back(self):
        for cell in ["1 84 05 75 112 345 64", SECRET, f"Marie {SECRET}", f"\udc80{SECRET}", int(SECRET), float(SECRET)]:
            for answer in [decode([cell])[0], decode(pandas.Series([cell], dtype=object)).iloc[0].to_dict()]:
                self.assertEqual((answer["other"], answer["code"]), ("nir", ""))
                said = " ".join(answer.values())
                self.assertFalse("Marie" in said or "84" in said, said)

    def test_a_mistake_is_told_and_tells_nothing(self):
        with self.assertRaisesRegex(ValueError, "fr, .*uk"):
            decode([SECRET], lang="xx")
        with self.assertRaisesRegex(TypeError, "one column"):
            decode(pandas.DataFrame({"code": [SECRET]}))
        for wrong in [int(SECRET), None, SECRET.encode(), {"code": SECRET}]:
            with self.assertRaises(TypeError) as caught:
                decode(wrong)
            self.assertNotIn(SECRET, str(caught.exception))

    def test_threads_share_the_tables(self):
        answers = []
        threads = [threading.Thread(target=lambda: answers.append(decode(["01 341 0000"] * 9))) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(answers, [decode(["01 341 0000"] * 9)] * 8)

    def test_pandas_is_for_those_who_have_it(self):
        program = """
import sys
from rattachement import decode
answers = decode(["01 751 0000", None, float("nan"), 17510000.0])
assert [answer["state"] for answer in answers] == ["current", "blank", "blank", "current"], answers
assert not {"pandas", "numpy"} & set(sys.modules)
"""
        subprocess.run([sys.executable, "-c", program], check=True)


if __name__ == "__main__":
    unittest.main()
