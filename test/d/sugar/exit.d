/*
 * exit() in a block: what follows in that block still runs, no other block, no other probe but END.
 *
 * @@ args: -q -r us-le.pcap
 * @@ status: 4
 */
BEGIN { if (1) { exit(4); printf("same block\n"); } else { exit(5); } printf("after\n"); }
BEGIN { printf("next clause\n"); }
tcp:::receive { printf("no\n"); }
END { if (1) printf("end\n"); }

/* @@ stdout
same block
end

*/
