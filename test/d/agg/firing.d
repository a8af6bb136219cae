/*
 * printa() and clear() speak of all that their firing counted, before and behind them; not of what
 * later firings count.
 *
 * @@ args: -q
 */
BEGIN { @["a"] = count(); printa("%s %@d\n", @); clear(@); }
BEGIN { @["a"] = count(); printa("%s %@d\n", @); exit(0); }
END { @["a"] = count(); printa("%s %@d\n", @); }

/* @@ stdout
a 2
a 0
a 1

*/
