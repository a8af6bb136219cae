#!/usr/bin/env python3
"""Every example of the language page runs, prints what the page says, and every name of the tables is on it;
so do the commands of the page of scripts, which has all scripts; the manual page is one to roff.

usage: docs.py [--dtap PROGRAM] [WORD...]    only examples that contain a WORD

An example is a block fenced with ```d. It runs on http.pcap with -q, and what follows the d are arguments
of dtap that replace or join these; a D_TAG there is the error that it has to end in. A block fenced with
```text right behind it is its output: whole but for empty lines around it. Only one with an ERROR clause
may write to standard error.

On the page of scripts a block fenced with ```sh is one command of dtap, and the block behind it its output,
where a line "..." stands for any lines.
"""
import glob
import os
import re
import shlex
import shutil
import subprocess
import sys

from harness import HERE, Dtap, Report, arguments, working_folder

ROOT = os.path.join(HERE, "..")
PAGE = os.path.join(ROOT, "docs", "language.md")
EXAMPLE = re.compile(r"^```d *(.*)\n((?:(?!```).*\n)*)```\n(?:\n```text\n((?:(?!```).*\n)*)```\n)?", re.M)
SCRIPTS = os.path.join(ROOT, "docs", "examples.md")
COMMAND = re.compile(r"^```sh\ndtap (.*)\n```\n\n```text\n((?:(?!```).*\n)*)```\n", re.M)
# Where the names of each kind are listed: the file, and what precedes a name.
TABLES = {
    "built-in variable": ("lib/probe/builtin.c", r'(?:\{\{|NEEDS\(|LOSS\()"(\w+)", "'),
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


def check_command(dtap, report, name, words, output):
    """A command of the page of scripts."""
    with working_folder() as folder:
        os.symlink(os.path.join(ROOT, "examples"), os.path.join(folder, "examples"))
        status, out, err = dtap(words, cwd=folder)
    out, want = ("".join(line + "\n" for line in lines(text)) for text in (out.decode(), output))
    pattern = "(?:.*\n)*".join(re.escape(part) for part in want.split("...\n"))
    report.check(name, status == 0 and not err and re.fullmatch(pattern, out),
                 "status %d, it prints\n%s%s" % (status, out, err.decode()))


def check_scripts(report, text, commands):
    """Every script is on its page, and has a golden test of its name."""
    report.check("each command was found", len(commands) == text.count("```sh"), "a fence is malformed")
    paths = glob.glob(os.path.join(ROOT, "examples", "*.d"))
    scripts = {os.path.basename(p) for p in paths}
    tested = {os.path.basename(p) for p in glob.glob(os.path.join(HERE, "d", "examples", "*.d"))}
    for what, there in (("is run on its page", {m for c in commands for m in re.findall(r"examples/(\w+\.d)", c[1])}),
                        ("has a section", {m + ".d" for m in re.findall(r"^## (\w+)$", text, re.M)}),
                        ("is in the index", {m + ".d" for m in re.findall(r"^\|.*\[(\w+)\]\(#\1\)", text, re.M)}),
                        ("has a golden test", tested),
                        ("is executable", {os.path.basename(p) for p in paths if os.access(p, os.X_OK)})):
        report.check("each script " + what, scripts and scripts <= there, " ".join(sorted(scripts - there)))


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

    def wanted(example):
        return not a.words or any(w in example for w in a.words)
    for m in examples:
        if wanted(m[0]):
            name = "docs/language.md:%d" % (text.count("\n", 0, m.start()) + 1)
            check_example(dtap, report, name, m[1].split(), m[2], m[3])
    with open(SCRIPTS, encoding="utf-8") as f:
        scripts = f.read()
    commands = list(COMMAND.finditer(scripts))
    for m in commands:
        if wanted(m[0]):
            name = "docs/examples.md:%d" % (scripts.count("\n", 0, m.start()) + 1)
            check_command(dtap, report, name, shlex.split(m[1]), m[2])
    if not a.words:
        check_scripts(report, scripts, commands)
        report.check("each example was found", len(examples) == len(re.findall("^```d", text, re.M)), "a fence is malformed")
        check_tables(report, text)
        check_manual(dtap, report)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
