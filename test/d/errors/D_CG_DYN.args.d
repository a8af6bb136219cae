/*
 * A provider's argument is no statement.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_CG_DYN
 */
tcp:::receive { args[4]; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_CG_DYN.args.d: [D_CG_DYN] line 7: expression cannot evaluate to result of dynamic type
*/
