/*
 * Stepping over nothing.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_VFPTR
 */
void *p;
BEGIN { p++; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_VFPTR.step.d: [D_OP_VFPTR] line 8: operator ++ requires an operand of known size
*/
