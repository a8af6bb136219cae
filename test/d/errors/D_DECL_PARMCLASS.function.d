/*
 * A parameter's storage is the caller's business.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_PARMCLASS
 */
int f(static int);
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_PARMCLASS.function.d: [D_DECL_PARMCLASS] line 7: inappropriate storage class for function or associative array parameter
*/
