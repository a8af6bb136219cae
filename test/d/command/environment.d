/*
 * The environment sets options; -x wins, and a pragma over it.
 *
 * @@ args: -x aggsortkey -s SCRIPT
 * @@ env: DTRACE_OPT_QUIET= DTRACE_OPT_AGGSORTREV=on DTRACE_OPT_AGGSORTKEY=off
 * @@ once
 */
#pragma D option aggsortrev=off
BEGIN { @["b"] = sum(1); @["a"] = sum(2); exit(0); }

/* @@ stdout

  a                                                                 2
  b                                                                 1
*/
