/*
 * A snap length that cuts the IP header: not an IP stack's fault. What cuts more than that is none.
 *
 * @@ args: -q -r odd-cut.pcap
 */
ip:::drop-in { @[args[6]->drop_layer, args[6]->drop_reason] = count(); }
ip:::drop-in /args[6]->drop_layer == "port" && args[6]->drop_reason == "not captured"/ { @n = count(); }
ip:::receive { @r = count(); }

/* @@ stdout

  port                                                not captured                                                      2
                2
               12
*/
