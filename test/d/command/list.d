/*
 * -l: the probes of one provider.
 *
 * @@ args: -l -r us-le.pcap -n tcp:::
 * @@ once
 */

/* @@ stdout
   ID   PROVIDER            MODULE                          FUNCTION NAME
   17        tcp          net_pcap                        us-le.pcap send
   18        tcp          net_pcap                        us-le.pcap connect-request (not yet available)
   19        tcp          net_pcap                        us-le.pcap accept-refused (not yet available)
   20        tcp          net_pcap                        us-le.pcap retransmit (not yet available)
   21        tcp          net_pcap                        us-le.pcap timeout-retransmit (not yet available)
   22        tcp          net_pcap                        us-le.pcap receive
   23        tcp          net_pcap                        us-le.pcap connect-established (not yet available)
   24        tcp          net_pcap                        us-le.pcap connect-refused (not yet available)
   25        tcp          net_pcap                        us-le.pcap accept-established (not yet available)
   26        tcp          net_pcap                        us-le.pcap timeout-idle (not yet available)
   27        tcp          net_pcap                        us-le.pcap timeout-handshake (not yet available)
   28        tcp          net_pcap                        us-le.pcap state-change (not yet available)
*/
