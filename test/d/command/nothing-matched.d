/*
 * An empty program enables nothing.
 *
 * @@ args: -xempty -n ''
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: no probes matched
*/
