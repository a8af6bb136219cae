#!/usr/bin/env python3
"""Every example of the language page runs, prints what the page says, and every name of the tables is on it;
the manual page is one to roff.

usage: docs.py [--dtap PROGRAM] [WORD...]    only examples that contain a WORD

An example is a block fenced with ```d. It runs on http.pcap with -q, and what follows the d are arguments
of dtap that replace or join these; a D_TAG there is the error that it has to end in. A block fenced with
```text right behind it is its output: whole but for empty lines around it. Only one with an ERROR clause
may write to standard error.
"""
import os
import re
import shutil
import subprocess
import sys

from harness import HERE, Dtap, Report, arguments, working_folder

ROOT = os.path.join(HERE, "..")
PAGE = os.path.join(ROOT, "docs", "language.md")
EXAMPLE = re.compile(r"^```d *(.*)\n((?:(?!```).*\n)*)```\n(?:\n```text\n((?:(?!```).*\n)*)```\n)?", re.M)
# Where the names of each kind are listed: the file, and what precedes a name.
TABLES = {
    "built-in variable": ("lib/probe/builtin.c", r'(?:\{\{|NEEDS\()"(\w+)", "'),
    "subroutine": ("lib/probe/sub.c", r"&sub_(?!element\b)(\w+)"),
    "action": ("lib/probe/action.c", r"&act_(\w+)"),
    "aggregating function": ("lib/agg/fn.c", r"&fn_(\w+)"),
    "refused function": ("lib/probe/refused.c", r'^\t(?:ACTION|SUB)\("(\w+)"'),
    "option": ("app/settings.c", r'^\t\{"(\w+)", [A-Z_]+, [A-Z]+,'),
}


def lines(text):
    return [line.rstrip() for line in text.strip("\n").splitlines()]


def check_example(dtap, report, name, words, program, output):
    tag = next((w for w in words if w.startswith("D_")), None)
    args = [w for w in words if w != tag]
    if "-r" not in args:
        args += ["-r", "http.pcap"]
    try:
        with working_folder() as folder:
            status, out, err = dtap(["-q", "-xerrtags", *args, "-n", program], cwd=folder)
    except Dtap.Crash as e:
        report.failed(name, str(e))
        return
    err = err.decode(errors="replace")
    if tag:
        report.check(name, status == 1 and "[%s]" % tag in err, "%s is expected, status %d\n%s" % (tag, status, err))
        return
    out = lines(out.decode(errors="replace"))
    if status or (err and "ERROR" not in program):
        report.failed(name, "status %d\n%s" % (status, err))
    elif output is not None:
        report.check(name, out == lines(output), "it prints\n%s" % "\n".join(out))
    else:
        report.passed(name)


def check_tables(report, text):
    named = set(re.findall(r"`(\w+)(?:[( =][^`]*)?`", text))
    for kind, (path, pattern) in TABLES.items():
        with open(os.path.join(ROOT, path), encoding="utf-8") as f:
            rows = re.findall(pattern, f.read(), re.M)
        missing = sorted(set(rows) - named)
        report.check("each " + kind, rows and not missing, "%d in %s, not on the page: %s" %
                     (len(rows), path, " ".join(missing)))


def check_manual(dtap, report):
    page = os.path.join(os.path.dirname(dtap.path), "..", "docs", "dtap.8")
    why = "it is not built" if not os.path.exists(page) else "there is no groff" if not shutil.which("groff") else ""
    if why:
        report.skipped("docs/dtap.8", why)
        return
    done = subprocess.run(["groff", "-ww", "-man", "-Tutf8", page], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    report.check("docs/dtap.8", done.stdout and not done.stderr and done.returncode == 0, done.stderr.decode())


def main():
    parser = arguments(__doc__)
    parser.add_argument("words", nargs="*")
    a = parser.parse_args()
    dtap, report = Dtap(a.dtap), Report()
    with open(PAGE, encoding="utf-8") as f:
        text = f.read()
    examples = list(EXAMPLE.finditer(text))
    for m in examples:
        if not a.words or any(w in m[0] for w in a.words):
            name = "docs/language.md:%d" % (text.count("\n", 0, m.start()) + 1)
            check_example(dtap, report, name, m[1].split(), m[2], m[3])
    if not a.words:
        report.check("each example was found", len(examples) == len(re.findall("^```d", text, re.M)), "a fence is malformed")
        check_tables(report, text)
        check_manual(dtap, report)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
