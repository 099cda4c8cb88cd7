"""Every address of the site's map, and every address that those pages lead to: each answers, each anchor is there, no
two pages of a language have one title. Whatever is read is left as one text a language, for the spelling.

    crawl.py BASE FOLDER           all of it: some 50,000 addresses, six minutes
    crawl.py BASE FOLDER --texts   the pages of the map that are more than names: what is needed for the spelling
"""

import re
import sys
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from http.client import HTTPConnection
from pathlib import Path
from threading import local
from urllib.parse import urldefrag, urljoin, urlsplit

BASE, FOLDER, TEXTS = sys.argv[1].rstrip("/"), Path(sys.argv[2]), "--texts" in sys.argv
HOST = urlsplit(BASE).netloc
VOID = set("area base br col embed hr img input link meta source track wbr".split())
BLOCKS = set("p li sup div td th dt dd h1 h2 h3 h4 br label summary title option button nav ul ol caption".split())
SILENT = {"script", "style", "code", "pre", "textarea"}
# What names something: a place, a body, somebody's words. No dictionary has them.
NAMES = re.compile(r"/(caisses|regimes|sources|donnees|mentions-legales)(/|\?|$)")


class Page(HTMLParser):
    """The links, ids and title of a page, and its words by language."""

    def __init__(self, text):
        super().__init__()
        self.links, self.ids, self.lang, self.title, self.words = [], [], "", "", defaultdict(list)
        self.open = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag in ("a", "link", "use", "img", "script"):
            self.links += [value for name in ("href", "src") if (value := values.get(name))]
        if tag == "html":
            self.lang = values.get("lang", "")
        if "id" in values:
            self.ids.append(values["id"])
        _, lang, silent = self.open[-1] if self.open else ("", "", False)
        if "lang" in values:
            lang = values["lang"]
            self.words[lang].append("\n")
        if tag not in VOID:
            self.open.append((tag, lang, silent or tag in SILENT or values.get("translate") == "no"))
        if not silent:
            said = [values.get(name) for name in ("alt", "aria-label", "placeholder", "title")]
            if tag == "meta" and values.get("name") == "description":
                said.append(values.get("content"))
            self.words[lang] += [f"\n{word}\n" for word in said if word]
        if tag in BLOCKS:
            self.line()

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.line()
        while self.open:
            if self.open.pop()[0] == tag:
                break

    def line(self):
        """Words of two blocks are not one word."""
        for said in self.words.values():
            said.append("\n")

    def handle_data(self, data):
        tag, lang, silent = self.open[-1] if self.open else ("", "", False)
        if tag == "title":
            self.title += data
        if not silent:
            self.words[lang].append(data)


here = local()


def fetch(path):
    """Asks once more when the connection had been closed meanwhile."""
    for last in (False, True):
        try:
            if not hasattr(here, "connection"):
                here.connection = HTTPConnection(HOST, timeout=60)
            here.connection.request("GET", path, headers={"accept-encoding": "identity"})
            answer = here.connection.getresponse()
            return answer.status, answer.headers, answer.read()
        except OSError:
            here.connection.close()
            del here.connection
            if last:
                raise


def visit(path):
    status, headers, body = fetch(path)
    if not headers.get_content_type() == "text/html":
        return path, status, headers, None
    return path, status, headers, Page(body.decode())


def main():
    wrong = []
    listed = re.findall(r"<loc>([^<]+)</loc>", fetch("/sitemap.xml")[2].decode())
    queue = {url.replace("&amp;", "&").removeprefix(BASE) or "/" for url in listed}
    if TEXTS:
        queue = {path for path in queue if not NAMES.search(path)}
    seen, ids, anchors, titles, words = set(queue), {}, [], defaultdict(list), defaultdict(Counter)
    with ThreadPoolExecutor(4) as pool:
        while queue:
            found = set()
            for path, status, headers, page in pool.map(visit, sorted(queue)):
                # A link may lead to where one is sent on from: a search that has one answer.
                if status in (303, 307, 308):
                    to = urljoin(path, headers["location"])
                    found.add(to.removeprefix(BASE))
                elif status != 200:
                    wrong.append(f"{path}: {status}")
                if page is None:
                    continue
                ids[path] = set(page.ids)
                if len(page.ids) != len(ids[path]):
                    wrong.append(f"{path}: an id stands twice")
                if "?" not in path:
                    titles[page.lang, page.title.strip()].append(path)
                if not NAMES.search(path):
                    for lang, said in page.words.items():
                        for line in "".join(said).split("\n"):
                            words[lang][re.sub("[ \t\r]+", " ", line).strip()] += 1
                for link in page.links:
                    url, anchor = urldefrag(urljoin(BASE + path, link))
                    parts = urlsplit(url)
                    if parts.scheme not in ("http", "https") or parts.netloc != HOST:
                        continue
                    target = url.removeprefix(BASE) or "/"
                    if anchor:
                        anchors.append((path, target, anchor))
                    # Each answer of the wizard leads to others, without end: one step from a page is enough.
                    if target not in seen and "?" not in path and not TEXTS:
                        found.add(target)
            queue = found - seen
            seen |= found
    missing = {f"{path}: no #{anchor} on {target}" for path, target, anchor in anchors if target in ids and anchor not in ids[target]}
    wrong += sorted(missing)
    wrong += [f"{' and '.join(paths)}: one title, {title}" for (_, title), paths in titles.items() if len(paths) > 1]
    for lang, lines in words.items():
        (FOLDER / f"{lang or 'none'}.txt").write_text("\n".join(sorted(lines)))
    print(f"{len(listed)} addresses of the map, {len(seen)} with what they lead to, {len(anchors)} anchors")
    for line in wrong[:50]:
        print(line)
    if len(listed) < 5_000 or len(anchors) < 1_000:
        sys.exit("the crawl saw too little to say anything")
    sys.exit(1 if wrong else 0)


main()
