/*
 * The same as a pragma.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGERR
 */
#pragma D error "this machine is too small"
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRAGERR.pragma.d: [D_PRAGERR] line 7: #error: this machine is too small
*/
