/*
 * BEGIN before the first packet, END after the last, both once.
 *
 * @@ args: -q -r us-le.pcap
 */
int n;
END { printf("end %d\n", n); }
ip:::receive { n++; printf("packet %d\n", n); }
BEGIN { printf("begin %d\n", n); }

/* @@ stdout
begin 0
packet 1
packet 2
packet 3
packet 4
packet 5
packet 6
end 6

*/
