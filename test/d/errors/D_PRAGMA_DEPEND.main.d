/*
 * Only libraries depend on libraries.
 *
 * @@ tag: D_PRAGMA_DEPEND
 */
#pragma D depends_on library net.d
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRAGMA_DEPEND.main.d: [D_PRAGMA_DEPEND] line 6: main program may not explicitly depend on a library
*/
