/*
 * Nobody is told where standard error is no terminal.
 *
 * @@ args: -q -n PROGRAM
 * @@ once
 */
tcp:::receive { @ = count(); }
tick-10ms { exit(0); }

/* @@ stdout

*/
