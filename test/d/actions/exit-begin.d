/*
 * exit() in BEGIN: no packet fires, END does.
 *
 * @@ args: -q -r us-le.pcap
 * @@ status: 3
 */
BEGIN { exit(3); }
BEGIN { printf("the rest of the firing\n"); }
ip:::receive { printf("never\n"); }
END { printf("end\n"); }

/* @@ stdout
the rest of the firing
end

*/
