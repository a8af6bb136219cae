/*
 * The last one counts.
 *
 * @@ args: -q
 * @@ status: 4
 */
BEGIN { exit(1); }
BEGIN { exit(2); }
END { exit(4); }

/* @@ stdout

*/
