/*
 * An id of 4 bytes and 4 of a number do fit.
 *
 * @@ args: -q -xbufsize=8
 */
BEGIN { trace(1); }
BEGIN { exit(0); }

/* @@ stdout
1
*/
