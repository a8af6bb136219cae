/*
 * Two indices for an array in memory.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_ARR_BADREF
 */
int a[3];
BEGIN { x = a[1, 2]; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ARR_BADREF.tuple.d: [D_ARR_BADREF] line 8: cannot access scalar a as an associative array
*/
