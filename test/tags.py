#!/usr/bin/env python3
"""Every error tag that the sources can raise is demanded by a golden test.

usage: tags.py
"""
import glob
import os
import re
import sys

from harness import HERE, Report


def main():
    raised, demanded, report = {}, set(), Report()
    for path in sorted(glob.glob(os.path.join(HERE, "..", "lib", "*", "*.c"))):
        with open(path, encoding="utf-8") as f:
            for line, text in enumerate(f, 1):
                for tag in re.findall(r'"(D_[A-Z0-9_]+)"', text):
                    raised.setdefault(tag, "%s:%d" % (os.path.relpath(path, os.path.join(HERE, "..")), line))
    for path in glob.glob(os.path.join(HERE, "d", "**", "*.d"), recursive=True):
        with open(path, encoding="utf-8", errors="replace") as f:
            demanded.update(re.findall(r"@@ tag: (\S+)", f.read()))
    for tag in sorted(raised):
        report.check(tag, tag in demanded, "raised at %s, but no golden test demands it" % raised[tag])
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
