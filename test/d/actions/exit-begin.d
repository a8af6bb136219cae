/*
 * exit() in BEGIN: no other clause runs and no packet fires, END does.
 *
 * @@ args: -q -r us-le.pcap
 * @@ status: 3
 */
BEGIN { exit(3); }
BEGIN { printf("no other clause\n"); }
ip:::receive { printf("never\n"); }
END { printf("end\n"); }

/* @@ stdout
end

*/
