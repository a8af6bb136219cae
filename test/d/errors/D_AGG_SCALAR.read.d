/*
 * An aggregation can't be read.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_AGG_SCALAR
 */
BEGIN { @a = count(); x = @a + 1; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_AGG_SCALAR.read.d: [D_AGG_SCALAR] line 7: aggregation @a may not be used in an expression
*/
