#!/usr/bin/env python3
"""The console on a terminal: what a user types, pastes and sees. The terminal is a tmux of our own;
screens are compared whole: <N> stands for a number, <...> for the rest of a line.
"""
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from harness import CAPTURES, Dtap, Report, arguments  # noqa: E402

COLUMNS, ROWS = 100, 30
SECONDS = 20  # for anything to appear
PROMPT = "dtap>"  # screens have no blanks at the ends of lines


class Terminal:
    """A shell in a terminal; `screen` is what one would see."""

    def __init__(self, folder):
        self.name = "dtap-%d" % os.getpid()
        env = dict(os.environ, PS1="$ ", LC_ALL="C.UTF-8", ENV="", TZ="UTC")
        for name in ("TMUX", "PAGER", "LESS"):
            env.pop(name, None)
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", str(COLUMNS), "-y", str(ROWS), "-s", "t", "-c", folder,
                  "env PS1='$ ' TERM=tmux-256color sh", env=env)
        self.wait(lambda s: s.endswith("$"))

    def tmux(self, *args, env=None, stdin=None):
        done = subprocess.run(["tmux", "-u", "-L", self.name, *args], capture_output=True, env=env, input=stdin, timeout=SECONDS)
        if done.returncode != 0:
            raise Dtap.Crash("tmux %s: %s" % (args[0], done.stderr.decode()))
        return done.stdout.decode()

    @property
    def screen(self):
        return self.tmux("capture-pane", "-p", "-t", "t").rstrip("\n")

    def wait(self, seen):
        """Until seen(screen) is true; the screen then, or as it is when time is over."""
        late = time.monotonic() + SECONDS
        while True:
            screen = "\n".join(line.rstrip() for line in self.screen.split("\n"))
            if seen(screen) or time.monotonic() > late:
                return screen
            time.sleep(0.02)

    def type(self, text):
        self.tmux("send-keys", "-t", "t", "-l", "--", text)

    def key(self, *names):
        self.tmux("send-keys", "-t", "t", *names)

    def paste(self, text):
        """As terminals do it: marked, if the program has asked for that."""
        self.tmux("load-buffer", "-", stdin=text.encode())
        self.tmux("paste-buffer", "-p", "-d", "-t", "t")

    def resize(self, columns, rows):
        self.tmux("resize-window", "-t", "t", "-x", str(columns), "-y", str(rows))

    def pid(self, name):
        """Of the program that runs in the terminal."""
        shell = self.tmux("list-panes", "-t", "t", "-F", "#{pane_pid}").strip()
        return int(subprocess.run(["pgrep", "-P", shell, name], capture_output=True, text=True).stdout.split()[0])

    def close(self):
        self.tmux("kill-server")


class Console(Terminal):
    """dtap --console in it."""

    def start(self, command):
        self.type("clear; " + command)
        self.key("Enter")
        return self.wait(lambda s: s.endswith(PROMPT))

    def clear(self):
        """An empty line on an empty screen."""
        self.key("C-c")
        self.wait(lambda s: s.endswith("^C\n" + PROMPT))
        self.key("C-l")
        self.wait(lambda s: s == PROMPT)

    def say(self, command):
        """The screen after a command, without the next prompt."""
        self.clear()
        self.type(command)
        self.key("Enter")
        return self.answer()

    def answer(self):
        screen = self.wait(lambda s: s.count(PROMPT) > 1 and s.endswith("\n" + PROMPT))
        return screen[:-len(PROMPT)]


def matches(got, want):
    pattern = re.escape(want).replace("<N>", r"[\d.]+").replace(r"<\.\.\.>", r"[^\n]*")
    return re.fullmatch(re.sub(r"(\\ )+", r"\\ +", pattern), got) is not None


def compare(report, name, got, want):
    report.check(name, matches(got.rstrip("\n"), want.strip("\n")), "the screen is\n%s\nnot\n%s" % (got, want))


PROGRAM = "tcp:::receive { @bytes[args[2]->ip_saddr] = sum(args[2]->ip_plength); }"
START = "%s --console --port net_null0 --port net_pcap0,rx_pcap=http.pcap -n '" + PROGRAM + "'"

STATS = """
  ################ Statistics of port 1   (net_pcap0) ################
  RX-packets: 2225         RX-missed: 0            RX-bytes: 1004457
  RX-errors:  0            RX-nombuf: 0
  TX-packets: 0            TX-errors: 0            TX-bytes: 0
"""

# What is said, and all that is on the screen then. Port 0 is under load all the time.
SESSION = [
    ("show port stats 1", STATS),
    ("show port stats net_pcap0", STATS + """
  Since last shown, <N> s ago
  RX-pps: 0     RX-bps: 0
  TX-pps: 0     TX-bps: 0
"""),
    ("show port stat 1", "dtap: show port: expected info, stats or xstats, not 'stat'"),
    ("show port stats 2", "dtap: show port stats: expected all or a port (0-1, net_null0, net_pcap0), not '2'"),
    ("show port", "dtap: show port: expected info, stats or xstats"),
    ("show worker", """dtap: show: expected port, config, agg, connections, drops, probes or workers, not 'worker'
"""),
    ("show workers please", "dtap: show workers: expected the end of the line, not 'please'"),
    ("shw", "dtap: expected clear, help, quit, sleep, snapshot, source, port, show, probe, set, start, stop or wa\n"
            "tch, not 'shw'"),
    ("", ""),
    ("# a remark", ""),
    ("show config rxtx # a remark", """  port 0 (net_null0): RX queues: 1 TX queues: 1
  port 1 (net_pcap0): RX queues: 1 TX queues: 1"""),
    ("show port info 1", """
********************* Port 1   *********************
Name: net_pcap0
Driver: net_pcap
MAC address: 02:70:63:61:70:00
Link status: up
Link speed: 10 Gbps
Link duplex: full
MTU: 1500
Promiscuous mode: enabled
RX queues: 1 of 1
TX queues: 1 of 1
Redirection table: 0
"""),
    ("show agg", """@bytes of program 0:
  2001:db8:1::11                                                 4157
  10.1.0.11                                                      6175
  10.1.0.101                                                     6397
  2001:db8:1::214                                                6533
  2001:db8:1::8                                                  6585
  10.1.0.8                                                       6608
  10.1.0.23                                                      6909
  10.1.0.51                                                      7224
  10.1.0.17                                                      7894
  10.1.0.12                                                     14098
  2001:db8:7::80                                               262062
  192.168.7.80                                                 573077
"""),
    ("show agg @bytes of 0 top 1", """@bytes of program 0:
  192.168.7.80                                                 573077
"""),
    ("show agg ports", "dtap: show agg: expected an aggregation (@bytes), of, top or the end of the line, not 'ports'"),
    ("probe list", """   N  STATE     PROBES        PACKETS        FIRINGS     DROPS  PROGRAM
   0  enabled   2        <N>        <N>         0  tcp:::receive { @bytes[args[2]->...
"""),
    ("probe add gld:::receive { @all = count(); }", "Program 1 enables 2 probes"),
    ("probe add gld:::receive { @all = nosuch(); }", """dtap: line 1: undefined function name: nosuch
        gld:::receive { @all = nosuch(); }
                               ^~~~~~
"""),
    ("probe add", "dtap: probe add: expected a D program"),
    ("probe load nosuch.d", "dtap: could not open 'nosuch.d': No such file or directory"),
    ("probe load http.pcap", "dtap: <...>"),
    ("show agg all", "@all of program 1:\n  <N>"),
    ("probe disable 1", ""),
    ("probe list", """   N  STATE     PROBES        PACKETS        FIRINGS     DROPS  PROGRAM
   0  enabled   2        <N>        <N>         0  tcp:::receive { @bytes[args[2]->...
   1  disabled  2        <N>        <N>         0  gld:::receive { @all = count(); ...
"""),
    ("probe enable 1", ""),
    ("clear agg bytes", ""),
    ("show agg bytes", "@bytes of program 0:"),
    ("probe del 7", "dtap: probe del: expected all or a program (0, 1), not '7'"),
    ("probe del 1", "\n  <N>\nProgram 1 has ended after <N> packets"),
    ("stop", ""),
    ("stop", "Packets are not being taken"),
    ("start", ""),
    ("start", "Packets are being taken already"),
    ("set burst 65", "dtap: set burst: expected 1 to 64, not 65"),
    ("set fwd fast", "dtap: set fwd: expected rxonly, io or mac, not 'fast'"),
    ("set promisc 0", "dtap: set promisc 0: expected on or off"),
    ("show probes udp:net_pcap::send", """   ID   PROVIDER            MODULE                          FUNCTION NAME
   <N>        udp          net_pcap                         net_pcap0 send
"""),
    ("show probes nosuch:::", "dtap: <...>"),
    ("help sleep", """
sleep SECONDS
    Wait, for files of commands; packets go on

"""),
    ("help nothing", "dtap: help: there is neither a topic nor a command 'nothing'"),
    ("sleep 0.2", ""),
    ("watch probe list", "dtap: watch: only commands that begin with show can be watched"),
    ("watch show nothing", "dtap: watch: show: expected port, config, agg, connections, drops, probes or workers, not '"
                           "nothing'"),
    ("source nosuch.conf", "dtap: could not read 'nosuch.conf': No such file or directory"),
]


def session(console, report):
    for command, want in SESSION:
        compare(report, command or "an empty line", console.say(command), PROMPT + (" " + command).rstrip() + "\n" + want)


def keys(console, report):
    """Completion, history, the line's editor."""
    for typed, want in (
            (("show po", "Tab"), "dtap> show port"),
            (("show port ", "Tab"), "dtap> show port\n info   stats  xstats\ndtap> show port"),
            (("show port st", "Tab", "n", "Tab", "p", "Tab"), "dtap> show port stats net_pcap0"),
            (("pr", "Tab", "a", "Tab", "tcp:::rec", "Tab"), "dtap> probe add tcp:::receive"),
            (("probe add icmp", "Tab"), "dtap> probe add icmp:::"),
            (("probe add udp:::receive { @[args[4]->", "Tab", "d", "Tab"), "dtap> probe add udp:::receive { @[args[4]->udp_dport"),
            (("probe add BEGIN { trace(wallt", "Tab"), "dtap> probe add BEGIN { trace(walltimestamp"),
            (("probe load htt", "Tab"), "dtap> probe load http.pcap"),
            (("probe del ", "Tab"), "dtap> probe del\n 0   all\ndtap> probe del"),
            (("show agg ", "Tab", "@", "Tab"), "dtap> show agg\n @bytes  of      top\ndtap> show agg @bytes"),
            (("x ? y : z",), "dtap> x ? y : z"),
            (("show works", "Left", "BSpace", "BSpace", "x", "Home", "# ", "End", "!"), "dtap> # show woxs!"),
    ):
        console.clear()
        for key in typed:
            if len(key) > 1 and key[0].isupper() and " " not in key:
                console.key(key)
            else:
                console.type(key)
        compare(report, "keys " + " ".join(typed), console.wait(lambda s: matches(s, want)), want)
    console.clear()
    console.type("probe add BEGIN {")
    console.key("Enter")
    console.wait(lambda s: s.endswith("\n>"))
    console.key("C-c")
    compare(report, "^C forgets a program", console.wait(lambda s: s.endswith(PROMPT)),
            "dtap> probe add BEGIN {\n> ^C\ndtap>")
    console.say("show config rxtx")
    console.clear()
    console.key("Up")
    compare(report, "history", console.wait(lambda s: s != PROMPT), "dtap> show config rxtx")


PASTED = """tcp:::receive
/args[4]->tcp_dport == 80/
{
	/* tabs complete nothing, é is no ASCII */
	@pasted["é"] = count();

}
"""


def pastes(console, report):
    shown = "\n".join("> " + line.replace("\t", "      ") for line in PASTED.split("\n")[1:-1])
    shown = "\n".join(line.rstrip() for line in shown.split("\n"))
    console.clear()
    console.type("probe add ")
    console.paste(PASTED)
    compare(report, "a pasted program", console.answer(),
            "dtap> probe add tcp:::receive\n%s\nProgram <N> enables 2 probes" % shown)
    console.clear()
    console.paste("show config rxtx\nshow nothing\nshow workers\n")
    compare(report, "what follows a mistake is not run", console.answer(),
            "dtap> show config rxtx\n  port 0 (net_null0): RX queues: 1 TX queues: 1\n"
            "  port 1 (net_pcap0): RX queues: 1 TX queues: 1\ndtap> show nothing\n"
            "dtap: show: expected port, config, agg, connections, drops, probes or workers, not 'nothing'")
    console.clear()
    console.paste("probe add BEGIN\n{\n\tx = 1; }")
    want = "dtap> probe add BEGIN\n> {\n>  x = 1; }"
    compare(report, "a paste without its last newline waits", console.wait(lambda s: s == want), want)
    console.key("Enter")
    compare(report, "... for Enter", console.answer(), want + "\nProgram <N> enables 1 probe")
    console.clear()
    console.type("probe add BEGIN {")
    console.key("Enter")
    console.type("x = 2; }")
    console.key("Enter")
    compare(report, "typed over two lines", console.answer(),
            "dtap> probe add BEGIN {\n> x = 2; }\nProgram <N> enables 1 probe")


def screens(console, report):
    """A watch, a pager, another size, output while somebody types."""
    console.clear()
    console.type("watch show port stats 0 0.2")
    console.key("Enter")
    counts = []
    for _ in range(2):
        screen = console.wait(lambda s: "RX-packets" in s and re.findall(r"RX-packets: (\d+)", s)[0] not in counts)
        counts += re.findall(r"RX-packets: (\d+)", screen)
    report.check("a watch begins anew", len(counts) == 2 and int(counts[0]) < int(counts[1]), "counts %s" % counts)
    compare(report, "... below a title", screen.split("\n")[0], "Every 0.2 s: show port stats 0 (any key ends)")
    console.resize(40, 8)
    screen = console.wait(lambda s: len(s.split("\n")) <= 8 and s.startswith("Every 0.2 s: show port stats 0 (any key"))
    report.check("... fits a smaller screen", max(map(len, screen.split("\n"))) <= 40, screen)
    console.resize(COLUMNS, ROWS)
    console.key("q")
    screen = console.wait(lambda s: s.endswith(PROMPT))
    compare(report, "... ends with a key", screen, "dtap> watch show port stats 0 0.2\ndtap>")
    console.clear()
    console.type("help all")
    console.key("Enter")
    screen = console.wait(lambda s: s.endswith("\n:") and len(s.split("\n")) == ROWS)
    report.check("what is long goes through a pager", screen.endswith("\n:") and "set verbose" not in screen, screen)
    console.key("q")
    report.check("... that can be left", console.wait(lambda s: s.endswith(PROMPT)).endswith(PROMPT), console.screen)
    console.say("probe add tick-500ms { printf(\"tick\\n\"); }")
    console.clear()
    console.type("show wor")
    screen = console.wait(lambda s: s.count("tick") >= 3)
    screen = console.wait(lambda s: s.endswith("\ndtap> show wor"))
    report.check("output goes above the line", screen.endswith("\ndtap> show wor") and screen.count("show wor") == 1, screen)
    console.key("C-c")
    console.type("probe del all")
    console.key("Enter")
    console.wait(lambda s: s.endswith(PROMPT))


def page(console, report, path):
    """The session of docs/console.md, but for its numbers."""
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "docs", "console.md")) as f:
        shown = re.search(r"^    \$ dtap (.*\n)((?:    .*\n|\n)*)", f.read(), re.M)
    console.start(path + " " + shown[1].strip())
    for said in re.split(r"^(?=dtap> )", re.sub(r"^    ", "", shown[2], flags=re.M), flags=re.M)[1:]:
        command, want = said.split("\n", 1)
        if command == "dtap> quit":
            break
        want = "\n".join(re.sub(r"\b\d{3,}\b", "<N>", line) for line in want.rstrip("\n").split("\n"))
        compare(report, "docs/console.md: " + command, console.say(command[len(PROMPT) + 1:]), command + "\n" + want)
    console.key("C-d")
    console.wait(lambda s: s.endswith("$"))


def swaps(console, report):
    """Programs come and go while packets flow."""
    console.clear()
    for _ in range(20):
        console.type("probe add gld:::receive { @swap = count(); }")
        console.key("Enter")
        console.type("probe del all")
        console.key("Enter")
    console.wait(lambda s: re.search(r"probe del all\n\n(.*\n)?Program \d+ has ended after \d+ packets?\n%s$" % PROMPT, s))
    compare(report, "no program is left", console.say("probe list"),
            "dtap> probe list\n   N  STATE     PROBES        PACKETS        FIRINGS     DROPS  PROGRAM")
    screen = console.say("show port stats 0")
    report.check("nothing was missed", "RX-missed: 0 " in screen, screen)


def ends(console, report, command):
    """However it ends, the terminal is as it was."""
    console.clear()
    console.type("quit")
    console.key("Enter")
    console.wait(lambda s: s.endswith("$"))

    def modes():
        console.type("clear; stty -a; echo .")
        console.key("Enter")
        return console.wait(lambda s: s.endswith("\n.\n$"))
    before = modes()
    report.check("the terminal after quit", " icanon" in before and " echo " in before and "-isig" not in before, before)
    for how in ("C-d", signal.SIGTERM, signal.SIGINT, signal.SIGSEGV, signal.SIGABRT):
        console.start(command)
        if isinstance(how, str):
            console.key(how)
        else:
            os.kill(console.pid("dtap"), how)
        console.wait(lambda s: s.endswith("$"))
        compare(report, "the terminal after %s" % how, modes(), before)
    for what, seen in (("watch show port stats 0", "RX-packets"), ("help all", "help [TOPIC]")):
        console.start(command)
        console.type(what)
        console.key("Enter")
        console.wait(lambda s: seen in s)
        os.kill(console.pid("dtap"), signal.SIGTERM)
        screen = console.wait(lambda s: s.endswith("$"))
        report.check("the screen after %s" % what, "RX-packets" not in screen and screen.endswith("$"), screen)
        compare(report, "the terminal after %s" % what, modes(), before)
    console.start(command)
    pid = console.pid("dtap")
    os.kill(pid, signal.SIGSTOP)
    console.wait(lambda s: s.endswith("$"))
    console.type("fg")
    console.key("Enter")
    screen = console.wait(lambda s: s.endswith(PROMPT))
    compare(report, "stopped and continued", console.say("show config rxtx"), "dtap> show config rxtx\n<...>\n<...>")
    console.key("C-d")


FILE = """# Two ports.
show config rxtx
probe add gld:::receive {
	@ = count();
}
show port \\
	nothing
show drops
"""


def pipes(dtap, report):
    """Without a terminal: files and pipes."""
    ports = ["--console", "--port", "net_null0"]
    queues = "  port 0 (net_null0): RX queues: 1 TX queues: 1\n"
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "x.conf")
        with open(path, "w") as f:
            f.write(FILE)
        wrong = "dtap: %s:6: show port: expected info, stats or xstats, not 'nothing'\n" % path

        def run(name, args, commands, want):
            with open(os.path.join(folder, "in"), "w+") as f:
                f.write(commands)
                f.seek(0)
                status, out, err = dtap(ports + args, stdin=f)
            got = (status, re.sub(r"\n +\d+\n", "\n N\n", out.decode()), err.decode())
            report.check(name, got == want, "got %s, want %s" % (got, want))
        run("a pipe", [], "show config rxtx\n\nshow nothing\n  # x\nshow config rxtx\nquit\nshow config rxtx\n",
            (1, queues * 2, "dtap: stdin:3: show: expected port, config, agg, connections, drops, probes or workers,"
             " not 'nothing'\n"))
        run("the end of a pipe", [], "show config rxtx\nsleep 0.1\nshow config rxtx", (0, queues * 2, ""))
        run("a file", [], "source %s\nshow config rxtx\n" % path,
            (1, queues + "Program 0 enables 1 probe\n" + queues + "\n N\n", wrong))
        run("a file at the start", ["--config", path], "", (1, queues + "Program 0 enables 1 probe\n\n N\n", wrong))
        run("a program without an end", [], "probe add BEGIN {\n",
            (1, "", "dtap: stdin:1: line 1: syntax error near end of input\n"))
        run("no watch", [], "watch show workers\n", (1, "", "dtap: stdin:1: watch: this is no terminal\n"))


def captures(dtap, report):
    """Programs of the command line see all of it, one that comes when it has been read nothing."""
    commands = 'sleep 0.2\nprobe list\nprobe add BEGIN { printf("late\\n"); } gld:::receive { @ = count(); }\nprobe del 0\n'
    for workers, told in ("1", ""), ("2", "dtap: one worker reads the captures: programs are not known yet\n"):
        with tempfile.TemporaryFile() as f:
            f.write(commands.encode())
            f.seek(0)
            status, out, err = dtap(["--console", "-q", "-r", "us-le.pcap", "--workers", workers, "-n", "udp:::receive { @a = count(); }",
                                     "-n", "gld:::receive { @b = count(); }"], stdin=f)
        shown = [" ".join(line.split()) for line in out.decode().splitlines() if line]
        report.compare("a capture, --workers " + workers, dict(enumerate([status, err.decode(), *shown])), dict(enumerate([
            0, told, "N STATE PROBES PACKETS FIRINGS DROPS PROGRAM", "0 enabled 1 6 2 0 udp:::receive { @a = count(); }",
            "1 enabled 1 6 6 0 gld:::receive { @b = count(); }", "Program 2 enables 2 probes", "2", "Program 0 has ended after 6 packets",
            "6", "late"])))


def main():
    a = arguments(__doc__).parse_args()
    dtap, report = Dtap(a.dtap), Report()
    pipes(dtap, report)
    captures(dtap, report)
    if shutil.which("tmux") is None:
        report.skipped("console", "there is no tmux", 90)
        return report.finish()
    console = Console(CAPTURES)
    try:
        console.start(START % dtap.path)
        session(console, report)
        for part in (keys, pastes, screens, swaps):
            part(console, report)
        ends(console, report, START % dtap.path)
        page(console, report, dtap.path)
    except Dtap.Crash as e:
        report.failed("console", str(e))
    finally:
        console.close()
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
