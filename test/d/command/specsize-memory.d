/*
 * More speculations than memory has room for, a size whose multiples do not fit into 64 bits.
 *
 * @@ args: -q -r us-le.pcap -xspecsize=6148914691236517208
 * @@ status: 1
 */
BEGIN { spec = speculation(); }
ip:::receive { speculate(spec); printf("%d\n", arg0); }
END { commit(spec); }

/* @@ stdout
*/
/* @@ stderr
dtap: no memory for speculations (-x nspec, -x specsize)
*/
