/*
 * What the author wants said.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGERR
 */
#error this machine is too small
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRAGERR.control.d: [D_PRAGERR] line 7: #error: this machine is too small
*/
