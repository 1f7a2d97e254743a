#!/usr/bin/env python3
"""Looks for links within a built site that lead nowhere, and for pages that no link leads to; no network is used.

links.py SITE BASE: SITE is the directory, BASE the address that it will have, so that whole addresses of its own count as well.
"""
import html.parser
import pathlib
import sys
import urllib.parse

# Made by the site plugin for every site that has reports; the menu has them one by one.
NOT_LINKED = {"project-reports.html"}


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.anchors, self.links = set(), []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        for name in ("id",) + (("name",) if tag == "a" else ()):
            if attributes.get(name):
                self.anchors.add(attributes[name])
        for name in ("href", "src"):
            if attributes.get(name):
                self.links.append((self.getpos()[0], attributes[name]))


def target(page, link, base):
    """The file that a link leads to, below the site, and the anchor in it; None where it leads out of the site."""
    if link.startswith(base):
        page, link = pathlib.PurePosixPath("index.html"), link[len(base):] or "index.html"
    address = urllib.parse.urlsplit(link)
    if address.scheme or address.netloc:
        return None
    file = page
    if address.path:
        parts = []
        for part in (page.parent / urllib.parse.unquote(address.path)).parts:
            parts = parts[:-1] if part == ".." and parts else parts + [part]
        file = pathlib.PurePosixPath(*parts)
    return file, urllib.parse.unquote(address.fragment)


def main(site, base):
    pages = {f.relative_to(site): Page(f.read_text(encoding="utf-8")) for f in sorted(site.rglob("*.html"))}
    pages = {pathlib.PurePosixPath(f.as_posix()): p for f, p in pages.items()}
    dead, within, leaving, reached = [], 0, 0, {pathlib.PurePosixPath("index.html")}
    for name, page in pages.items():
        for line, link in page.links:
            found = target(name, link, base)
            if found is None:
                leaving += 1
                continue
            within += 1
            file, anchor = found
            if file != name:
                reached.add(file)
            if not (site / file).is_file():
                dead.append(f"{name}:{line}: {link}: there is no such file")
            elif anchor and file in pages and anchor not in pages[file].anchors:
                dead.append(f"{name}:{line}: {link}: {file} has no such anchor")
    dead += [f"{name}: no page has a link to it" for name in pages if name not in reached and name.name not in NOT_LINKED]
    print(*dead, sep="\n", end="\n" if dead else "")
    print(f"{len(pages)} pages, {within} links within the site, {leaving} that leave it (not followed), {len(dead)} wrong")
    return 1 if dead or not within else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), sys.argv[2]))
