#!/usr/bin/env python3
"""Runs the golden tests, test/d/**/NAME.d: a D program, how to run it, and what must come out.

usage: golden.py [--dtap PROGRAM] [--update] [--engines LIST] [WORD...]   only tests whose path contains a WORD

The first comment of a file says what is tested and holds directives:

    @@ args: -q -r http.pcap    options; captures are those of test/captures, libs is
                                test/libs, folders of D libraries, examples that of the scripts.
                                PROGRAM stands for the program's text (after -n), SCRIPT for NAME.d;
                                "-s SCRIPT" is added without them if there is a program
    @@ status: 1                exit status, if not 0
    @@ tag: D_SYNTAX            standard error must name this tag (-xerrtags is added), the status is 1
    @@ env: NAME=VALUE ...      added to the environment
    @@ then: -q -r out.pcap -n ...   run dtap once more with these; its outputs follow
    @@ stdin: http.pcap         a capture on standard input
    @@ terminal                 standard error is a terminal
    @@ matched                  keep the lines "matched N probes" of standard error, else they are dropped
    @@ keep: REGEX              of standard error only lines that begin so
    @@ once                     only run as it is; otherwise also with -x jit=off and -x engine=tree, and
                                the outputs must be the same bytes

Comments at the end hold the expected outputs: from "/* @@ stdout" (or stderr) to "*/". No stderr comment
means that it is empty. What an editor or this notation would spoil is written so:

    a line that ends in a blank, a tab or "$" gets one more "$"
    "*/" is written "*\\/"
    addresses of more than 8 digits in standard error, which differ from run to run, are written 0x...
    a last line that does not end with a newline is followed by "\\ no newline"

--engines jit,tree runs them by these only.
--update writes what came out into the files: read the difference before it is committed.
"""
import concurrent.futures
import difflib
import glob
import os
import re
import shlex
import sys

from harness import HERE, Dtap, Report, arguments, working_folder

ENGINES = {"jit": [], "interpreter": ["-x", "jit=off"], "tree": ["-x", "engine=tree"]}
BLOCK = re.compile(r"^/\* @@ (stdout|stderr)\n(.*?)^\*/\n", re.M | re.S)
DIRECTIVE = re.compile(r"^(?:/\*| \*) @@ (\w+)(?:: (.*?))?(?: \*/)?$", re.M)
MATCHED = re.compile(r"dtap: (?:script|description) '.*' matched \d+ probes?\n")
ADDRESS = re.compile(r"0x[0-9a-f]{9,}")
NO_NEWLINE = "\\ no newline\n"


def decode(block):
    """The text that a comment stands for."""
    text = "".join(line[:-2] + "\n" if line.endswith("$\n") else line for line in block.splitlines(True))
    text = text.replace("*\\/", "*/")
    return text[:-len(NO_NEWLINE) - 1] if text.endswith(NO_NEWLINE) else text


def encode(text):
    if text and not text.endswith("\n"):
        text += "\n" + NO_NEWLINE
    lines = text.replace("*/", "*\\/").split("\n")[:-1]
    return "".join(line + "$\n" if line[-1:] in (" ", "\t", "$") else line + "\n" for line in lines)


class Test:
    def __init__(self, path):
        self.path = path
        self.name = os.path.relpath(path, os.path.join(HERE, "d"))
        with open(path, encoding="utf-8", errors="surrogateescape", newline="") as f:
            self.text = f.read()
        blocks = BLOCK.search(self.text)
        self.program = (self.text[:blocks.start()] if blocks else self.text).rstrip("\n") + "\n"
        self.want = {kind: decode(body) for kind, body in BLOCK.findall(self.text)}
        head = re.match(r"(#!.*\n)?/\*.*?\*/\n", self.program, re.S)
        self.say = dict(DIRECTIVE.findall(head.group()) if head else ())
        self.body = self.program[head.end():].strip() if head else self.program.strip()
        unknown = set(self.say) - {"args", "status", "tag", "stdin", "matched", "keep", "once", "env",
                                   "terminal", "then"}
        if unknown:
            raise ValueError("%s: unknown directive %s" % (self.name, unknown))

    def command(self, extra):
        words = shlex.split(self.say.get("args", ""))
        if self.body and not {"PROGRAM", "SCRIPT"} & set(words):
            words += ["-s", "SCRIPT"]
        stands = {"PROGRAM": self.body, "SCRIPT": os.path.basename(self.path)}
        return extra + ["-xerrtags"] * ("tag" in self.say) + [stands.get(word, word) for word in words]

    def run(self, dtap, extra):
        """Status, stdout, stderr as text, of a run in a folder that holds the program and the captures."""
        with working_folder() as folder:
            os.symlink(os.path.join(HERE, "libs"), os.path.join(folder, "libs"))
            os.symlink(os.path.join(HERE, "..", "examples"), os.path.join(folder, "examples"))
            with open(os.path.join(folder, os.path.basename(self.path)), "w", encoding="utf-8",
                      errors="surrogateescape", newline="") as f:
                f.write(self.program)
            stdin = open(os.path.join(folder, self.say["stdin"]), "rb") if "stdin" in self.say else None
            try:
                status, *outputs = dtap(self.command(extra), cwd=folder, stdin=stdin, terminal="terminal" in self.say,
                                        env=[word.split("=", 1) for word in shlex.split(self.say.get("env", ""))])
                if "then" in self.say:
                    status, *more = dtap(extra + shlex.split(self.say["then"]), cwd=folder)
                    outputs = [a + b for a, b in zip(outputs, more)]
            finally:
                if stdin:
                    stdin.close()
        out, err = (o.decode("utf-8", "surrogateescape") for o in outputs)
        err = ADDRESS.sub("0x...", err)
        if "keep" in self.say:
            err = "".join(line for line in err.splitlines(True) if re.match(self.say["keep"], line))
        return status, out, err if "matched" in self.say else MATCHED.sub("", err)

    def differences(self, got, want):
        """What is wrong with a run, as text; "" if nothing."""
        status, out, err = got
        wrong = "" if status == want[0] else "status %d instead of %d\n" % (status, want[0])
        for kind, is_, should in (("stdout", out, want[1]), ("stderr", err, want[2])):
            if is_ != should:
                wrong += "".join(difflib.unified_diff(encode(should).splitlines(True), encode(is_).splitlines(True),
                                                      "expected " + kind, "actual " + kind))
        if "tag" in self.say and "[%s]" % self.say["tag"] not in err:
            wrong += "standard error does not name [%s]\n" % self.say["tag"]
        return wrong

    def check(self, dtap, engines):
        """What is wrong, as text; "" if nothing."""
        if "stdout" not in self.want:
            return "no expected output yet: --update writes it"
        status = int(self.say.get("status", 1 if "tag" in self.say else 0))
        want = (status, self.want["stdout"], self.want.get("stderr", ""))
        single = "tag" in self.say or "once" in self.say
        for extra in [ENGINES[e] for e in (engines[:1] if single else engines)]:
            wrong = self.differences(self.run(dtap, extra), want)
            if wrong:
                return " ".join(extra) + "\n" + wrong
        return ""

    def update(self, dtap):
        """Write the actual outputs into the file; whether that changed it."""
        status, out, err = self.run(dtap, [])
        want = int(self.say.get("status", 1 if "tag" in self.say else 0))
        if status != want:
            return "status is %d instead of %d, not updated\n%s" % (status, want, err)
        text = self.program + "\n/* @@ stdout\n" + encode(out) + "*/\n"
        if err:
            text += "/* @@ stderr\n" + encode(err) + "*/\n"
        if text != self.text:
            with open(self.path, "w", encoding="utf-8", errors="surrogateescape", newline="") as f:
                f.write(text)
            print("updated %s\n" % self.name, end="")
        return ""


def main():
    parser = arguments(__doc__)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--engines", default=",".join(ENGINES))
    parser.add_argument("words", nargs="*")
    a = parser.parse_args()
    sys.stdout.reconfigure(errors="backslashreplace")
    dtap, report = Dtap(a.dtap), Report()

    def one(path):
        name = os.path.relpath(path, os.path.join(HERE, "d"))
        try:
            test = Test(path)
            wrong = test.update(dtap) if a.update else test.check(dtap, a.engines.split(","))
        except (Dtap.Crash, ValueError, OSError) as e:
            wrong = str(e)
        report.check(name, not wrong, wrong)

    paths = sorted(glob.glob(os.path.join(HERE, "d", "**", "*.d"), recursive=True))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        list(pool.map(one, [p for p in paths if not a.words or any(w in p for w in a.words)]))
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
