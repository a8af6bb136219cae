/*
 * A program without packet probes needs none.
 *
 * @@ args: -q -n PROGRAM
 * @@ terminal
 * @@ once
 */
tick-10ms { exit(0); }

/* @@ stdout

*/
