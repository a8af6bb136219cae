/*
 * With -e nothing starts, so nothing is refused.
 *
 * @@ args: -q -e
 */
BEGIN { system("echo never"); exit(0); }

/* @@ stdout
*/
