/*
 * Counting with a pointer to nothing.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_VFPTR
 */
void *p;
BEGIN { p += 1; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_VFPTR.assign.d: [D_OP_VFPTR] line 8: operator += requires left-hand scalar operand of known size
*/
