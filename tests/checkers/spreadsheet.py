"""The lookup that /donnees explains, in LibreOffice: each language's formulas, typed in a spreadsheet of that language.

usage: spreadsheet.py BASE FOLDER
"""

import html
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.request

# Debian's own, for Debian's own Python.
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

# The page, the spreadsheet's language, and Windows' number for it, which an imported CSV is read by.
LANGUAGES = [
    ("", "fr-FR", 1036),
    ("/en", "en-GB", 2057),
    ("/es", "es-ES", 3082),
    ("/pt", "pt-PT", 2070),
    ("/ar", "ar-SA", 1025),
    ("/uk", "uk-UA", 1058),
]
# What is typed into column A, and what stands in column D: an old code gives the new one, zeros or none, spaces,
# hyphens or none; a number that is typed loses its zeros there. Empty is what is of the home, unknown, or no code.
TYPED = [
    ("01 341 0000", "01-342-0000"),
    ("013410000", "01-342-0000"),
    ("13410000", "01-342-0000"),
    ("'013410000", "01-342-0000"),
    ("01-341-0000", "01-342-0000"),
    ("01 751 0000", "01-751-0000"),
    ("03 045 1100", ""),
    ("98 765 4321", ""),
    ("x", ""),
    ("", ""),
]
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooLocale" oor:op="fuse"><value>{ui}</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{locale}</value></prop></item>
<item oor:path="/org.openoffice.Office.Linguistic/General"><prop oor:name="UILocale" oor:op="fuse"><value>{ui}</value></prop></item>
</oor:items>
"""


def get(address):
    with urllib.request.urlopen(address) as answer:
        return answer.read()


def formulas(page):
    """What the page says to write into B2, C2 and D2; of D2 there is one for Excel and one for LibreOffice."""
    section = page[page.index('id="tableur"') :].split("</section>")[0].split("</ol>")[0]
    codes = re.findall(r"<code[^>]*>(.*?)</code>", section, re.S)
    codes = [html.unescape(re.sub(r"<[^>]*>", "", code)).replace("\u200b", "") for code in codes]
    digits, caisse, excel, calc = (code for code in codes if code.startswith("="))
    # They differ in how a sheet is named, and in nothing else; Excel is not here.
    assert excel.replace("T!", "$T.") == calc, (excel, calc)
    return digits, caisse, calc


def value(name, what):
    pair = PropertyValue()
    pair.Name, pair.Value = name, what
    return pair


def office(folder, locale):
    """LibreOffice in a language, without a screen, and the way to its documents."""
    profile = folder / locale
    shutil.rmtree(profile, ignore_errors=True)
    (profile / "user").mkdir(parents=True)
    ui = {"en-GB": "en-US", "pt-PT": "pt"}.get(locale, locale.split("-")[0])
    (profile / "user" / "registrymodifications.xcu").write_text(PROFILE.format(ui=ui, locale=locale), encoding="utf-8")
    pipe = f"rattachement{time.monotonic_ns()}"
    options = ["--headless", "--norestore", f"-env:UserInstallation={profile.as_uri()}", f"--accept=pipe,name={pipe};urp;"]
    nowhere = subprocess.DEVNULL
    # A group of its own: `soffice` starts the program that does the work.
    process = subprocess.Popen(["soffice", *options], stdout=nowhere, stderr=nowhere, start_new_session=True)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            break
        except NoConnectException:
            time.sleep(0.5)
    else:
        end(process)
        raise SystemExit(f"LibreOffice in {locale} did not answer")
    return process, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)


def end(process):
    os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)


def look_up(desktop, file, windows, written):
    """The file opened, its sheet copied, the formulas written and copied downwards: what is in columns B and D."""
    hidden = value("Hidden", True)
    table = desktop.loadComponentFromURL(
        file.as_uri(),
        "_blank",
        0,
        # Between cells ; or a tab, UTF-8, from the first line, each column as LibreOffice takes it.
        (
            hidden,
            # No lock beside the file: the next language opens it too.
            value("ReadOnly", True),
            value("FilterName", "Text - txt - csv (StarCalc)"),
            value("FilterOptions", f"59/9,34,76,1,,{windows},false,false"),
        ),
    )
    book = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (hidden,))
    book.Sheets.importSheet(table, table.Sheets.getByIndex(0).Name, 1)
    book.Sheets.getByIndex(1).Name = "T"
    sheet = book.Sheets.getByIndex(0)
    found = []
    for row, (typed, _) in enumerate(TYPED, 1):
        sheet.getCellByPosition(0, row).FormulaLocal = typed
        for column, formula in enumerate(written, 1):
            sheet.getCellByPosition(column, row).FormulaLocal = re.sub(r"\b([ABC])2\b", rf"\g<1>{row + 1}", formula)
        found.append((sheet.getCellByPosition(1, row).String, sheet.getCellByPosition(3, row).String))
    table.close(True)
    book.close(True)
    return found


def main(base, folder):
    folder = pathlib.Path(folder).absolute()
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "correspondances.tableur.csv"
    file.write_bytes(get(f"{base}/donnees/{file.name}"))
    wrong = 0
    for path, locale, windows in LANGUAGES:
        written = formulas(get(f"{base}{path}/donnees").decode())
        process, desktop = office(folder, locale)
        try:
            found = look_up(desktop, file, windows, written)
        finally:
            end(process)
        for (typed, expected), (digits, today) in zip(TYPED, found):
            if today != expected or ("341" in typed and digits != "013410000"):
                print(f"{locale}: {typed!r} gives {digits!r} and {today!r}, not {expected!r}: {written}")
                wrong += 1
    print(f"{len(LANGUAGES)} languages, {len(TYPED)} cells each, {wrong} wrong")
    return wrong


if __name__ == "__main__":
    sys.exit(1 if main(*sys.argv[1:]) else 0)
