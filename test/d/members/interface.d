/*
 * ifinfo_t, pktinfo_t and csinfo_t.
 *
 * @@ args: -q -r us-le.pcap
 */
ip:::receive
{ printf("%s %d %d %d %d %d\n", args[3]->if_name, args[3]->if_local, args[3]->if_ipstack, args[1]->cs_pid, args[1]->cs_cid, args[0]->pkt_addr != 0); }

/* @@ stdout
us-le.pcap -1 0 -1 1 1
us-le.pcap -1 0 -1 2 1
us-le.pcap -1 0 -1 3 1
us-le.pcap -1 0 -1 4 1
us-le.pcap -1 0 -1 0 1
us-le.pcap -1 0 -1 0 1

*/
