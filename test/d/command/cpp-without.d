/*
 * -D, -U, -I and -H without -C are accepted.
 *
 * @@ args: -q -D X=1 -U Y -I . -H -X s -n 'BEGIN { exit(0); }'
 * @@ once
 */

/* @@ stdout

*/
