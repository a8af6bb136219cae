/*
 * Within an if.
 *
 * @@ args: -q -r us-le.pcap
 * @@ then: -q -r 6.pcap -r 4.pcap -n 'ip:::receive { @[probefunc, args[2]->ip_ver] = count(); }'
 */
ip:::receive { if (args[2]->ip_ver == 6) pcap("6.pcap"); else pcap("4.pcap"); }

/* @@ stdout


  4.pcap                                               4                3
  6.pcap                                               6                3
*/
