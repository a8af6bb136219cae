/*
 * - reads a capture from standard input.
 *
 * @@ args: -q -r -
 * @@ stdin: us-le.pcap
 */
ip:::receive { @[args[3]->if_name, args[2]->ip_ver] = count(); }

/* @@ stdout

  stdin                                                4                3
  stdin                                                6                3
*/
