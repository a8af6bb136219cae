/*
 * So is a key's.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_PARMCLASS
 */
int a[extern int];
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_PARMCLASS.key.d: [D_DECL_PARMCLASS] line 7: inappropriate storage class for function or associative array parameter
*/
