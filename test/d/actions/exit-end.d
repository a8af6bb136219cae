/*
 * exit() in END sets the status.
 *
 * @@ args: -q -r us-le.pcap
 * @@ status: 5
 */
END { printf("end\n"); exit(5); }

/* @@ stdout
end

*/
