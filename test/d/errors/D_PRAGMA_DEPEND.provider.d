/*
 * The program depends on a provider that is not there.
 *
 * @@ tag: D_PRAGMA_DEPEND
 */
#pragma D depends_on provider nosuch
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRAGMA_DEPEND.provider.d: [D_PRAGMA_DEPEND] line 6: program requires provider nosuch
*/
