/*
 * A description has four fields at most.
 *
 * @@ args: -n a:b:c:d:e
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: invalid probe specifier a:b:c:d:e: invalid probe description "a:b:c:d:e": Overspecified probe description
*/
