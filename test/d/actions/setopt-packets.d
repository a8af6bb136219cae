/*
 * A packet may set one.
 *
 * @@ args: -r us-le.pcap
 */
BEGIN { setopt("quiet"); }
ip:::receive { printf("%s\n", args[2]->ip_saddr); }

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1      1                           :BEGIN 10.1.0.8
10.1.0.8
2001:db8:1::8
2001:db8:1::8
10.1.0.8
2001:db8:1::8

*/
