/*
 * The status of a process has eight bits.
 *
 * @@ args: -q
 * @@ status: 7
 */
BEGIN { exit(0x1207); }

/* @@ stdout

*/
