/*
 * printa() of what has no rows: only the newline of the default layout. It is not taken for shown.
 *
 * @@ args: -q
 */
BEGIN / 0 / { @a = count(); @b = count(); }
BEGIN { printa(@a); printa("%@d\n", @a); printa(@a, @b); exit(0); }
END { @a = count(); }

/* @@ stdout



                1
*/
