/*
 * A function that nobody defined.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_FUNC_UNDEF
 */
BEGIN { nosuch(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_FUNC_UNDEF.name.d: [D_FUNC_UNDEF] line 7: undefined function name: nosuch
*/
