/*
 * Without -x checksum no packet is dropped for its checksum.
 *
 * @@ args: -q -r odd-sum.pcap
 */
ip:::receive { @["receive"] = count(); }
ip:::drop-in { @["drop-in"] = count(); }

/* @@ stdout

  receive                                                           3
*/
