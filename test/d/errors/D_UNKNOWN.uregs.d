/*
 * Registers are those of a process.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_UNKNOWN
 */
BEGIN { x = uregs[0]; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_UNKNOWN.uregs.d: [D_UNKNOWN] line 7: variable uregs is not available: it needs a kernel; dtap traces packets
*/
