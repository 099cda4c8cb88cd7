"""What is given away, read by the tools of those who take it.

    data.py BASE

The data package by Frictionless, the reminders by icalendar, the database by the sqlite3 of this system.
"""

import subprocess
import sys
import tempfile
from datetime import date, datetime, timedelta
from urllib.parse import parse_qs, urlsplit
from urllib.request import urlopen

from frictionless import Package
from icalendar import Calendar

BASE = sys.argv[1].rstrip("/")
wrong = []


def package():
    report = Package(f"{BASE}/donnees/datapackage.json").validate()
    rows = sum(task.stats.get("rows", 0) for task in report.tasks)
    print(f"data package: {len(report.tasks)} tables, {rows} rows, {'valid' if report.valid else 'not valid'}")
    for task in report.tasks:
        wrong.extend(f"data package: {task.name}: row {row}: {note}" for row, note in task.flatten(["rowNumber", "note"]))
    wrong.extend(f"data package: {fault.note}" for fault in report.errors)
    if len(report.tasks) < 5 or rows < 30_000:
        wrong.append(f"data package: only {len(report.tasks)} tables, {rows} rows")


def calendars():
    plan = "situation=perdu&document=aucune&activite=prive&domicile=metropole&moyen=telephone"
    for lang in ("", "/en", "/es", "/pt", "/ar", "/uk"):
        body = urlopen(f"{BASE}{lang}/retrouver/rappels.ics?{plan}").read()
        where = f"{lang or '/fr'} reminders"
        calendar = Calendar.from_ical(body)
        wrong.extend(f"{where}: {fault}" for part in calendar.walk() for fault in part.errors)
        wrong.extend(f"{where}: a line of {len(line)} bytes" for line in body.split(b"\r\n") if len(line) > 75)
        if b"\n" in body.replace(b"\r\n", b""):
            wrong.append(f"{where}: a line ends without CR")
        missing = [name for name in ("PRODID", "VERSION") if name not in calendar]
        events = calendar.walk("VEVENT")
        for event in events:
            missing += [name for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION") if name not in event]
            day = event.decoded("DTSTART")
            if isinstance(day, datetime) or not date.today() < day < date.today() + timedelta(days=400):
                wrong.append(f"{where}: {day} is no day to come")
            # The link that a calendar makes of the text leads to the plan as it was, with its first day.
            links = [word for word in str(event["DESCRIPTION"]).split() if word.startswith("http")]
            if [list(parse_qs(urlsplit(link).query)) for link in links] != [[pair.split("=")[0] for pair in plan.split("&")] + ["depart"]]:
                wrong.append(f"{where}: {links}")
            elif not links[0].isascii() or urlopen(links[0]).url != links[0]:
                wrong.append(f"{where}: {links[0]} is sent on")
        if len({str(event["UID"]) for event in events}) != len(events) or not events or missing:
            wrong.append(f"{where}: {len(events)} events, without {missing}")
    print("reminders: six calendars read")


def database():
    with tempfile.NamedTemporaryFile(suffix=".sqlite") as file:
        file.write(urlopen(f"{BASE}/donnees/rattachement.sqlite").read())
        file.flush()
        asked = "PRAGMA integrity_check; PRAGMA foreign_key_check; SELECT count(*) FROM commune;"
        said = subprocess.run(["sqlite3", "-readonly", file.name, asked], capture_output=True, text=True)
    lines = said.stdout.split("\n")
    print(f"database: sqlite3 says {lines[:2]}")
    if said.returncode or said.stderr or lines[0] != "ok" or not lines[1].isdigit() or int(lines[1]) < 30_000:
        wrong.append(f"database: {said.stderr} {lines[:5]}")


package()
calendars()
database()
for line in wrong:
    print(line)
sys.exit(1 if wrong else 0)
