/*
 * It may stand beside itself, and beside exit().
 *
 * @@ args: -q
 * @@ status: 7
 */
BEGIN { s = speculation(); }
BEGIN { discard(s); discard(s); exit(7); }

/* @@ stdout

*/
