#!/usr/bin/env python3
"""audit-verdict.py RESULT EXCEPTIONS: what the audit found, less what is known and explained.

RESULT is what audit.py wrote with --json. A line of EXCEPTIONS is "kind<TAB>regular expression on the place<TAB>reason".
An exception that excuses nothing is a fault too, so that the list cannot outlive its reasons. Exit status 1 when any is left.
"""
import json
import re
import sys
from pathlib import Path


def exceptions(path):
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, place, reason = line.split("\t")
            yield kind, re.compile(place), reason


def main(result, exception_list):
    audit = json.loads(Path(result).read_text(encoding="utf-8"))
    left = audit["faults"]
    for kind, place, reason in exceptions(exception_list):
        excused = [f for f in left if f[0] == kind and place.search(f[1])]
        left = [f for f in left if f not in excused]
        if not excused:
            left.append([kind, place.pattern, "this exception excuses nothing any more: take it out"])
        for _, where, what in excused:
            print(f"left out    {kind} {where}: {what} ({reason})")
    for kind, where, what in left:
        print(f"{kind:11} {where}: {what}")
    for name, number in sorted(audit["counts"].items()):
        print(f"{name:36} {number}")
    print(f"{'FALLS SHORT' if left else 'HOLDS'}: {len(left)} faults, {len(audit['faults'])} before exceptions")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
