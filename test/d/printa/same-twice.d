/*
 * One aggregation several times, and printed again: a second time, and after a change.
 *
 * @@ args: -q
 */
BEGIN { @["x"] = count(); printa("%s %@d %@d\n", @, @); printa(@); printa(@); exit(0); }

/* @@ stdout
x 1 1

  x                                                                 1

  x                                                                 1

*/
