#!/usr/bin/env python3
"""The console on a terminal: what a user types, pastes and sees. The terminal is a tmux of our own;
screens are compared as they are.
"""
import os
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from harness import CAPTURES, Dtap, Report, arguments  # noqa: E402

COLUMNS, ROWS = 100, 30
SECONDS = 20  # for anything to appear
PROMPT = "dtap> "


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
    def start(self, *command):
        self.type("clear; " + " ".join(command))
        self.key("Enter")
        return self.wait(lambda s: s.endswith(PROMPT.strip()))

    def line(self):
        """An empty screen and an empty line."""
        self.key("C-c", "C-l")
        self.wait(lambda s: s == PROMPT.strip())

    def say(self, command, paste=False):
        """What is on the screen after a command: the command, what it printed, without the next prompt."""
        self.line()
        if paste:
            self.paste(command)
        else:
            self.type(command)
            self.key("Enter")
        last = command.rstrip("\n").split("\n")[-1].strip()
        screen = self.wait(lambda s: s.endswith("\n" + PROMPT.strip()) and last in s)
        return screen[:-len(PROMPT)]
