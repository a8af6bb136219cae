/*
 * Names of functions are looked up while the program is read, probes later.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_FUNC_UNDEF
 */
nosuch:::probe { foo(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_FUNC_UNDEF.first.d: [D_FUNC_UNDEF] line 7: undefined function name: foo
*/
