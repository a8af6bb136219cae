/*
 * What needs a kernel is refused by name.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_UNKNOWN
 */
ip:::receive { stack(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_UNKNOWN.kernel.d: [D_UNKNOWN] line 7: stack( ) is not available: it needs a probe inside the kernel
*/
