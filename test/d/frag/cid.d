/*
 * A whole datagram is of the connection of its first fragment, wherever that comes; counting it has no
 * effect on connections.
 *
 * @@ args: -q -x stats -r dns.pcap
 * @@ keep: .*connections +made
 */
udp:::receive { first[args[1]->cs_cid] = args[4]->udp_dport; }
udp:::stream-receive /args[4]->udp_length > 1480/ { @[args[2]->ip_ver, args[1]->cs_cid != 0, first[args[1]->cs_cid] == args[4]->udp_dport] = count(); }
ip:::deliver { @ip[args[1]->cs_cid != 0] = count(); }

/* @@ stdout

   4        1        1                3
   6        1        1                3
        0                8
        1               80
*/
/* @@ stderr
  connections  made                     40
*/
