/*
 * A string as a predicate.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRED_SCALAR
 */
ip:::receive /probename/ { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRED_SCALAR.string.d: [D_PRED_SCALAR] line 7: predicate result must be of scalar type
*/
