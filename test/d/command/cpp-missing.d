/*
 * -C: no preprocessor there.
 *
 * @@ args: -C -xcpppath=/nonexistent/cpp -n BEGIN
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: invalid probe specifier BEGIN: Preprocessor not found
*/
