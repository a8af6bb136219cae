/*
 * A program without a clause.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_EMPTY
 */
int x;

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_EMPTY.program.d: [D_EMPTY] empty D program translation unit
*/
