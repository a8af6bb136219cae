/*
 * The address of an aggregation.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_ADDROF_VAR
 */
BEGIN { @a = count(); x = &@a; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ADDROF_VAR.aggregation.d: [D_ADDROF_VAR] line 7: cannot take address of dynamic variable
*/
