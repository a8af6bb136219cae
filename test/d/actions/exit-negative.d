/*
 * ... of a negative number, too.
 *
 * @@ args: -q
 * @@ status: 255
 */
BEGIN { exit(-1); }

/* @@ stdout

*/
