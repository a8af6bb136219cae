/*
 * A variable is called.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_FUNC_IDKIND
 */
BEGIN { pid(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_FUNC_IDKIND.builtin.d: [D_FUNC_IDKIND] line 7: scalar 'pid' may not be referenced as a function
*/
