/*
 * A program depends on providers, modules and libraries, and on nothing else.
 *
 * @@ tag: D_PRAGMA_INVAL
 */
#pragma D depends_on function main
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRAGMA_INVAL.class.d: [D_PRAGMA_INVAL] line 6: invalid class function specified by #pragma depends_on
*/
