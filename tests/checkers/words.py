"""Every word of the texts that crawl.py left, held against Hunspell's dictionary of its language; and French signs.

    words.py FOLDER

What no dictionary has stands in words/: `names.txt` for all languages, and a list for each. One word a line.
"""

import re
import subprocess
import sys
from pathlib import Path

FOLDER, LISTS = Path(sys.argv[1]), Path(__file__).parent / "words"
# French names stand in every text; that they are marked as French, and meant, is held elsewhere.
DICTIONARIES = {"fr": "fr_FR", "en": "en_GB,fr_FR", "es": "es_ES,fr_FR", "pt": "pt_PT,fr_FR", "uk": "uk_UA", "ar": "ar"}
# Addresses of sites and of people, and what a file is called.
ADDRESS = re.compile(r"\S*(\w[.@/]\w)\S*")
WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:['-][^\W\d_]+)*(?!\w)")
# What no French text has: a sign that may leave its word at the end of a line, a sentence that begins small, a sentence
# that ends twice, an apostrophe of a typewriter.
SLIPS = {
    "a plain space": re.compile(r" [:;!?»](?![\w:-])|« |[^\u00a0\u202f]»|«[^\u00a0\u202f]"),
    "a sentence that begins small": re.compile(r"[^\W\d_][.!?…][ \u00a0\u202f]+[a-zà-ÿ]{2}"),
    "a sentence that ends twice": re.compile(r"[?!]\s*[.;]"),
    "a straight apostrophe": re.compile(r"[^\W\d_]'[^\W\d_]"),
}
# Marks that say where a word breaks, in which order it stands, and how an Arabic one is read aloud.
UNSEEN = {0x2019: "'", 0x2BC: "'", 0x2011: "-", **dict.fromkeys([0xAD, 0x640, 0x200E, 0x200F, *range(0x2066, 0x206A), *range(0x64B, 0x653)])}


def words(lang):
    """Each word, and one line in which it stands."""
    said = {}
    for line in (FOLDER / f"{lang}.txt").read_text().split("\n"):
        for word in WORD.findall(ADDRESS.sub(" ", line.translate(UNSEEN))):
            # Initials are names; a name in another alphabet is not of this language.
            if not word.isupper() and not (lang in ("ar", "uk") and re.search("[A-Za-zÀ-ÿ]", word)):
                said.setdefault(word, line)
    return said


def accepted(name):
    return set((LISTS / f"{name}.txt").read_text().split("\n"))


def main():
    unknown = []
    for lang, dictionary in DICTIONARIES.items():
        said = words(lang)
        asked = subprocess.run(
            ["hunspell", "-d", dictionary, "-i", "utf-8", "-l"],
            input="\n".join(said), capture_output=True, text=True, check=True,
        )
        if asked.stderr:
            sys.exit(asked.stderr)
        known = accepted("names") | accepted(lang)
        left = [word for word in dict.fromkeys(asked.stdout.split()) if word not in known]
        print(f"{lang}: {len(said)} words, {len(left)} unknown")
        if len(said) < 1_500:
            sys.exit("too few to say anything")
        unknown += [f"{lang}: {word}: {next((line for one, line in said.items() if word in one), '')}" for word in left]
    for line in (FOLDER / "fr.txt").read_text().split("\n"):
        unknown += [f"fr: {slip}: {line}" for slip, pattern in SLIPS.items() if pattern.search(ADDRESS.sub(" ", line))]
    for line in unknown:
        print(line[:200])
    sys.exit(1 if unknown else 0)


main()
