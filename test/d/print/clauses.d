/*
 * A line that several clauses of one firing assemble.
 *
 * @@ args: -r us-le.pcap
 */
tcp:::receive { printf("%s ", args[2]->ip_saddr); }
tcp:::receive { printf("-> %s ", args[2]->ip_daddr); }
tcp:::receive { printf("port %d", args[4]->tcp_dport); }

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1     22               us-le.pcap:receive 10.1.0.8 $
  1     22               us-le.pcap:receive -> 192.168.7.80 $
  1     22               us-le.pcap:receive port 80
  1     22               us-le.pcap:receive 2001:db8:1::8 $
  1     22               us-le.pcap:receive -> 2001:db8:7::80 $
  1     22               us-le.pcap:receive port 80

*/
